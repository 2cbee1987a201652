/** As many as a group on paper. */
const FEWEST_DIGITS = 8;
const DIGITS = 64;

/** The beginning of a SHA-256 as somebody copied it: with spaces, line breaks, capitals, full-width figures. Null when it is none. */
export function readDigest(typed: string): string | null {
  const digits = typed.normalize('NFKC').replace(/\s/g, '').toLowerCase();
  return /^[0-9a-f]+$/.test(digits) && digits.length >= FEWEST_DIGITS && digits.length <= DIGITS
    ? digits
    : null;
}
