import { type Application, ApplicationField } from '../application/application.ts';
import { comparableCode } from '../organization/local-government-code.ts';
import { type AppliedAt, readAppliedAt } from './applied-at.ts';
import { PHONE_AS_RECEIVED } from './phone-number.ts';
import type { FormFields } from './read-application.ts';

/**
 * The content of a row as one text: equal texts mean that nothing differs but surrounding white space, the kind of
 * line break, empty extra columns, and how the time and the 団体コード were written. The seconds do not count, because Excel drops
 * them when it saves a file again.
 */
export function contentText(
  fields: FormFields,
  extra: Readonly<Record<string, string>>,
  applied: AppliedAt | null = readAppliedAt(fields.appliedAt),
): string {
  let text = applied?.appliedAt.slice(0, MINUTES) ?? fields.appliedAt;
  for (const field of comparedFields) text += `${FIELD}${folded(fields[field])}`;
  text += `${FIELD}${comparableCode(fields.organizationCode)}`;
  const names = Object.keys(extra);
  if (names.length === 0) return text;
  for (const name of names.sort()) {
    // A restored zero is a repair of the same number.
    if (name === PHONE_AS_RECEIVED) continue;
    const value = folded(extra[name] ?? '');
    if (value !== '') text += `${EXTRA}${name}${FIELD}${value}`;
  }
  return text;
}

/** The same text for an application that is already a case. */
export function applicationContent(application: Application): string {
  return contentText(application, application.extra);
}

/** Length of `YYYY-MM-DD HH:mm`. */
const MINUTES = 16;
// Unit and record separator: no cell holds them unless somebody means to deceive, and then the rows differ anyway.
const FIELD = '\u001f';
const EXTRA = '\u001e';

const comparedFields = ApplicationField.options.filter(
  (field) => field !== 'appliedAt' && field !== 'organizationCode',
);

function folded(value: string): string {
  const trimmed = value.trim();
  return trimmed.includes('\r') ? trimmed.replace(/\r\n?/g, '\n') : trimmed;
}
