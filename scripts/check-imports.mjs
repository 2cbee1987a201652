import { helpRequested, note, runMain } from './lib/console.mjs';
import { findWrongImports } from './lib/imports.mjs';
import { root } from './lib/paths.mjs';

const HELP = `
npm run lint:imports

Checks who imports whom, against the rules in .dependency-cruiser.mjs.
`;

await runMain(async () => {
  if (helpRequested(process.argv, HELP)) return 0;
  const { files, wrong } = await findWrongImports(root, ['src', 'test', 'scripts']);
  const unreachable = wrong.filter(({ rule }) => rule === 'no-orphans');
  for (const { rule, from, to, allowed } of wrong.filter((found) => !unreachable.includes(found))) {
    console.log(`✖ ${from}\n    → ${to}\n    ${allowed}  [${rule}]`);
  }
  if (unreachable[0]) {
    const files = unreachable.map(({ to }) => `    ${to}`).join('\n');
    console.log(`✖ ${unreachable[0].allowed}  [no-orphans]\n${files}`);
  }
  note(wrong.length === 0 ? `✔ imports: ${files} files` : `✖ imports: ${wrong.length} 件の違反`);
  return wrong.length === 0 ? 0 : 1;
});
