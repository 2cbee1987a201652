import type { DomainFinding } from './domain-finding.ts';
import type { Judgement, JudgementOutcome, JudgementWarning } from './judgement.ts';
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
      // Confirmed for several bodies, and the claim fits none of them alone: nobody can say whose address it is.
      return found.candidatesAre === 'alternatives' ? 'verify' : policy.registeredOutcome;
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

/** The 設定 that had a say in the outcome of a judgement; empty where its class leaves none. */
export function settingsBehind(
  { class: domainClass, rule }: Pick<Judgement, 'class' | 'rule'>,
  { acceptGeographic, nationalScope, registeredOutcome }: DomainPolicy,
): Partial<DomainPolicy> {
  if (rule === 'national.other-body') return { nationalScope };
  if (domainClass === 'local-geographic') return { acceptGeographic };
  if (domainClass === 'registered') return { registeredOutcome };
  return {};
}

/** Whether an address is to be verified for no other reason than a 設定 about its class. */
export function isHeldBySetting({ class: domainClass, outcome, warnings, claim }: Judgement): boolean {
  if (outcome !== 'verify' || (domainClass !== 'local-geographic' && domainClass !== 'registered'))
    return false;
  // A domain confirmed for several bodies waits for somebody to say whose it is, whatever the setting.
  if (warnings.includes('ambiguousDomain')) return false;
  const agrees = claim.body === 'absent' || (claim.body === 'match' && claim.name !== 'unknown');
  return agrees && !warnings.some((warning) => addressWarningsThatForbidPass.has(warning));
}

/** Warnings that no class outweighs. What else a claim says wrongly is weighed in compare-claim.ts. */
export const addressWarningsThatForbidPass: ReadonlySet<JudgementWarning> = new Set([
  'normalised',
  'lookalike',
  'formerDomain',
  // Most likely mistyped: mail to it would not arrive, and it names no body.
  'similarName',
  'endedBody',
]);
