import { skeleton } from './confusables.ts';
import type { DomainFinding } from './domain-finding.ts';
import type { JudgementCandidate } from './judgement.ts';
import { lookalike } from './lookalike-finding.ts';
import type { LookalikeIndex } from './lookalike-index.ts';
import { publicSuffixOf } from './public-suffix.ts';
import { differencesInShape } from './shape-differences.ts';

/** 1g.jp, ig.jp, g0.jp, l-g.jp. */
export function findGovernmentSuffixLike(
  labels: readonly string[],
  index: LookalikeIndex,
): DomainFinding | null {
  const at = labels.length - 2;
  const second = labels[at] ?? '';
  const real = governmentSuffixLike(second);
  if (real === null || labels[at + 1] !== 'jp') return null;
  const body = index.byDomain.get([...labels.slice(Math.max(at - 2, 0), at), real, 'jp'].join('.'));
  const start = labels.slice(0, at).join('.').length + (at === 0 ? 0 : 1);
  return lookalike(
    'lookalike.look-alike-characters',
    [at, at + 2],
    body,
    differencesInShape(second, real, start),
  );
}

function governmentSuffixLike(label: string): 'lg' | 'go' | null {
  if (label === 'lg' || label === 'go' || label.length > 4) return null;
  const shape = skeleton(label.replaceAll('-', ''));
  return shape === 'lg' || shape === 'go' ? shape : null;
}

/** lg.jp.example.com: the suffix where it decides nothing. */
export function findEmbeddedSuffix(labels: readonly string[], index: LookalikeIndex): DomainFinding | null {
  for (let at = 0; at + 2 < labels.length; at += 1) {
    const label = labels[at] ?? '';
    const isSuffix = label === 'lg' || label === 'go' || governmentSuffixLike(label) !== null;
    if (!isSuffix || labels[at + 1] !== 'jp') continue;
    const body = index.byDomain.get(labels.slice(Math.max(at - 2, 0), at + 2).join('.'));
    return lookalike('lookalike.embedded', [at, at + 2], body ?? bodyBefore(labels, at, index));
  }
  return null;
}

/** lg-jp.com, digital-go.jp, city-yokohama.jp: a hyphen where the real name has a dot. */
export function findHyphenTrick(
  ascii: string,
  labels: readonly string[],
  index: LookalikeIndex,
): DomainFinding | null {
  const suffix = publicSuffixOf(ascii) ?? '';
  const registered = labels.length - suffix.split('.').length - 1;
  for (const [at, label] of labels.entries()) {
    const words = label.split('-');
    const last = words.at(-1) ?? '';
    if (joinedSuffixes.has(last)) {
      const stem = words.length === 1 ? labels.slice(0, at) : [...labels.slice(0, at), ...words.slice(0, -1)];
      return lookalike('lookalike.missing-dot', [at, labels.length], bodyBefore(stem, stem.length, index));
    }
    const whole = words.some((word, place) => isGovernmentWord(word) && words[place + 1] === 'jp');
    const body = bodyOfHyphenated(labels.slice(0, at), words, index);
    const endsLikeSuffix = at === registered && words.length > 1 && isGovernmentWord(last) && suffix === 'jp';
    const imitatesMinistry =
      words.length === 2 && last === 'go' && index.byGovernmentLabel.has(words[0] ?? '');
    const imitatesBody = at === registered && words.length === 2 && body?.code != null;
    if (whole || endsLikeSuffix || imitatesMinistry || imitatesBody) {
      return lookalike('lookalike.hyphen', [at, labels.length], body);
    }
  }
  return null;
}

function isGovernmentWord(word: string): boolean {
  return word === 'lg' || word === 'go';
}

const joinedSuffixes: ReadonlySet<string> = new Set(['lgjp', 'gojp']);

/** city-yokohama.jp, soumu-go.jp; city.osaka-lg.jp and city.osaka.lg-jp.com, where the labels before it name the body. */
function bodyOfHyphenated(
  before: readonly string[],
  words: readonly string[],
  index: LookalikeIndex,
): JudgementCandidate | undefined {
  return (
    index.byLabelSkeleton.get(skeleton(`${words[0]}.${words[1]}`)) ??
    index.byGovernmentLabel.get(words[0] ?? '') ??
    bodyBefore([...before, ...words.slice(0, 1)], before.length + 1, index) ??
    bodyBefore(before, before.length, index)
  );
}

/** The body whose labels stand right before a place: city.osaka before lg-jp in city.osaka.lg-jp.com. */
function bodyBefore(
  labels: readonly string[],
  at: number,
  index: LookalikeIndex,
): JudgementCandidate | undefined {
  return (
    index.byLabelSkeleton.get(skeleton(`${labels[at - 2]}.${labels[at - 1]}`)) ??
    index.byGovernmentLabel.get(labels[at - 1] ?? '')
  );
}

/** examplelg.jp, digitalgo.jp. Few words end in lg; many end in go (bingo.jp), so these must begin with a ministry. */
export function findMissingDot(labels: readonly string[], index: LookalikeIndex): DomainFinding | null {
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
