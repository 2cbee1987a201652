import { organizationCandidate } from './candidates.ts';
import { compareClaim } from './compare-claim.ts';
import type { Claim } from './declared-code.ts';
import type { DomainFinding } from './domain-finding.ts';
import { hostAndParents } from './domain-names.ts';
import type { CandidateReason, JudgementCandidate, JudgementConfirmation, RuleId } from './judgement.ts';
import { publicSuffixOf } from './public-suffix.ts';
import type { ConfirmedDomain } from './reference-rows.ts';
import type { JudgementTables } from './tables.ts';

/** Classes that a person's confirmation can replace. Never former or free mail, and never a deception in other letters. */
const confirmableClasses: ReadonlySet<DomainFinding['class']> = new Set([
  'lg-service',
  'official-candidate',
  'open-geographic',
  'organisational',
]);
const confirmableLikenesses: ReadonlySet<RuleId> = new Set(['lookalike.hyphen', 'lookalike.neighbour']);

export function isConfirmable(found: Pick<DomainFinding, 'class' | 'rule'>): boolean {
  return confirmableClasses.has(found.class) || confirmableLikenesses.has(found.rule);
}

interface Asked {
  readonly asciiDomain: string;
  readonly claim: Claim;
  /** Unknown: no confirmation counts. */
  readonly today: string | undefined;
}

/** What the register of confirmed domains makes of a finding. Where it has nothing to say, the finding itself. */
export function considerConfirmations(
  found: DomainFinding,
  { asciiDomain, claim, today }: Asked,
  tables: JudgementTables,
): DomainFinding {
  if (tables.confirmedByDomain.size === 0 || !isConfirmable(found)) return found;
  const entries = [...hostAndParents(asciiDomain)]
    .filter((domain) => publicSuffixOf(domain) !== domain)
    .map((domain) => tables.confirmedByDomain.get(domain) ?? []);
  const counting = entries.map((each) => each.filter((entry) => counts(entry, today)));
  // The most specific name wins, but one whose confirmations all expired does not hide a valid one above it.
  const nearest = counting.find((each) => each.length > 0);
  if (nearest) return registered(found, nearest, asciiDomain, claim, tables);
  const expired = entries.find((each) => each.length > 0);
  return expired ? withExpired(found, expired, tables) : found;
}

function counts(entry: ConfirmedDomain, today: string | undefined): boolean {
  // Plain dates in ISO form sort as text.
  return today !== undefined && entry.expiresOn >= today;
}

/** The claim decides whose the domain is, when it is confirmed for several bodies. */
function registered(
  found: DomainFinding,
  confirmed: readonly ConfirmedDomain[],
  asciiDomain: string,
  claim: Claim,
  tables: JudgementTables,
): DomainFinding {
  const fits = (finding: DomainFinding) => compareClaim(claim, finding, tables).claim.body === 'match';
  const fitting = confirmed
    .map((entry) => registeredFinding([entry], asciiDomain, tables))
    .filter((finding) => fits(finding));
  const [only] = fitting;
  if (only && fitting.length === 1) return only;
  // Somebody of the body whose web domain it is contradicts nothing: another body's confirmation is not about them.
  if (found.candidatesAre === 'owners' && fits(found)) return found;
  return registeredFinding(confirmed, asciiDomain, tables);
}

function registeredFinding(
  confirmed: readonly ConfirmedDomain[],
  asciiDomain: string,
  tables: JudgementTables,
): DomainFinding {
  const labels = asciiDomain.split('.').length;
  const own = confirmed[0]?.domain.split('.').length ?? 0;
  const isSettled = confirmed.length === 1;
  return {
    class: 'registered',
    rule: 'registered.confirmed',
    deciding: [labels - own, labels],
    candidates: confirmed.map((entry) => candidate(entry, 'confirmedDomain', tables)),
    candidatesAre: isSettled ? 'owners' : 'alternatives',
    isAssociation: false,
    warnings: isSettled ? [] : ['ambiguousDomain'],
    suspicious: [],
    confirmations: confirmed.map((entry) => mentioned(entry, true)),
  };
}

/** The finding stands as if there were no register; the bodies are proposed, so that the confirmation can be renewed. */
function withExpired(
  found: DomainFinding,
  expired: readonly ConfirmedDomain[],
  tables: JudgementTables,
): DomainFinding {
  const known = new Set(found.candidates.map(({ code }) => code));
  const proposed = expired
    .filter((entry) => found.candidatesAre === 'hints' && !known.has(entry.code))
    .map((entry) => candidate(entry, 'expiredConfirmation', tables));
  return {
    ...found,
    candidates: [...found.candidates, ...proposed],
    warnings: [...found.warnings, 'expiredConfirmation'],
    confirmations: expired.map((entry) => mentioned(entry, false)),
  };
}

function mentioned({ id, code, expiresOn }: ConfirmedDomain, counting: boolean): JudgementConfirmation {
  return { id, code, expiresOn, counts: counting };
}

function candidate(
  { code }: ConfirmedDomain,
  why: CandidateReason,
  tables: JudgementTables,
): JudgementCandidate {
  const organization = tables.organizationByCode.get(code);
  return organization === undefined
    ? { code, name: code, prefecture: null, why }
    : organizationCandidate(organization, why);
}
