import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import tr46 from 'tr46';
import { unicodeName } from 'unicode-name';
import { looksLikeAscii } from '#shared/domain/email-domain/confusables.ts';

const help = `Writes src/shared/domain/email-domain/character-names.ts: the Unicode name of every character that
can stand in a domain name and be mistaken for an ASCII letter, digit or hyphen, and of all Latin, Cyrillic and Greek letters.

usage: node_modules/.bin/node scripts/generate-character-names.ts

Run it after updating unhomoglyph, tr46 or unicode-name. Only the generated file is part of the program:
loading all of unicode-name takes 70 ms at every start.`;

/** The scripts from which a single letter gets into an otherwise Latin name. */
const besideAscii = /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}]/u;

if (process.argv.includes('--help')) {
  console.log(help);
} else {
  const target = join(import.meta.dirname, '../src/shared/domain/email-domain/character-names.ts');
  const names = [...codePointsToName()].map((codePoint) => {
    const name = unicodeName(String.fromCodePoint(codePoint));
    return `${codePoint.toString(16).toUpperCase().padStart(4, '0')} ${name ?? ''}`.trimEnd();
  });
  writeFileSync(target, source(names));
  console.log(`${names.length} characters → ${target}`);
}

function* codePointsToName(): Generator<number> {
  for (let codePoint = 0x2d; codePoint <= 0x1ffff; codePoint += 1) {
    if (codePoint >= 0xd800 && codePoint <= 0xdfff) continue;
    const character = String.fromCodePoint(codePoint);
    if (isSafeAscii(character)) continue;
    const isWorthNaming = looksLikeAscii(character) !== null || besideAscii.test(character);
    if (isWorthNaming && staysInDomain(character)) yield codePoint;
  }
}

function isSafeAscii(character: string): boolean {
  return character <= '\u007f' && !/[a-z0-9-]/.test(character);
}

/** Characters that NFKC or UTS #46 replaces never reach the look-alike check; the warning for them is `normalised`. */
function staysInDomain(character: string): boolean {
  const { domain, error } = tr46.toUnicode(`a${character}a`, { useSTD3ASCIIRules: true });
  return !error && domain === `a${character}a`;
}

function source(names: string[]): string {
  return `// Written by scripts/generate-character-names.ts from unicode-name (Unicode 18) and unhomoglyph (confusables.txt 13). Do not edit.
const table = \`
${names.join('\n')}
\`;

const names: ReadonlyMap<string, string> = new Map(
  table
    .trim()
    .split('\\n')
    .map((line): [string, string] => {
      const gap = line.indexOf(' ');
      return [String.fromCodePoint(Number.parseInt(line.slice(0, gap), 16)), line.slice(gap + 1)];
    }),
);

/** The Unicode name of a character that can be mistaken for an ASCII one; U+XXXX for any other. */
export function characterName(character: string): string {
  const codePoint = character.codePointAt(0) ?? 0;
  return names.get(character) ?? \`U+\${codePoint.toString(16).toUpperCase().padStart(4, '0')}\`;
}
`;
}
