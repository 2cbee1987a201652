const weights = [6, 5, 4, 3, 2] as const;

/**
 * The check digit of a 全国地方公共団体コード, from its first five digits.
 * Source: 総務省「全国地方公共団体コード仕様」, modulus 11 with weights 6,5,4,3,2.
 */
export function checkDigitOf(firstFive: string): string {
  const sum = weights.reduce((total, weight, index) => total + weight * Number(firstFive[index]), 0);
  const complement = sum >= 11 ? 11 - (sum % 11) : 11 - sum;
  return String(complement % 10);
}

/** Six ASCII digits, a prefecture number that exists (01–47), and the right check digit. */
export function hasValidCheckDigit(code: string): boolean {
  return /^\d{6}$/.test(code) && hasPrefectureNumber(code) && checkDigitOf(code) === code[5];
}

export interface NormalisedCode {
  /** The six-digit code with a valid check digit, or null when the text cannot be read as one. */
  readonly code: string | null;
  /** A spreadsheet dropped the leading zero (`11002` for `011002`). */
  readonly leadingZeroRestored: boolean;
  /** The text was the form without a check digit (`14100` for `141003`). */
  readonly checkDigitAdded: boolean;
  /** A five-digit text can be read both ways; this is the less likely reading. */
  readonly otherReading: string | null;
}

/**
 * Reads what an applicant wrote as 団体コード: full-width digits, spaces, hyphens and what was typed for them, lost zeros, and the dress that a spreadsheet
 * puts on a number. Never guesses a wrong digit.
 */
export function normaliseCode(text: string): NormalisedCode {
  const digits = withoutNumberDress(text.normalize('NFKC').replace(/[\s\p{Pd}\u2212ー\p{Cf}]/gu, ''));
  if (!/^\d{4,6}$/.test(digits)) return unreadable;
  if (digits.length === 6) return hasValidCheckDigit(digits) ? { ...unreadable, code: digits } : unreadable;
  if (digits.length === 4) return firstReading([withCheckDigit(`0${digits}`, true)]);
  return firstReading([withRestoredZero(digits), withCheckDigit(digits, false)]);
}

/** The code as it is compared: 011002, and what a spreadsheet left of it (11002), are one; what is no code is compared as typed. */
export function comparableCode(text: string): string {
  // Nearly every row has the form's own six digits, or nothing.
  if (text === '' || sixDigits.test(text)) return text;
  return normaliseCode(text).code ?? text.trim();
}

const sixDigits = /^\d{6}$/;

/**
 * Whether what stands in the place of a 団体コード says that there is none: a ministry has no code, and a form does not always let the field
 * stay empty.
 */
export function saysNoCode(text: string): boolean {
  const plain = text
    .normalize('NFKC')
    .replace(/[\s\p{Default_Ignorable_Code_Point}'’()「」[\]【】]/gu, '')
    .replace(/[。.]+$/u, '')
    .toLowerCase();
  return /^0+(\.0+)?$/.test(plain) || /^[\p{Pd}\u2212ー─━・.*/×]+$/u.test(plain) || noCodeWords.has(plain);
}

const noCodeWords: ReadonlySet<string> = new Set([
  ...['なし', '無し', '無', 'ナシ', '該当なし', '該当無し', '該当無', 'コードなし', '団体コードなし'],
  ...['特になし', '特に無し', 'ない', '無い', 'なし国', '無し国', 'なし国の機関', 'なし省庁', 'なし府省庁'],
  ...['非該当', '対象外', 'ありません', '未設定', '空欄', 'none', 'null', 'nil', 'n/a', 'na', 'no'],
]);

/** `'011002`, `11,002`, `11002.0` and `1.1002E+4` are what cells that hold a code come out as; each has one reading. */
function withoutNumberDress(text: string): string {
  const plain = text.replace(/^['’]/, '');
  const whole = /^(\d+)\.0+$/.exec(plain)?.[1];
  if (whole !== undefined) return whole;
  if (/^\d{1,3},\d{3}$/.test(plain)) return plain.replace(',', '');
  const [, first, fraction = '', exponent] = /^(\d)(?:\.(\d+))?E\+0?(\d)$/i.exec(plain) ?? [];
  // With fewer digits than places the spreadsheet rounded, and what stood there is lost.
  const isExact = first !== undefined && fraction.length === Number(exponent);
  return isExact ? `${first}${fraction}` : plain;
}

const unreadable: NormalisedCode = {
  code: null,
  leadingZeroRestored: false,
  checkDigitAdded: false,
  otherReading: null,
};

type Reading = Omit<NormalisedCode, 'otherReading'>;

// A restored zero comes first: only one text in ten has a fitting check digit by chance.
function firstReading(readings: (Reading | null)[]): NormalisedCode {
  const [first, second] = readings.filter((reading) => reading !== null);
  return first === undefined ? unreadable : { ...first, otherReading: second?.code ?? null };
}

function withRestoredZero(fiveDigits: string): Reading | null {
  const code = `0${fiveDigits}`;
  return hasValidCheckDigit(code) ? { code, leadingZeroRestored: true, checkDigitAdded: false } : null;
}

function withCheckDigit(firstFive: string, leadingZeroRestored: boolean): Reading | null {
  const code = firstFive + checkDigitOf(firstFive);
  return hasValidCheckDigit(code) ? { code, leadingZeroRestored, checkDigitAdded: true } : null;
}

function hasPrefectureNumber(code: string): boolean {
  const prefecture = Number(code.slice(0, 2));
  return prefecture >= 1 && prefecture <= 47;
}
