import { readFileSync, writeFileSync } from 'node:fs';
import { goldenFile, goldenText } from '#test/domain/email-domain/golden.ts';

const help = `Judges test/fixtures/judgements/addresses.tsv by the present rules and tables and writes judgements.golden.tsv.

usage: node_modules/.bin/node scripts/generate-judgement-golden.ts [--check]

  --check   write nothing; exit 1 and print the lines that would change
  --help    this text

Read the difference before committing it: each changed line is an address that is judged differently from now on.`;

if (process.argv.includes('--help')) {
  console.log(help);
} else if (process.argv.includes('--check')) {
  process.exitCode = reportChanges();
} else {
  writeFileSync(goldenFile, goldenText());
  console.log(goldenFile);
}

function reportChanges(): number {
  const golden = new Set(readFileSync(goldenFile, 'utf8').split('\n'));
  const changed = goldenText()
    .split('\n')
    .filter((line) => !golden.has(line));
  for (const line of changed) console.log(line);
  return changed.length === 0 ? 0 : 1;
}
