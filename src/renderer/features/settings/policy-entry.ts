import type { FourEyes, OfficePolicy } from '#shared/domain/policy/policy.ts';

/** The rules as they are filled in, numbers as typed. */
export type PolicyEntry = Pick<
  OfficePolicy['domain'],
  'acceptGeographic' | 'nationalScope' | 'registeredOutcome'
> & {
  readonly fourEyes: FourEyes;
  readonly days: string;
  readonly answer: string;
  readonly months: string;
  readonly minutes: string;
};

export function entryOf(policy: OfficePolicy): PolicyEntry {
  const { acceptGeographic, nationalScope, registeredOutcome } = policy.domain;
  return {
    fourEyes: policy.fourEyes,
    acceptGeographic,
    nationalScope,
    registeredOutcome,
    days: String(policy.targetDays),
    answer: String(policy.answerDays),
    months: String(policy.confirmationMonths),
    minutes: String(policy.idleLockMinutes),
  };
}
