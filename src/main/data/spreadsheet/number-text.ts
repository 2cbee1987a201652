import type { DigitSection, NumberFormat } from './number-format.ts';

const MOST_DIGITS = 15;

/** A number as General shows it in a column that is wide enough: at most fifteen digits, integers without an exponent. */
export function generalText(value: number): string {
  if (value === 0) return '0';
  const text = String(Number(value.toPrecision(MOST_DIGITS)));
  return text.replace(
    /e([+-])(\d+)$/,
    (_, sign: string, digits: string) => `E${sign}${digits.padStart(2, '0')}`,
  );
}

/** A number in a format that is no date: 11002 in 000000 is 011002. */
export function numberText(value: number, format: NumberFormat): string {
  if (format.kind !== 'digits' || !Number.isInteger(value) || value < 0) return generalText(value);
  const digits = generalText(value);
  const section = format.sections.find(({ accepts }) => accepts(value));
  if (!section?.tokens || digits.length > MOST_DIGITS) return digits;
  return placeDigits(digits, section.tokens);
}

/** From the right; the leftmost placeholder takes all digits that are left. */
function placeDigits(digits: string, tokens: NonNullable<DigitSection['tokens']>): string {
  const leftmost = tokens.findIndex((token) => 'placeholder' in token);
  let left = digits;
  let text = '';
  for (let index = tokens.length - 1; index >= 0; index -= 1) {
    const token = tokens[index];
    if (!token) continue;
    if ('literal' in token) {
      text = token.literal + text;
      continue;
    }
    const taken = index === leftmost ? left : left.slice(-1);
    left = left.slice(0, left.length - taken.length);
    text = (taken === '' && token.placeholder === '0' ? '0' : taken) + text;
  }
  return text;
}
