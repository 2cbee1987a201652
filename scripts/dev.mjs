import { callersPath, takeOption } from './lib/arguments.mjs';
import { buildDataProcess, forgetBuild } from './lib/build.mjs';
import { helpRequested, runMain } from './lib/console.mjs';
import { machineFlags, runWithDisplay } from './lib/display.mjs';
import { runtimeEnvironment } from './lib/electron-runtime.mjs';
import { fromRoot, node24 } from './lib/paths.mjs';
import { prepareRuntime } from './lib/prepare.mjs';

const HELP = `
npm run dev [-- --file PATH]

ソースの変更をすぐに映す開発モードで開きます (electron-vite dev)。データプロセスは起動時に一度だけビルドします。
`;

await runMain(async () => {
  const args = process.argv.slice(2);
  if (helpRequested(args, HELP)) return 0;
  const file = takeOption(args, '--file');
  const runtime = await prepareRuntime();
  forgetBuild();
  // Only the windows and the main process follow changes; the data process is built once.
  if ((await buildDataProcess()) !== 0) return 1;
  const programArguments = [...machineFlags(), ...(file ? ['--file', callersPath(file)] : []), ...args];
  const { code } = await runWithDisplay(
    node24,
    [
      fromRoot('node_modules/electron-vite/bin/electron-vite.js'),
      'dev',
      '--watch',
      '--',
      ...programArguments,
    ],
    { env: { ...runtimeEnvironment(runtime), ELECTRON_RUN_AS_NODE: undefined } },
  );
  return code;
});
