import { bootstrap } from './lib/bootstrap.mjs';
import { build } from './lib/build.mjs';
import { helpRequested, runMain } from './lib/console.mjs';

const HELP = `
npm run build

out/ にビルドします (main, データプロセス, preload, renderer)。
`;

await runMain(async () => {
  if (helpRequested(process.argv, HELP)) return 0;
  await bootstrap();
  return build();
});
