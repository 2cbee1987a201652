import { readAppliedAt } from '#shared/domain/intake/applied-at.ts';
import { isRealDate } from '#shared/domain/time/plain-date.ts';

export function isPlainDate(value: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(value) && isRealDate(value);
}

/** Eight digits, or three numbers apart: of `2026/11` and `2026111` nobody can say which day is meant. */
const forms = [/^(\d{4})(\d{2})(\d{2})$/, /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/];
/** What a Japanese keyboard gives between digits for a hyphen, and for a slash and a full stop. */
const hyphens = /(?<=\d)[\p{Pd}\u2212ー](?=\d)/gu;
const points = /(?<=\d)[・。](?=\d)/g;
/** As the program itself writes it behind a date. */
const weekday = /\([日月火水木金土]\)$/;
const beginsWithEra = /^(?:令和|平成|[RH])/i;

/** What a person typed, as `YYYY-MM-DD` when it is a date; otherwise as it was. */
export function tidyDate(value: string): string {
  const folded = value.normalize('NFKC').replace(hyphens, '-').replace(points, '.');
  const plain = folded.trim().replace(weekday, '');
  if (beginsWithEra.test(plain)) return readAppliedAt(plain)?.receivedOn ?? value;
  const parts = forms.map((form) => form.exec(plain)).find((found) => found !== null);
  if (!parts) return value;
  const candidate = `${parts[1]}-${parts[2]?.padStart(2, '0')}-${parts[3]?.padStart(2, '0')}`;
  return isPlainDate(candidate) ? candidate : value;
}
