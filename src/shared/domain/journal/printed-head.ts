/** What a report prints of the journal: how many entries there were, and (the beginning of) the value of the newest. */
export interface PrintedHead {
  readonly entries: number;
  /** Lower-case hexadecimal digits, at least a group of eight. */
  readonly digits: string;
}

/** What of it cannot be a number of entries, or a value. */
export type PrintedHeadFault = 'entries' | 'digits';

/** Eight digits are a group on paper; the foot of each page has sixteen. */
const FEWEST_DIGITS = 8;
const DIGITS_OF_A_HASH = 64;

/**
 * Reads both as they are copied from paper or a PDF: with commas, spaces, line breaks, 件, full-width figures. Gives the
 * first that cannot be meant.
 */
export function readPrintedHead(entries: string, value: string): PrintedHead | PrintedHeadFault {
  const count = /^([0-9]+)件?$/.exec(plain(entries).replaceAll(',', ''))?.[1];
  if (count === undefined || Number(count) < 1 || !Number.isSafeInteger(Number(count))) return 'entries';
  const digits = plain(value);
  if (!/^[0-9a-f]+$/.test(digits)) return 'digits';
  if (digits.length < FEWEST_DIGITS || digits.length > DIGITS_OF_A_HASH) return 'digits';
  return { entries: Number(count), digits };
}

function plain(text: string): string {
  return text.normalize('NFKC').replace(/\s/g, '').toLowerCase();
}
