import { skeleton } from './confusables.ts';
import type { JudgementCandidate } from './judgement.ts';
import { type LookalikeIndex, withOneCharacterLess } from './lookalike-index.ts';
import { isOneEditApart } from './one-edit.ts';

/**
 * The listed body that a name under lg.jp or go.jp nearly is: city.y0kohama.lg.jp, city.yokohema.lg.jp, mh1w.go.jp,
 * cityosaka.lg.jp. Nobody can register such a name to deceive, so it is a slip of the pen; but it proves no body.
 */
export function nearListedBody(labels: readonly string[], index: LookalikeIndex): JudgementCandidate | null {
  const near =
    sameShapeAs(labels.slice(-4), index) ??
    sameShapeAs(labels.slice(-3), index) ??
    joinedLabels(labels, index);
  const found = near ?? oneEditFrom(labels.slice(-4), index) ?? oneEditFrom(labels.slice(-3), index);
  return found ? { ...found, why: 'similarName' } : null;
}

function sameShapeAs(labels: readonly string[], index: LookalikeIndex): JudgementCandidate | undefined {
  const domain = labels.join('.');
  return index.byDomain.has(domain) ? undefined : index.bySkeleton.get(skeleton(domain))?.body;
}

function joinedLabels(labels: readonly string[], index: LookalikeIndex): JudgementCandidate | undefined {
  if (labels.at(-2) !== 'lg') return undefined;
  return index.byJoinedLabels.get((labels.at(-3) ?? '').replaceAll('-', ''));
}

/** Shorter names have honest neighbours: mof, moj, mod. */
const SHORTEST_NAME = 4;
const SHORTEST_MINISTRY = 5;

function oneEditFrom(labels: readonly string[], index: LookalikeIndex): JudgementCandidate | undefined {
  const domain = labels.join('.');
  for (const form of withOneCharacterLess(domain)) {
    for (const known of index.byDeletion.get(form) ?? []) {
      const parts = known.split('.');
      if (parts.length !== labels.length || !known.endsWith(`.${labels.slice(-2).join('.')}`)) continue;
      const [name = '', shortest] =
        parts.length === 4 ? [parts[1], SHORTEST_NAME] : [parts[0], SHORTEST_MINISTRY];
      if (name.length >= shortest && isOneEditApart(domain, known)) return index.byDomain.get(known);
    }
  }
  return undefined;
}
