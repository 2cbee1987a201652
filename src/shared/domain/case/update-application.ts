import type { Application, ApplicationField } from '../application/application.ts';
import { comparableCode } from '../organization/local-government-code.ts';
import type { CaseRefusal } from './refusal.ts';
import type { CaseState } from './state.ts';
import type { CaseStatus } from './status.ts';

/** Statuses in which nobody has drafted or made a decision on what the application says. */
const replaceableIn: ReadonlySet<CaseStatus> = new Set(['received', 'verifying', 'inquiring']);

export function mayReplaceApplication(status: CaseStatus): boolean {
  return replaceableIn.has(status);
}

/** Why the application of this case cannot be replaced by a later file's, or null. */
export function refuseUpdate(state: Pick<CaseState, 'status' | 'receiptNumber'>): CaseRefusal | null {
  if (mayReplaceApplication(state.status)) return null;
  return { code: 'updateNotPossible', receiptNumber: state.receiptNumber, status: state.status };
}

/** Who applies, of which body, in which section, at which address: what nearly every check was about. */
const aboutPerson: readonly ApplicationField[] = [
  'name',
  'organizationCode',
  'organizationName',
  'section',
  'address',
];

/** Whether the new content may be another person's, or the same person's at another place. */
export function isAnotherApplicant(before: Application | null, after: Application): boolean {
  return before === null || differs(aboutPerson, before, after);
}

/** Whether it could be like other applications than the earlier content was. */
export function isComparedAnew(before: Application | null, after: Application): boolean {
  return isAnotherApplicant(before, after) || (before !== null && differs(['kana', 'phone'], before, after));
}

/**
 * Recorded items that say nothing of the new content: all of them when it may be another person's, and the consent when another answer
 * stands there.
 *
 * @param before null after a purge.
 */
export function checksOutdatedBy(
  { checks }: Pick<CaseState, 'checks'>,
  before: Application | null,
  after: Application,
): string[] {
  if (before === null || isAnotherApplicant(before, after)) return Object.keys(checks);
  const consentDiffers = differs(['termsConsent'], before, after);
  return Object.keys(checks).filter((item) => item === 'terms-consent' && consentDiffers);
}

function differs(fields: readonly ApplicationField[], before: Application, after: Application): boolean {
  return fields.some((field) =>
    field === 'organizationCode'
      ? comparableCode(before[field]) !== comparableCode(after[field])
      : before[field].trim() !== after[field].trim(),
  );
}
