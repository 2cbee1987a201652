import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { corpus } from '#test/support/intake-corpus/corpus.ts';
import {
  corpusDirectory,
  expectedPath,
  expectedText,
  readExpected,
  writeFixture,
} from '#test/support/intake-corpus/expected-file.ts';

const help = `Writes the corpus of nasty application files to test/fixtures/intake, and beside each NAME what the program makes of it
today as NAME.expected.json: how the file is read or why it is refused, what becomes of each row, and what the new
cases say. The files are described in test/support/intake-corpus; the same description gives the same bytes.

usage: node_modules/.bin/node scripts/generate-intake-fixtures.ts [--check]

  --check   write nothing; exit 1 and name the files whose expected result would change
  --help    this text

Read the difference before committing it: "story" says what a clerk would expect, and each changed line is a file that
is read differently from now on. A result that contradicts its story is a defect, not a new expectation.`;

if (process.argv.includes('--help')) {
  console.log(help);
} else if (process.argv.includes('--check')) {
  process.exitCode = await reportChanges();
} else {
  await writeCorpus();
}

async function writeCorpus(): Promise<void> {
  mkdirSync(corpusDirectory, { recursive: true });
  const wanted = new Set(corpus.flatMap(({ name }) => [name, `${name}.expected.json`]));
  for (const name of readdirSync(corpusDirectory)) {
    if (!wanted.has(name)) rmSync(join(corpusDirectory, name));
  }
  for (const file of corpus) {
    writeFixture(file);
    writeFileSync(expectedPath(file), await expectedText(file));
  }
  console.log(`${corpus.length} files: ${corpusDirectory}`);
}

async function reportChanges(): Promise<number> {
  let changed = 0;
  for (const file of corpus) {
    if ((await expectedText(file)) === readExpected(file)) continue;
    console.log(expectedPath(file));
    changed += 1;
  }
  return changed === 0 ? 0 : 1;
}
