import { z } from 'zod';

export const InquiryReason = z.enum([
  'organisation-unclear',
  'code-mismatch',
  'private-address',
  'cannot-receive-internet-mail',
  'incomplete-name-or-section',
  'employment-unclear',
  'consent-missing',
  'other',
]);
export type InquiryReason = z.infer<typeof InquiryReason>;

export const DeclineReason = z.enum([
  'not-eligible-body',
  'not-an-employee',
  'affiliation-not-confirmed',
  'no-answer',
  'impersonation-suspected',
  'duplicate',
  'other',
]);
export type DeclineReason = z.infer<typeof DeclineReason>;

export const ReopenReason = z.enum(['new-evidence', 'wrong-decision', 'applicant-request', 'policy-change']);
export type ReopenReason = z.infer<typeof ReopenReason>;

/** Why a check was found 不備: one of the reasons that a later inquiry or decline can rest on. */
export const DeficiencyReason = z.enum([
  ...InquiryReason.options,
  'not-eligible-body',
  'not-an-employee',
  'affiliation-not-confirmed',
  'impersonation-suspected',
  'duplicate',
]);
export type DeficiencyReason = z.infer<typeof DeficiencyReason>;

/** What a reason allows to happen next. A failed check never allows an approval (rules §4, guards). */
export type PermittedOutcome = 'inquiry' | 'declined';

const permittedByDeficiency: Record<DeficiencyReason, readonly PermittedOutcome[]> = {
  'organisation-unclear': ['inquiry', 'declined'],
  'code-mismatch': ['inquiry', 'declined'],
  'private-address': ['inquiry', 'declined'],
  'cannot-receive-internet-mail': ['inquiry', 'declined'],
  // An incomplete form or a missing consent is asked about; by itself it is no ground to decline.
  'incomplete-name-or-section': ['inquiry'],
  'consent-missing': ['inquiry'],
  'employment-unclear': ['inquiry', 'declined'],
  'not-eligible-body': ['declined'],
  'not-an-employee': ['declined'],
  'affiliation-not-confirmed': ['inquiry', 'declined'],
  'impersonation-suspected': ['declined'],
  duplicate: ['declined'],
  other: ['inquiry', 'declined'],
};

export function permittedOutcomes(reason: DeficiencyReason): readonly PermittedOutcome[] {
  return permittedByDeficiency[reason];
}
