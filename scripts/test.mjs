import { takeFlag, takeValue, withoutDashes } from './lib/arguments.mjs';
import { bootstrap } from './lib/bootstrap.mjs';
import { helpRequested, note, runMain, Stop } from './lib/console.mjs';
import { prepareRuntime } from './lib/prepare.mjs';
import { steps } from './lib/test-steps.mjs';
import { summarize } from './lib/test-summary.mjs';

const HELP = `
npm test [-- OPTIONS と vitest の引数]

足りないものを入れ、すべての検査とテストを行い、最後の行に「N passed, N failed」と書きます。
失敗した段階があっても残りを続け、最後に 1 で終わります。
e2e は、画面のない機械では仮想画面を二つ作って窓を二つ同時に動かし、画面のある機械では一つずつ動かします。

  --only GROUP[,GROUP]   一部だけ: static (書式・lint・import・型・マイグレーション・ビルド), unit, e2e
  --retry-official       Electron の公式バイナリの取得をやり直す
  --help                 この説明

例 / Examples:
  npm run check                               画面を使わないものすべて / all but e2e
  npm run test:unit -- --project data         一つのグループ / one project of vitest.config.ts
  npm run test:e2e -- main-job                名前に main-job を含むファイル / files named so
`;

const GROUPS = ['static', 'unit', 'e2e'];

await runMain(async () => {
  const args = withoutDashes(process.argv.slice(2));
  if (helpRequested(args, HELP)) return 0;
  const retryOfficial = takeFlag(args, '--retry-official');
  const groups = takeValue(args, '--only', `段階の名前 (${GROUPS.join(', ')}) `)?.split(',') ?? GROUPS;
  const unknown = groups.filter((group) => !GROUPS.includes(group));
  if (unknown.length > 0) throw new Stop(`--only ${unknown.join(',')} はありません (${GROUPS.join(', ')})。`);

  await bootstrap();
  const runtime = groups.includes('e2e') ? await prepareRuntime({ retryOfficial }) : null;

  const rows = [];
  for (const step of steps.filter(({ group }) => groups.includes(group))) {
    note(`\n━━ ${step.name}`);
    const started = performance.now();
    const counts = await step.run({ runtime, vitestArgs: args });
    rows.push({
      name: step.name,
      group: step.group,
      ...counts,
      seconds: (performance.now() - started) / 1000,
    });
  }
  return summarize(rows);
});
