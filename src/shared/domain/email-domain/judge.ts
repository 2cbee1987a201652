import { classifyDomain } from './classify-domain.ts';
import { compareClaim } from './compare-claim.ts';
import { considerConfirmations } from './consider-confirmations.ts';
import type { DomainFinding } from './domain-finding.ts';
import { endedBodyOf } from './ended-body.ts';
import type { Judgement, JudgementLabel, JudgementWarning, RuleId } from './judgement.ts';
import { addressWarningsThatForbidPass, outcomeOfClass } from './outcome.ts';
import { type ParsedAddress, parseAddress } from './parse-address.ts';
import type { DomainPolicy } from './policy.ts';
import { currentRuleSet } from './rule-set.ts';
import type { JudgementTables } from './tables.ts';

export interface AddressClaim {
  readonly address: string;
  /** 団体コード as the applicant wrote it. */
  readonly code?: string | null;
  /** 団体名 as the applicant wrote it. */
  readonly name?: string | null;
}

/**
 * Whose address is this, may it pass, and why (rules.md §2). Total: any string gets a judgement.
 * `today` (YYYY-MM-DD, JST) decides whether a confirmed domain still counts; without it, none does.
 */
export function judgeAddress(
  claim: AddressClaim,
  tables: JudgementTables,
  policy: DomainPolicy,
  today?: string,
): Judgement {
  const parsed = parseAddress(claim.address);
  if (parsed.kind === 'invalid') return refuse(claim, parsed.rule);
  const { asciiDomain } = parsed;
  const classified = classifyDomain({ ascii: asciiDomain, unicode: parsed.domain }, tables);
  const found = considerConfirmations(classified, { asciiDomain, claim, today }, tables);
  const compared = compareClaim(claim, found, tables);
  const owners = found.candidatesAre === 'owners' ? found.candidates : [];
  const ended = endedBodyOf(compared.claimed, owners, tables, today);
  const warnings = [...addressWarnings(parsed), ...found.warnings, ...compared.warnings];
  if (ended !== null) warnings.push('endedBody');
  const outcome = outcomeOfClass(found, policy);
  const forbidden =
    compared.forbidsPass || warnings.some((warning) => addressWarningsThatForbidPass.has(warning));
  return {
    input: claim.address,
    address: parsed.address,
    domain: parsed.domain,
    class: found.class,
    outcome: outcome === 'pass' && forbidden ? 'verify' : outcome,
    rule: found.rule,
    ruleSet: currentRuleSet.id,
    labels: markLabels(parsed.domain, found.deciding),
    candidates: found.candidates.map((candidate) => ({ ...candidate })),
    warnings,
    claim: compared.claim,
    suspicious: found.suspicious.map((character) => ({ ...character })),
    ...(found.confirmations.length > 0 && {
      confirmations: found.confirmations.map((confirmation) => ({ ...confirmation })),
    }),
    ...(ended === null ? {} : { ended }),
  };
}

function refuse({ address, code, name }: AddressClaim, rule: RuleId): Judgement {
  const declared = (text: string | null | undefined) => (text ? 'undetermined' : 'absent');
  return {
    input: address,
    address: null,
    domain: null,
    class: 'invalid',
    outcome: 'invalid',
    rule,
    ruleSet: currentRuleSet.id,
    labels: [],
    candidates: [],
    warnings: [],
    claim: { code: declared(code), name: declared(name), body: declared(code || name) },
    suspicious: [],
  };
}

function addressWarnings(parsed: ParsedAddress): JudgementWarning[] {
  const warnings: JudgementWarning[] = [];
  if (parsed.normalised) warnings.push('normalised');
  if (parsed.punycode) warnings.push('punycode');
  return warnings;
}

function markLabels(domain: string, [from, to]: DomainFinding['deciding']): JudgementLabel[] {
  return domain.split('.').map((text, index) => ({ text, deciding: index >= from && index < to }));
}
