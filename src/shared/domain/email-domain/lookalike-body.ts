import { skeleton } from './confusables.ts';
import type { DomainFinding } from './domain-finding.ts';
import { designatedCityLabels, hostAndParents, prefectureByLabel } from './domain-names.ts';
import type { JudgementCandidate } from './judgement.ts';
import { lookalike } from './lookalike-finding.ts';
import { type LookalikeIndex, withOneCharacterLess } from './lookalike-index.ts';
import { isOneEditApart } from './one-edit.ts';
import { differencesInShape } from './shape-differences.ts';

// Their registries check who registers: city.fukuoka.med.or.jp is 福岡市医師会, and no imitation.
const checkedSuffixes = new Set(['or.jp', 'ac.jp', 'ed.jp', 'gr.jp']);

/** city.yokohama.example.com, city.otaru.jp, city.yokohama.osaka.jp: a body's two labels in front of another's domain. */
export function findEmbeddedBody(labels: readonly string[], index: LookalikeIndex): DomainFinding | null {
  if (checkedSuffixes.has(labels.slice(-2).join('.'))) return null;
  for (let at = 0; at + 2 < labels.length; at += 1) {
    const body = index.byLabelSkeleton.get(skeleton(`${labels[at]}.${labels[at + 1]}`));
    if (body === undefined || isReservedName(labels, at, body)) continue;
    return lookalike('lookalike.embedded', [at, at + 2], body);
  }
  return null;
}

/** city.kyoto.jp and town.x.<own prefecture>.jp are kept from others by the registry: open-geographic, with a proposal. */
function isReservedName(labels: readonly string[], at: number, body: JudgementCandidate): boolean {
  const rest = labels.slice(at + 2);
  if (rest.length === 1) {
    const name = labels[at + 1] ?? '';
    return rest[0] === 'jp' && (prefectureByLabel.has(name) || designatedCityLabels.has(name));
  }
  return rest.length === 2 && rest[1] === 'jp' && prefectureByLabel.get(rest[0] ?? '') === body.prefecture;
}

function isReservedForOwner(labels: readonly string[], index: LookalikeIndex): boolean {
  const body = index.byLabelSkeleton.get(skeleton(`${labels[0]}.${labels[1]}`));
  return body !== undefined && isReservedName(labels, 0, body);
}

/** memur0.net, city.hiratsuka.kanagawa.jp written with rn for m: the skeleton of a known domain in other letters. */
export function findSameShape(
  ascii: string,
  labels: readonly string[],
  index: LookalikeIndex,
): DomainFinding | null {
  for (const domain of hostAndParents(ascii)) {
    const known = index.bySkeleton.get(skeleton(domain));
    if (known === undefined || index.byDomain.has(domain)) continue;
    const from = labels.length - domain.split('.').length;
    const start = ascii.length - domain.length;
    const suspicious = differencesInShape(domain, known.domain, start);
    return lookalike('lookalike.look-alike-characters', [from, labels.length], known.body, suspicious);
  }
  return null;
}

/** city.yokohema.jp: one letter more, less, other or exchanged. */
export function findNeighbour(
  ascii: string,
  labels: readonly string[],
  index: LookalikeIndex,
): DomainFinding | null {
  for (const domain of hostAndParents(ascii)) {
    const parts = domain.split('.');
    if (parts.length > 4) continue;
    if (isReservedForOwner(parts, index)) return null;
    for (const form of withOneCharacterLess(domain)) {
      for (const known of index.byDeletion.get(form) ?? []) {
        if (!isNeighbour(parts, known.split('.')) || !isOneEditApart(domain, known)) continue;
        return lookalike(
          'lookalike.neighbour',
          [labels.length - parts.length, labels.length],
          index.byDomain.get(known),
        );
      }
    }
  }
  return null;
}

/**
 * Only names long enough that one letter is no coincidence: hiezu.jp has honest neighbours, kamishihoro.jp has none.
 * What follows the name must be equal: memuro.com is not one edit from memuro.net, and .lg.jp is looked at elsewhere.
 */
function isNeighbour(parts: readonly string[], known: readonly string[]): boolean {
  if (parts.length !== known.length || parts.at(-1) !== known.at(-1)) return false;
  const differing = parts.findIndex((label, place) => label !== known[place]);
  const isLocalForm = known.length > 2;
  const name = known[isLocalForm ? 1 : 0] ?? '';
  return (isLocalForm ? differing <= 1 : differing === 0) && name.length >= (isLocalForm ? 4 : 6);
}
