import type { DuplicateVerdict } from './verdict.ts';

/** How far another case is, as far as it matters here: `ended` is 取下げ, 見送り, or 承認 and 資格喪失 since. */
export type CaseStanding = 'open' | 'approved' | 'ended';

export interface RelatedCase {
  readonly id: string;
  readonly receiptNumber: string;
  /** Cases are numbered in the order of their receipt in this ledger. */
  readonly order: number;
  readonly standing: CaseStanding;
}

/** Two cases that are like each other, or of which somebody said whether they are one person's. */
export interface DuplicatePair {
  readonly one: string;
  readonly other: string;
  readonly verdict: DuplicateVerdict | null;
}

/** The cases around one case: whatever may be the same person's, and what was said about it. */
export interface DuplicateGraph {
  readonly cases: ReadonlyMap<string, RelatedCase>;
  readonly pairs: readonly DuplicatePair[];
}

/**
 * - `unresolved`: somebody must say whether it is the same person's.
 * - `askedThere`: not answered, and the question belongs to the later case.
 * - `moot`: not answered and no longer of interest: the other one has ended.
 */
export type DuplicateAnswer = DuplicateVerdict | 'unresolved' | 'askedThere' | 'moot';

export interface DuplicateRelation {
  readonly other: RelatedCase;
  readonly answer: DuplicateAnswer;
  /** The other one is approved, or came earlier and is still open: this one cannot be approved beside it. */
  readonly isInTheWay: boolean;
}

/**
 * How one case stands to those around it. A person who has several applications is asked about once, with the earliest
 * that is like this one; the answer holds for all that are known to be the same person's.
 */
export function duplicateRelations(me: string, graph: DuplicateGraph): DuplicateRelation[] {
  const self = graph.cases.get(me);
  if (!self) return [];
  const mine = samePersonGroup(me, graph.pairs);
  const relations: DuplicateRelation[] = [];
  const asked = new Set<string>();
  for (const other of neighboursOf(me, mine, graph)) {
    const verdict = verdictBetween(me, other.id, mine, graph.pairs);
    if (verdict !== null) {
      relations.push({
        other,
        answer: verdict,
        isInTheWay: verdict === 'samePerson' && isInTheWay(other, self),
      });
      continue;
    }
    if (asked.has(other.id)) continue;
    const group = samePersonGroup(other.id, graph.pairs);
    for (const id of group) asked.add(id);
    relations.push({
      other,
      ...openAnswer(
        [...group].flatMap((id) => graph.cases.get(id) ?? []),
        self,
      ),
    });
  }
  return relations;
}

export interface DuplicateObstacles {
  readonly unresolved: { id: string; receiptNumber: string }[];
  /** The same person's. */
  readonly registered: { id: string; receiptNumber: string }[];
}

/** What of these relations forbids to approve the case. */
export function duplicateObstacles(relations: readonly DuplicateRelation[]): DuplicateObstacles {
  const named = (answer: DuplicateAnswer) =>
    relations
      .filter((each) => each.isInTheWay && each.answer === answer)
      .map(({ other: { id, receiptNumber } }) => ({ id, receiptNumber }));
  return { unresolved: named('unresolved'), registered: named('samePerson') };
}

/** The cases that are known to be one person's, the given one included. */
export function samePersonGroup(id: string, pairs: readonly DuplicatePair[]): ReadonlySet<string> {
  const group = new Set([id]);
  // A set that grows while it is walked: its new members are visited too.
  for (const member of group) {
    for (const pair of pairs) {
      if (pair.verdict !== 'samePerson') continue;
      if (pair.one === member) group.add(pair.other);
      else if (pair.other === member) group.add(pair.one);
    }
  }
  return group;
}

/** Earliest first. */
function neighboursOf(
  me: string,
  mine: ReadonlySet<string>,
  { cases, pairs }: DuplicateGraph,
): RelatedCase[] {
  const ids = new Set(mine);
  for (const { one, other } of pairs) {
    if (one === me) ids.add(other);
    else if (other === me) ids.add(one);
  }
  ids.delete(me);
  return [...ids].flatMap((id) => cases.get(id) ?? []).sort((a, b) => a.order - b.order);
}

/** What was said about the two, or follows from what was said about others of the same persons. */
function verdictBetween(
  me: string,
  other: string,
  mine: ReadonlySet<string>,
  pairs: readonly DuplicatePair[],
): DuplicateVerdict | null {
  const direct = pairs.find((pair) => pair.verdict !== null && joins(pair, new Set([me]), new Set([other])));
  if (direct) return direct.verdict;
  if (mine.has(other)) return 'samePerson';
  const theirs = samePersonGroup(other, pairs);
  const apart = pairs.some((pair) => pair.verdict === 'differentPerson' && joins(pair, mine, theirs));
  return apart ? 'differentPerson' : null;
}

function joins(
  { one, other }: DuplicatePair,
  some: ReadonlySet<string>,
  others: ReadonlySet<string>,
): boolean {
  return (some.has(one) && others.has(other)) || (some.has(other) && others.has(one));
}

function openAnswer(group: readonly RelatedCase[], self: RelatedCase): Omit<DuplicateRelation, 'other'> {
  if (group.some((each) => isInTheWay(each, self))) return { answer: 'unresolved', isInTheWay: true };
  const waits = group.some((each) => each.standing === 'open');
  return { answer: waits ? 'askedThere' : 'moot', isInTheWay: false };
}

function isInTheWay(other: RelatedCase, self: RelatedCase): boolean {
  return other.standing === 'approved' || (other.standing === 'open' && other.order < self.order);
}
