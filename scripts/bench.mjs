import { refuseRest, takeFlag, takeValue, withoutDashes } from './lib/arguments.mjs';
import { helpRequested, runMain, WrongUsage } from './lib/console.mjs';
import { runWithDisplay } from './lib/display.mjs';
import { runtimeEnvironment } from './lib/electron-runtime.mjs';
import { fromRoot, node24 } from './lib/paths.mjs';
import { prepareProgram } from './lib/prepare.mjs';

const HELP = `
npm run bench [-- OPTIONS]

速さを、同じ回に測った下限との比で測ります。表 (metric, here, floor, ratio, budget) を標準出力に書きます。npm test には含まれません。
全体で五分ほどかかります。ほかに何も動いていない機械で測ってください。

  --json         表の代わりに { metric, value, unit, floor, ratio, budget, ok } の配列を書く
  --only GROUP   一つだけ測る: import, decision, judge, window
  --large        1,000,000 行でも測る (十数分、ディスク 5 GB)
  --help         この説明
`;

const GROUPS = ['import', 'decision', 'judge', 'window'];

await runMain(async () => {
  const args = withoutDashes(process.argv.slice(2));
  if (helpRequested(args, HELP)) return 0;
  const json = takeFlag(args, '--json');
  const large = takeFlag(args, '--large');
  const only = takeValue(args, '--only', GROUPS.join(', '));
  if (only !== undefined && !GROUPS.includes(only))
    throw new WrongUsage(`--only ${only}: ${GROUPS.join(', ')}`);
  refuseRest(args, 'npm run bench --');
  const wishes = [
    ...(json ? ['--json'] : []),
    ...(large ? ['--large'] : []),
    ...(only ? ['--only', only] : []),
  ];
  const runtime = await prepareProgram();
  const { code } = await runWithDisplay(
    node24,
    ['--disable-warning=ExperimentalWarning', fromRoot('test', 'bench', 'index.ts'), ...wishes],
    { env: runtimeEnvironment(runtime) },
  );
  return code;
});
