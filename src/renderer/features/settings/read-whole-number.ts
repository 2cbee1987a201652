/** A whole number from 1 to `most` (at most two digits), also in full-width digits; null for anything else. */
export function readWholeNumber(text: string, most: number): number | null {
  const plain = text.normalize('NFKC').trim();
  if (!/^\d{1,2}$/.test(plain)) return null;
  const number = Number(plain);
  return number >= 1 && number <= most ? number : null;
}
