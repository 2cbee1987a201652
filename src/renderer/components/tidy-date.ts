import { isRealDate } from '#shared/domain/time/plain-date.ts';

export function isPlainDate(value: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(value) && isRealDate(value);
}

/** What a person typed, as `YYYY-MM-DD` when it is a date; otherwise as it was. */
export function tidyDate(value: string): string {
  const plain = value.normalize('NFKC').trim();
  const parts = /^(\d{4})[-/.年]?(\d{1,2})[-/.月]?(\d{1,2})日?$/.exec(plain);
  if (!parts) return value;
  const candidate = `${parts[1]}-${parts[2]?.padStart(2, '0')}-${parts[3]?.padStart(2, '0')}`;
  return isPlainDate(candidate) ? candidate : value;
}
