import type { Text } from '../../text/ja.ts';

export type Script = keyof Text['organizations']['judgement']['script'];

const scripts: readonly Script[] = [
  'LATIN',
  'CYRILLIC',
  'GREEK',
  'ARMENIAN',
  'HEBREW',
  'ARABIC',
  'FULLWIDTH',
  'HIRAGANA',
  'KATAKANA',
  'HANGUL',
  'MATHEMATICAL',
  'DIGIT',
];

/** `CYRILLIC SMALL LETTER ER` is of `CYRILLIC`; null for scripts that the texts do not name. */
export function scriptOfName(unicodeName: string): Script | null {
  return scripts.find((script) => unicodeName.startsWith(`${script} `)) ?? null;
}
