import type { DeficiencyReason } from '../reason/reasons.ts';
import type { CheckResult } from './event.ts';

/** 団体不一致: what the applicant declared and what the domain says are not one body. */
export function isBodyMismatch(warnings: readonly string[]): boolean {
  return warnings.some((warning) => mismatches.has(warning));
}

const mismatches = new Set<string>(['codeMismatch', 'nameMismatch', 'bodyMismatch']);

/** なりすまし疑い: the judgement found an imitation, or a person recorded the suspicion as the reason of a 不備. */
export function isImpersonationSuspected(
  domainClass: string,
  checks: readonly { readonly result: CheckResult; readonly reason: DeficiencyReason | null }[],
): boolean {
  return (
    domainClass === 'lookalike' ||
    checks.some(({ result, reason }) => result === 'deficient' && reason === 'impersonation-suspected')
  );
}
