import { foldForSearch } from './fold-for-search.ts';
import { joinDigits, numberOrWord } from './joined-digits.ts';

/** More words than this narrow nothing down any more. */
const MOST_WORDS = 8;

/**
 * What is searched for, folded, one entry a word; every one of them must be found. Numbers are found with and without the hyphens between
 * their parts. Empty for a blank search.
 */
export function searchWords(typed: string): string[] {
  const words = foldForSearch(typed).split(' ').map(numberOrWord);
  return [...new Set(words)].filter((word) => word !== '').slice(0, MOST_WORDS);
}

/** A field of a record as it was typed. */
export interface SearchedField<Field extends string> {
  readonly field: Field;
  readonly text: string;
  /** The field's own name, where `field` says only what kind it is of. */
  readonly column?: string;
  /** Names are found with and without the space between their parts. */
  readonly isName?: boolean;
}

/** Where a word was found: `text.slice(from, to)` is what it found there, which need not be spelled like it. */
export interface SearchMatch<Field extends string> {
  readonly field: Field;
  readonly column?: string;
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

/**
 * Says of each word in which field it was found and as what: 高橋 finds 髙橋, サトウ finds さとう. The first field that
 * holds a word speaks for it; a word that no field holds is left out.
 */
export function explainMatches<Field extends string>(
  fields: readonly SearchedField<Field>[],
  words: readonly string[],
): SearchMatch<Field>[] {
  const found: SearchMatch<Field>[] = [];
  for (const word of words) {
    for (const { field, column, text, isName } of fields) {
      const place =
        placeOf(word, text, foldForSearch) ??
        (isName ? placeOf(word, text, foldName) : null) ??
        (isNumber(word) ? placeOf(word, text, foldNumbers) : null);
      if (!place) continue;
      found.push({ field, ...(column === undefined ? {} : { column }), text, ...place });
      break;
    }
  }
  return found;
}

function isNumber(word: string): boolean {
  return /^\d+$/.test(word);
}

function foldNumbers(text: string): string {
  return joinDigits(foldForSearch(text));
}

function foldName(text: string): string {
  return foldForSearch(text.replace(/\s+/gu, ''));
}

/**
 * The shortest stretch of the text that folds to something with the word in it. Folding changes lengths and looks at
 * neighbours, so the ends are searched for instead of being counted off.
 */
function placeOf(
  word: string,
  text: string,
  fold: (text: string) => string,
): { from: number; to: number } | null {
  if (!fold(text).includes(word)) return null;
  // Never between a character and its mark: of ｳﾞ the ｳ alone would be found, and is not there.
  const endAt = (end: number) => withMarks(text, end);
  const to = endAt(first(1, text.length, (end) => fold(text.slice(0, endAt(end))).includes(word)));
  const behind = first(0, to, (start) => !fold(text.slice(start, to)).includes(word));
  const from = Math.max(0, behind - 1);
  return { from: wholeCharacter(text, from), to };
}

/** The first number for which `holds`, which from there on holds for all; `high` when it never does. */
function first(low: number, high: number, holds: (value: number) => boolean): number {
  let from = low;
  let to = high;
  while (from < to) {
    const middle = (from + to) >> 1;
    if (holds(middle)) to = middle;
    else from = middle + 1;
  }
  return from;
}

function wholeCharacter(text: string, at: number): number {
  return isLowSurrogate(text.charCodeAt(at)) ? at - 1 : at;
}

/** A mark that changes the glyph before it (濁点 of half-width kana, 異体字セレクタ) belongs to it. */
function withMarks(text: string, at: number): number {
  const rest = /^(?:[\p{M}\p{Variation_Selector}\uff9e\uff9f])+/u.exec(text.slice(wholeEnd(text, at)));
  return wholeEnd(text, at) + (rest?.[0].length ?? 0);
}

function wholeEnd(text: string, at: number): number {
  return isLowSurrogate(text.charCodeAt(at)) ? at + 1 : at;
}

function isLowSurrogate(unit: number): boolean {
  return unit >= 0xdc00 && unit <= 0xdfff;
}
