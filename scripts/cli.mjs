import { callersFolder } from './lib/arguments.mjs';
import { bootstrap } from './lib/bootstrap.mjs';
import { runMain } from './lib/console.mjs';
import { runNode24 } from './lib/process.mjs';

// `--help` belongs to the command line program itself, which knows its commands.
await runMain(async () => {
  await bootstrap();
  const { code } = await runNode24('src/cli/index.ts', process.argv.slice(2), { cwd: callersFolder });
  return code;
});
