import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createTestOffice } from '../office.ts';
import { outcomeOf } from './expected-outcome.ts';
import type { NastyFile } from './nasty-file.ts';

export const corpusDirectory = join(dirname(fileURLToPath(import.meta.url)), '../../fixtures/intake');

export function fixturePath({ name }: NastyFile): string {
  return join(corpusDirectory, name);
}

export function expectedPath({ name }: NastyFile): string {
  return join(corpusDirectory, `${name}.expected.json`);
}

export function writeFixture(file: NastyFile): void {
  writeFileSync(fixturePath(file), file.content);
}

export function readExpected(file: NastyFile): string {
  return readFileSync(expectedPath(file), 'utf8');
}

/** What the program makes of the checked-in file today, as the text of its expected file. */
export async function expectedText(file: NastyFile): Promise<string> {
  const test = createTestOffice();
  try {
    const outcome = await outcomeOf(test, fixturePath(file));
    return `${visible(JSON.stringify({ story: file.story, ...outcome }, null, 2))}\n`;
  } finally {
    test.close();
  }
}

/** Whoever reviews the file must see what a screen hides: marks, private characters, odd spaces. */
function visible(json: string): string {
  return json.replace(/[\p{Cf}\p{Cc}\p{Co}\p{Cn}\p{M}\p{Z}\ufffd]/gu, (character) =>
    character === ' ' || character === '\n' ? character : escapes(character),
  );
}

function escapes(character: string): string {
  return Array.from({ length: character.length }, (_, index) => {
    const unit = character.charCodeAt(index).toString(16).padStart(4, '0');
    return `\\u${unit}`;
  }).join('');
}
