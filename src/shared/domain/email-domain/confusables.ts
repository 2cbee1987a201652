import confusables from 'unhomoglyph/data.json' with { type: 'json' };

/** Unicode's confusables.txt (UTS #39), kept by the library: character → the prototype it is mistaken for. */
const prototypes: ReadonlyMap<string, string> = new Map([
  ...Object.entries(confusables),
  // The table takes к and κ for ĸ and stops there, although nobody keeps that apart from k.
  ...['к', 'κ', 'ĸ'].map((kra): [string, string] => [kra, 'k']),
]);

/**
 * A form in which look-alikes are equal (after the skeleton of UTS #39): `сity.y0kohama.1g.jp` and `city.yokohama.lg.jp`.
 * Beyond the table it joins i with l and vv with w, which addresses in a proportional typeface do not keep apart.
 * For comparing only, never for showing.
 */
export function skeleton(text: string): string {
  let result = '';
  for (const character of text.normalize('NFD').replace(combiningMarks, '')) {
    result += prototypes.get(character) ?? character;
  }
  return result
    .normalize('NFD')
    .replace(combiningMarks, '')
    .toLowerCase()
    .replaceAll('i', 'l')
    .replaceAll('vv', 'w');
}

/** The ASCII text that a character is mistaken for, or null if it is plain itself or like nothing in ASCII. */
export function looksLikeAscii(character: string): string | null {
  const base = character.normalize('NFD').replace(combiningMarks, '');
  const shape = (prototypes.get(base) ?? base).toLowerCase();
  return shape !== character && /^[a-z0-9-]+$/.test(shape) ? shape : null;
}

const combiningMarks = /\p{Mn}/gu;
