import { helpRequested, runMain } from './lib/console.mjs';
import { runWithDisplay } from './lib/display.mjs';
import { runtimeEnvironment } from './lib/electron-runtime.mjs';
import { fromRoot, node24 } from './lib/paths.mjs';
import { prepareProgram } from './lib/prepare.mjs';

const HELP = `
npm run bench [-- --json] [-- FURTHER OPTIONS OF test/bench/index.ts]

速さを測ります。表 (metric, here, floor, ratio, budget) を、--json では配列を標準出力に書きます。npm test には含まれません。
`;

await runMain(async () => {
  const args = process.argv.slice(2);
  if (helpRequested(args, HELP)) return 0;
  const runtime = await prepareProgram();
  const { code } = await runWithDisplay(
    node24,
    ['--disable-warning=ExperimentalWarning', fromRoot('test', 'bench', 'index.ts'), ...args],
    { env: runtimeEnvironment(runtime) },
  );
  return code;
});
