import { characterName } from './character-names.ts';
import { skeleton } from './confusables.ts';
import { type DomainFinding, finding } from './domain-finding.ts';
import { designatedCityLabels, hostAndParents, prefectureByLabel } from './domain-names.ts';
import type { JudgementCandidate, RuleId, SuspiciousCharacter } from './judgement.ts';
import { type LookalikeIndex, withOneCharacterLess } from './lookalike-index.ts';
import { isOneEditApart } from './one-edit.ts';
import { publicSuffixOf } from './public-suffix.ts';
import type { JudgementTables } from './tables.ts';

/** Imitations of go.jp, lg.jp and known bodies in plain letters, digits and hyphens. Asked last: a known domain never gets here. */
export function findLookalike(
  ascii: string,
  labels: readonly string[],
  tables: JudgementTables,
): DomainFinding | null {
  const index = tables.lookalikes();
  return (
    findGovernmentSuffixLike(labels, index) ??
    findEmbeddedSuffix(labels, index) ??
    findHyphenTrick(ascii, labels, index) ??
    findMissingDot(labels, index) ??
    findEmbeddedBody(labels, index) ??
    findSameShape(ascii, labels, index) ??
    findNeighbour(ascii, labels, index)
  );
}

function lookalike(
  rule: RuleId,
  deciding: readonly [number, number],
  imitated: JudgementCandidate | undefined,
  suspicious: readonly SuspiciousCharacter[] = [],
): DomainFinding {
  const candidates = imitated === undefined ? [] : [imitated];
  return finding({ class: 'lookalike', rule, deciding, candidates, warnings: ['lookalike'], suspicious });
}

/** 1g.jp, ig.jp, g0.jp, l-g.jp. */
function findGovernmentSuffixLike(labels: readonly string[], index: LookalikeIndex): DomainFinding | null {
  const at = labels.length - 2;
  const second = labels[at] ?? '';
  const real = governmentSuffixLike(second);
  if (real === null || labels[at + 1] !== 'jp') return null;
  const body = index.byDomain.get([...labels.slice(Math.max(at - 2, 0), at), real, 'jp'].join('.'));
  const start = labels.slice(0, at).join('.').length + (at === 0 ? 0 : 1);
  return lookalike('lookalike.look-alike-characters', [at, at + 2], body, differences(second, real, start));
}

function governmentSuffixLike(label: string): 'lg' | 'go' | null {
  if (label === 'lg' || label === 'go' || label.length > 4) return null;
  const shape = skeleton(label.replaceAll('-', ''));
  return shape === 'lg' || shape === 'go' ? shape : null;
}

function differences(text: string, real: string, start: number): SuspiciousCharacter[] {
  if (text.length !== real.length) return [];
  return [...text].flatMap((character, index) => {
    const looksLike = real[index] ?? '';
    return character === looksLike
      ? []
      : [{ index: start + index, character, name: asciiName(character), looksLike }];
  });
}

function asciiName(character: string): string {
  return /[a-z]/.test(character) ? `LATIN SMALL LETTER ${character.toUpperCase()}` : characterName(character);
}

/** lg.jp.example.com: the suffix where it decides nothing. */
function findEmbeddedSuffix(labels: readonly string[], index: LookalikeIndex): DomainFinding | null {
  for (let at = 0; at + 2 < labels.length; at += 1) {
    const label = labels[at] ?? '';
    const isSuffix = label === 'lg' || label === 'go' || governmentSuffixLike(label) !== null;
    if (!isSuffix || labels[at + 1] !== 'jp') continue;
    const body = index.byDomain.get(labels.slice(Math.max(at - 2, 0), at + 2).join('.'));
    return lookalike(
      'lookalike.embedded',
      [at, at + 2],
      body ?? index.byGovernmentLabel.get(labels[at - 1] ?? ''),
    );
  }
  return null;
}

/** lg-jp.com, digital-go.jp, city-yokohama.jp: a hyphen where the real name has a dot. */
function findHyphenTrick(
  ascii: string,
  labels: readonly string[],
  index: LookalikeIndex,
): DomainFinding | null {
  const suffix = publicSuffixOf(ascii) ?? '';
  const registered = labels.length - suffix.split('.').length - 1;
  for (const [at, label] of labels.entries()) {
    const words = label.split('-');
    const last = words.at(-1) ?? '';
    const whole = words.some((word, place) => isGovernmentWord(word) && words[place + 1] === 'jp');
    const joined = label === 'lgjp' || label === 'gojp' || last === 'lgjp' || last === 'gojp';
    const body = bodyOfHyphenated(words, index);
    const endsLikeSuffix = at === registered && words.length > 1 && isGovernmentWord(last) && suffix === 'jp';
    const imitatesMinistry =
      words.length === 2 && last === 'go' && index.byGovernmentLabel.has(words[0] ?? '');
    const imitatesBody = at === registered && words.length === 2 && body?.code != null;
    if (whole || joined || endsLikeSuffix || imitatesMinistry || imitatesBody) {
      return lookalike('lookalike.hyphen', [at, at + 1], body);
    }
  }
  return null;
}

function isGovernmentWord(word: string): boolean {
  return word === 'lg' || word === 'go';
}

function bodyOfHyphenated(words: readonly string[], index: LookalikeIndex): JudgementCandidate | undefined {
  return (
    index.byLabelSkeleton.get(skeleton(`${words[0]}.${words[1]}`)) ??
    index.byGovernmentLabel.get(words[0] ?? '')
  );
}

/** examplelg.jp, digitalgo.jp. Few words end in lg; many end in go (bingo.jp), so these must begin with a ministry. */
function findMissingDot(labels: readonly string[], index: LookalikeIndex): DomainFinding | null {
  const at = labels.length - 2;
  const second = labels[at] ?? '';
  if (labels[at + 1] !== 'jp' || second.length < 4) return null;
  const stem = second.slice(0, -2);
  const ministry = index.byGovernmentLabel.get(stem);
  if (second.endsWith('lg')) {
    const body = index.byLabelSkeleton.get(skeleton(`${labels[at - 1]}.${stem}`));
    return lookalike('lookalike.missing-dot', [at, at + 2], body);
  }
  return second.endsWith('go') && ministry !== undefined
    ? lookalike('lookalike.missing-dot', [at, at + 2], ministry)
    : null;
}

// Their registries check who registers: city.fukuoka.med.or.jp is 福岡市医師会, and no imitation.
const checkedSuffixes = new Set(['or.jp', 'ac.jp', 'ed.jp', 'gr.jp']);

/** city.yokohama.example.com, city.otaru.jp, city.yokohama.osaka.jp: a body's two labels in front of another's domain. */
function findEmbeddedBody(labels: readonly string[], index: LookalikeIndex): DomainFinding | null {
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
function findSameShape(
  ascii: string,
  labels: readonly string[],
  index: LookalikeIndex,
): DomainFinding | null {
  for (const domain of hostAndParents(ascii)) {
    const body = index.bySkeleton.get(skeleton(domain));
    if (body === undefined || index.byDomain.has(domain)) continue;
    const from = labels.length - domain.split('.').length;
    const start = ascii.length - domain.length;
    const suspicious = [...domain].flatMap((character, place) =>
      /[01]/.test(character)
        ? [{ index: start + place, character, name: asciiName(character), looksLike: skeleton(character) }]
        : [],
    );
    return lookalike('lookalike.look-alike-characters', [from, labels.length], body, suspicious);
  }
  return null;
}

/** city.yokohema.jp: one letter more, less, other or exchanged. */
function findNeighbour(
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
