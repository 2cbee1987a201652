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
