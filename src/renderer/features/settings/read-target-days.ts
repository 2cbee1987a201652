/** A whole number from 1 to 30, also in full-width digits; null for anything else. */
export function readTargetDays(text: string): number | null {
  const plain = text.normalize('NFKC').trim();
  if (!/^\d{1,2}$/.test(plain)) return null;
  const days = Number(plain);
  return days >= 1 && days <= 30 ? days : null;
}
