import { looksLikeAscii } from './confusables.ts';

/** The scripts whose letters may stand beside each other in an honest Japanese domain name (UTS #39, highly restrictive). */
const together: readonly ReadonlySet<string>[] = [
  new Set(['Latin', 'Han', 'Hiragana', 'Katakana']),
  new Set(['Latin', 'Han', 'Bopomofo']),
  new Set(['Latin', 'Han', 'Hangul']),
];

const scripts: readonly (readonly [name: string, pattern: RegExp])[] = [
  ['Latin', /\p{Script=Latin}/u],
  ['Han', /\p{Script=Han}/u],
  ['Hiragana', /\p{Script=Hiragana}/u],
  ['Katakana', /\p{Script=Katakana}/u],
  ['Hangul', /\p{Script=Hangul}/u],
  ['Bopomofo', /\p{Script=Bopomofo}/u],
  ['Cyrillic', /\p{Script=Cyrillic}/u],
  ['Greek', /\p{Script=Greek}/u],
  ['Armenian', /\p{Script=Armenian}/u],
  ['Cherokee', /\p{Script=Cherokee}/u],
];

const anyLetter = /\p{L}/u;

/** Whether one label mixes scripts that are not written together, such as Latin with Cyrillic. Digits and hyphens belong to all. */
export function hasMixedScripts(label: string): boolean {
  const found = new Set<string>();
  for (const character of label) {
    if (!anyLetter.test(character)) continue;
    found.add(scriptOf(character));
  }
  if (found.size < 2) return false;
  return !together.some((allowed) => [...found].every((script) => allowed.has(script)));
}

const latinOrJapanese: ReadonlySet<string> = new Set(['Latin', 'Han', 'Hiragana', 'Katakana']);

/** аррӏе: every letter Cyrillic (or Greek …), and every letter with a Latin one that looks the same. */
export function isWrittenToLookLatin(label: string): boolean {
  const letters = [...label].filter((character) => anyLetter.test(character));
  return (
    letters.length > 0 &&
    letters.every((letter) => !latinOrJapanese.has(scriptOf(letter)) && looksLikeAscii(letter) !== null)
  );
}

function scriptOf(character: string): string {
  // ー and 々 belong to several scripts (Common in the Script property): they go with any of them.
  if (/[\u30fc\u3005\u3006]/u.test(character)) return 'Han';
  return scripts.find(([, pattern]) => pattern.test(character))?.[0] ?? 'other';
}
