import { hasValidCheckDigit, normaliseCode } from '../organization/local-government-code.ts';

/** Why a cell is no 団体コード. */
export type CodeFault = 'noCode' | 'wrongCheckDigit' | 'invalidCode';

export type CodeReading = { readonly code: string } | { readonly fault: CodeFault };

/**
 * A 団体コード out of a cell. Excel drops the leading zero of a number; where the five digits left could also be a code
 * without its check digit, the reading in the prefecture of the row (its two digits, or null) is the one meant.
 */
export function readCode(cell: string, prefectureNumber: string | null): CodeReading {
  const digits = cell.normalize('NFKC').replace(/[\s\p{Pd}]/gu, '');
  if (digits === '') return { fault: 'noCode' };
  if (/^\d{6}$/.test(digits))
    return hasValidCheckDigit(digits) ? { code: digits } : { fault: 'wrongCheckDigit' };
  const { code, otherReading } = normaliseCode(digits);
  if (code === null) return { fault: 'invalidCode' };
  const other = otherReading !== null && otherReading.slice(0, 2) === prefectureNumber ? otherReading : null;
  return { code: code.slice(0, 2) === prefectureNumber ? code : (other ?? code) };
}
