import { governmentCandidate, organizationCandidate } from './candidates.ts';
import { skeleton } from './confusables.ts';
import { municipalLabels } from './domain-names.ts';
import type { JudgementCandidate } from './judgement.ts';
import type { GovernmentDomainRow, OrganizationRow } from './reference-rows.ts';

export interface KnownDomain {
  readonly domain: string;
  readonly body: JudgementCandidate;
}

/** The domains worth imitating, keyed by the ways of imitating them. */
export interface LookalikeIndex {
  /** skeleton of a known domain → whose it is. */
  readonly bySkeleton: ReadonlyMap<string, KnownDomain>;
  /** Every known domain with one character left out → the known domains that give it. */
  readonly byDeletion: ReadonlyMap<string, readonly string[]>;
  readonly byDomain: ReadonlyMap<string, JudgementCandidate>;
  /** skeleton of `city.yokohama` → whose it is. */
  readonly byLabelSkeleton: ReadonlyMap<string, JudgementCandidate>;
  /** `cityosaka`: the two labels written as one, for names under lg.jp. */
  readonly byJoinedLabels: ReadonlyMap<string, JudgementCandidate>;
  /** `soumu`, `digital`: third-level labels of go.jp. */
  readonly byGovernmentLabel: ReadonlyMap<string, JudgementCandidate>;
}

export function buildLookalikeIndex(
  organizations: readonly OrganizationRow[],
  governmentByDomain: ReadonlyMap<string, readonly GovernmentDomainRow[]>,
): LookalikeIndex {
  const byDomain = new Map<string, JudgementCandidate>();
  const byLabelSkeleton = new Map<string, JudgementCandidate>();
  const byJoinedLabels = new Map<string, JudgementCandidate>();
  for (const row of organizations) {
    if (row.domain === null) continue;
    const candidate = organizationCandidate(row, 'imitated');
    byDomain.set(row.domain, candidate);
    const [label = '', name = '', ...rest] = row.domain.split('.');
    if (!isLocalLabel(label) || rest.length === 0) continue;
    byLabelSkeleton.set(skeleton(`${label}.${name}`), candidate);
    byJoinedLabels.set(`${label}${name}`, candidate);
    // city.yokohama.jp is what people take for the address of a city whose domain is city.yokohama.lg.jp; and most
    // bodies with pages at city.x.<県>.jp have mail at city.x.lg.jp.
    for (const usual of [`${label}.${name}.jp`, `${label}.${name}.lg.jp`]) {
      if (!byDomain.has(usual)) byDomain.set(usual, candidate);
    }
  }
  const byGovernmentLabel = new Map<string, JudgementCandidate>();
  for (const [domain, [row]] of governmentByDomain) {
    if (row === undefined) continue;
    const candidate = governmentCandidate(row, 'imitated');
    byDomain.set(domain, candidate);
    byGovernmentLabel.set(domain.slice(0, domain.indexOf('.')), candidate);
  }
  return {
    byDomain,
    byLabelSkeleton,
    byJoinedLabels,
    byGovernmentLabel,
    bySkeleton: new Map([...byDomain].map(([domain, body]) => [skeleton(domain), { domain, body }])),
    byDeletion: deletionNeighbourhoods(byDomain.keys()),
  };
}

function isLocalLabel(label: string): boolean {
  return municipalLabels.has(label) || label === 'pref' || label === 'metro';
}

/**
 * The symmetric-delete index: two words are one edit apart only if they share a form with at most one character
 * left out, so a look-up costs as many map reads as the word has characters, however many bodies there are.
 */
function deletionNeighbourhoods(domains: Iterable<string>): Map<string, string[]> {
  const index = new Map<string, string[]>();
  for (const domain of domains) {
    for (const form of withOneCharacterLess(domain)) {
      const known = index.get(form);
      if (known === undefined) index.set(form, [domain]);
      else known.push(domain);
    }
  }
  return index;
}

/** The word itself and each form with one character less. */
export function withOneCharacterLess(word: string): Set<string> {
  const forms = new Set([word]);
  for (let index = 0; index < word.length; index += 1)
    forms.add(word.slice(0, index) + word.slice(index + 1));
  return forms;
}
