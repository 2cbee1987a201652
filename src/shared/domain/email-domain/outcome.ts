import type { DomainFinding } from './domain-finding.ts';
import type { JudgementOutcome, JudgementWarning } from './judgement.ts';
import type { DomainPolicy } from './policy.ts';

/** The outcome that a class has by itself (rules.md §2, last column). */
export function outcomeOfClass(found: DomainFinding, policy: DomainPolicy): JudgementOutcome {
  switch (found.class) {
    case 'national':
      return found.rule === 'national.other-body' && policy.nationalScope === 'national-bodies'
        ? 'verify'
        : 'pass';
    case 'local-lg':
      return 'pass';
    case 'local-geographic':
      return policy.acceptGeographic ? 'pass' : 'verify';
    case 'registered':
      return policy.registeredOutcome;
    case 'lg-service':
    case 'official-candidate':
    case 'open-geographic':
    case 'organisational':
    case 'free-mail':
    case 'lookalike':
    case 'former':
      return 'verify';
    case 'invalid':
      return 'invalid';
    default:
      return found.class satisfies never;
  }
}

/** Warnings that no class outweighs. What else a claim says wrongly is weighed in compare-claim.ts. */
export const addressWarningsThatForbidPass: ReadonlySet<JudgementWarning> = new Set([
  'normalised',
  'lookalike',
  'formerDomain',
  'endedBody',
]);
