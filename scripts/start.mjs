import { callersPath, refuseRest, takeFlag, takeValue } from './lib/arguments.mjs';
import { helpRequested, note, runMain } from './lib/console.mjs';
import { hasDisplay, machineFlags } from './lib/display.mjs';
import { runtimeEnvironment } from './lib/electron-runtime.mjs';
import { root } from './lib/paths.mjs';
import { prepareProgram } from './lib/prepare.mjs';
import { run } from './lib/process.mjs';
import { runDemo } from './lib/run-demo.mjs';

const HELP = `
npm start [-- OPTIONS]

足りないもの (npm パッケージ、Electron、Debian のシステムパッケージ) を入れ、ビルドして、参加審査コンソールを開きます。
画面のない機械では、デモデータで一連の作業を行い、結果を demo-output/ に書きます。

  --file PATH        台帳を開く / open this ledger
  --lang ja|en       表示の言語 / language of the screens
  --demo             画面があってもデモを実行する / run the demonstration although there is a display
  --retry-official   Electron の公式バイナリの取得をやり直す / try again to download the official Electron
  --help             この説明 / this text
`;

await runMain(async () => {
  const args = process.argv.slice(2);
  if (helpRequested(args, HELP)) return 0;
  const retryOfficial = takeFlag(args, '--retry-official');
  const demo = takeFlag(args, '--demo') || !hasDisplay();
  const file = takeValue(args, '--file', '台帳のパス');
  const language = takeValue(args, '--lang', '言語 (ja, en) ');
  refuseRest(args, 'npm start --');

  const runtime = await prepareProgram({ retryOfficial });
  if (demo) {
    if (!hasDisplay()) note('● 画面がないので、デモを実行します (Xvfb)');
    if (file) note('  注意: --file の台帳は開きません。デモの台帳だけを使います。');
    return runDemo(runtime);
  }
  const wishes = [
    ...(file ? ['--file', callersPath(file)] : []),
    ...(language ? [`--lang=${language}`] : []),
  ];
  const { code } = await run(runtime.executablePath, [...machineFlags(), root, ...wishes], {
    env: { ...runtimeEnvironment(runtime), ELECTRON_RUN_AS_NODE: undefined },
  });
  return code;
});
