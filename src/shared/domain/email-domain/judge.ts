import { organizationCandidate } from './candidates.ts';
import { classifyDomain } from './classify-domain.ts';
import { compareClaim } from './compare-claim.ts';
import type { DomainFinding } from './domain-finding.ts';
import { nearestEntry } from './domain-names.ts';
import { endedBodyOf } from './ended-body.ts';
import type { Judgement, JudgementCandidate, JudgementLabel, JudgementWarning, RuleId } from './judgement.ts';
import { addressWarningsThatForbidPass, outcomeOfClass } from './outcome.ts';
import { type ParsedAddress, parseAddress } from './parse-address.ts';
import type { DomainPolicy } from './policy.ts';
import { publicSuffixOf } from './public-suffix.ts';
import type { ConfirmedDomain } from './reference-rows.ts';
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
  const found = considerConfirmation(
    classifyDomain({ ascii: parsed.asciiDomain, unicode: parsed.domain }, tables),
    parsed.asciiDomain,
    tables,
    today,
  );
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

/** Classes that a person's confirmation can replace. Never former or free mail, and never a deception in other letters. */
const confirmable: ReadonlySet<DomainFinding['class']> = new Set([
  'lg-service',
  'official-candidate',
  'open-geographic',
  'organisational',
]);
const confirmableLikenesses: ReadonlySet<RuleId> = new Set(['lookalike.hyphen', 'lookalike.neighbour']);

function considerConfirmation(
  found: DomainFinding,
  asciiDomain: string,
  tables: JudgementTables,
  today: string | undefined,
): DomainFinding {
  if (tables.confirmedByDomain.size === 0) return found;
  if (!confirmable.has(found.class) && !confirmableLikenesses.has(found.rule)) return found;
  const confirmed = nearestEntry(asciiDomain, tables.confirmedByDomain);
  if (confirmed === null || publicSuffixOf(confirmed.domain) === confirmed.domain) return found;
  // Plain dates in ISO form sort as text.
  if (today === undefined || confirmed.entry.expiresOn < today) {
    return { ...found, warnings: [...found.warnings, 'expiredConfirmation'] };
  }
  const labels = asciiDomain.split('.').length;
  return {
    class: 'registered',
    rule: 'registered.confirmed',
    deciding: [labels - confirmed.domain.split('.').length, labels],
    candidates: [confirmedCandidate(confirmed.entry, tables)],
    candidatesAre: 'owners',
    isAssociation: false,
    warnings: [],
    suspicious: [],
  };
}

function confirmedCandidate(confirmed: ConfirmedDomain, tables: JudgementTables): JudgementCandidate {
  const organization = tables.organizationByCode.get(confirmed.code);
  return organization === undefined
    ? { code: confirmed.code, name: confirmed.code, prefecture: null, why: 'confirmedDomain' }
    : organizationCandidate(organization, 'confirmedDomain');
}
