import type { DateFormat } from './serial-date.ts';

/** How a number format changes what a clerk reads; everything that is neither is shown as General shows it. */
export type NumberFormat =
  | { readonly kind: 'general' }
  | ({ readonly kind: 'date' } & DateFormat)
  | { readonly kind: 'digits'; readonly sections: readonly DigitSection[] };

/** A section of placeholders and literals only: 000000, 000"-"0000, [<=99999999]####-####. */
export interface DigitSection {
  readonly accepts: (value: number) => boolean;
  /** '0' and '#' are placeholders, everything else stands in `literal`. */
  readonly tokens: readonly ({ readonly placeholder: '0' | '#' } | { readonly literal: string })[] | null;
}

export const GENERAL: NumberFormat = { kind: 'general' };

/** Reads a format code as styles.xml has it, for example `[$-411]ggge"年"m"月"d"日";@`. */
export function readNumberFormat(code: string): NumberFormat {
  const sections = splitSections(code);
  const [first = ''] = sections;
  return dateFormat(first) ?? digitsFormat(sections) ?? GENERAL;
}

/** The formats that have a number instead of a code; 27–36 and 50–58 as Japanese Excel understands them. */
export function builtinNumberFormat(id: number): NumberFormat {
  return builtin.get(id) ?? GENERAL;
}

const date: NumberFormat = { kind: 'date', hasDate: true, hasTime: false, elapsed: false };
const time: NumberFormat = { kind: 'date', hasDate: false, hasTime: true, elapsed: false };

const builtin = new Map<number, NumberFormat>([
  ...[14, 15, 16, 17, 27, 28, 29, 30, 31, 34, 35, 36].map((id) => [id, date] as const),
  ...[50, 51, 52, 53, 54, 55, 56, 57, 58].map((id) => [id, date] as const),
  ...[18, 19, 20, 21, 32, 33, 45, 47].map((id) => [id, time] as const),
  [22, { kind: 'date', hasDate: true, hasTime: true, elapsed: false }],
  [46, { kind: 'date', hasDate: false, hasTime: true, elapsed: true }],
]);

/** Quoted text, escaped characters, spaces as wide as a character, fills, brackets; the rest one by one. */
const TOKEN = /"[^"]*"?|\\.|_.|\*.|\[[^\]]*\]?|./gsu;

function splitSections(code: string): string[] {
  const sections = [''];
  for (const [token] of code.matchAll(TOKEN)) {
    if (token === ';') sections.push('');
    else sections[sections.length - 1] += token;
  }
  return sections;
}

function dateFormat(section: string): NumberFormat | null {
  const tokens = [...section.matchAll(TOKEN)].map(([token]) => token.toLowerCase());
  const elapsed = tokens.some((token) => /^\[(h+|m+|s+)\]$/.test(token));
  const letters = tokens.filter((token) => token.length === 1 && !/["\\[]/.test(token)).join('');
  // “General” and the exponent of 0.00E+00 have letters of dates in them.
  const plain = letters.replaceAll('general', '').replaceAll('g/標準', '').replace(/e[+-]/g, '');
  const time = elapsed || /[hs]/.test(plain);
  // A lone m is a month; beside hours or seconds it is minutes.
  const day = /[ydge]|aaa/.test(plain) || (!time && plain.includes('m'));
  return day || time ? { kind: 'date', hasDate: day, hasTime: time, elapsed } : null;
}

function digitsFormat(codes: readonly string[]): NumberFormat | null {
  const conditional = codes.some((code) => CONDITION.test(code));
  const sections = codes.slice(0, 3).map((code, index, { length }) => ({
    accepts: conditional ? conditionOf(code) : usualSection(index, length),
    tokens: digitTokens(code),
  }));
  return sections.some(({ tokens }) => tokens !== null) ? { kind: 'digits', sections } : null;
}

const CONDITION = /\[([<>=]+)(-?[\d.]+)\]/;

function conditionOf(code: string): (value: number) => boolean {
  const [, operator = '', bound = ''] = code.match(CONDITION) ?? [];
  return comparison(operator, Number(bound));
}

/** Positive; negative; zero, which belongs to the first where it has no section of its own. */
function usualSection(index: number, sections: number): (value: number) => boolean {
  if (index === 1) return (value) => value < 0;
  if (index === 2) return (value) => value === 0;
  return (value) => value > 0 || (value === 0 && sections < 3);
}

function comparison(operator: string, bound: number): (value: number) => boolean {
  switch (operator) {
    case '<':
      return (value) => value < bound;
    case '<=':
      return (value) => value <= bound;
    case '>':
      return (value) => value > bound;
    case '>=':
      return (value) => value >= bound;
    case '=':
      return (value) => value === bound;
    default:
      return () => true;
  }
}

/** Null for a section that does more than place digits: decimals, thousands, percent, fractions, text. */
function digitTokens(section: string): DigitSection['tokens'] {
  const tokens: ({ placeholder: '0' | '#' } | { literal: string })[] = [];
  for (const [token] of section.matchAll(TOKEN)) {
    if (token === '0' || token === '#') tokens.push({ placeholder: token });
    else if (token.startsWith('"')) tokens.push({ literal: token.replaceAll('"', '') });
    else if (token.startsWith('\\')) tokens.push({ literal: token.slice(1) });
    else if (/^[.,%?@/Ee*GＧ]/u.test(token)) return null;
    else if (!/^[[_]/.test(token)) tokens.push({ literal: token });
  }
  // One placeholder alone is an integer as General shows it, with or without a unit behind it.
  return tokens.filter((token) => 'placeholder' in token).length > 1 ? tokens : null;
}
