import {
  type DuplicateGraph,
  type DuplicatePair,
  type DuplicateRelation,
  duplicateRelations,
  type RelatedCase,
  samePersonGroup,
} from '#shared/domain/duplicate/relations.ts';
import { DuplicateVerdict } from '#shared/domain/duplicate/verdict.ts';
import type { ReadableDb } from '../database.ts';
import { membershipEnded } from '../membership/ended-membership.ts';
import { memoryOf } from '../memory.ts';
import { isLaterVerdict } from './later-verdict.ts';
import { stillSpeaksOf } from './standing-word.ts';

interface StoredPair {
  case_id: string;
  other: string;
  verdict: string | null;
  resolved_at: string | null;
}

/** A case that this many others are like was hardly typed by one person; the later ones still ask about it. */
const MOST_LATER = 200;

const PAIR = 'SELECT case_id, other, verdict, resolved_at FROM duplicates';
/** One statement, because every look at a case asks it; (SELECT ?) as in `caseEvents`. */
export const SUSPECTED = `${PAIR} WHERE case_id = ? UNION ALL SELECT * FROM
  (${PAIR} INDEXED BY duplicates_other WHERE other = (SELECT ?) ORDER BY case_id LIMIT ${MOST_LATER})`;
export const RESOLVED = `${PAIR} WHERE case_id = ? UNION ALL SELECT * FROM
  (${PAIR} INDEXED BY duplicates_resolved WHERE other = (SELECT ?) AND verdict IS NOT NULL ORDER BY case_id)`;

const MOST_ALONE = 1_000;
/** Cases without a pair, which nearly all are; each step on a case asks several times. */
const alone = memoryOf<true>({ table: 'duplicates', change: 'any', most: MOST_ALONE });

/** How a case stands to those that may be, or are, the same person's. */
export function caseRelations(db: ReadableDb, id: string): DuplicateRelation[] {
  const own = suspectedPairs(db, id);
  return own.length === 0 ? [] : duplicateRelations(id, graphAround(db, id, own));
}

/** Whether no case is paired with this one, from either side. */
export function isAlone(db: ReadableDb, id: string): boolean {
  return suspectedPairs(db, id).length === 0;
}

function suspectedPairs(db: ReadableDb, id: string): StoredPair[] {
  if (alone.recall(db, id)) return [];
  const pairs = pairsOf(db, id, SUSPECTED);
  if (pairs.length === 0) alone.keep(db, id, true);
  return pairs;
}

/** The case, all that are paired with it, and everybody who was said to be the same person as one of them. */
export function graphAround(
  db: ReadableDb,
  id: string,
  own: readonly StoredPair[] = suspectedPairs(db, id),
): DuplicateGraph {
  const stored = [...own];
  const reached = new Set([id, ...own.map((pair) => (pair.case_id === id ? pair.other : pair.case_id))]);
  // A set that grows while it is walked.
  for (const member of reached) {
    for (const pair of pairsOf(db, member, RESOLVED)) {
      if (pair.verdict === null) continue;
      stored.push(pair);
      if (pair.verdict === 'samePerson') reached.add(pair.case_id === member ? pair.other : pair.case_id);
    }
  }
  const cases = new Map(
    [...reached].flatMap((each) => relatedCase(db, each) ?? []).map((each) => [each.id, each]),
  );
  return { cases, pairs: mergedPairs(db, stored) };
}

/** Of cases that are one person's only the first in this list: a person is asked about once. */
export function earliestOfEachPerson<T>(
  db: ReadableDb,
  found: readonly T[],
  caseOf: (each: T) => string,
): T[] {
  if (found.length < 2) return [...found];
  const asked = new Set<string>();
  return found.filter((each) => {
    const id = caseOf(each);
    if (asked.has(id)) return false;
    for (const member of samePersonGroup(id, graphAround(db, id).pairs)) asked.add(member);
    return true;
  });
}

function pairsOf(db: ReadableDb, id: string, pairs: string): StoredPair[] {
  return db.query<StoredPair>(pairs).all(id, id);
}

/** Either case may have recorded a verdict; the later one stands, while it speaks of the applicants of now. */
function mergedPairs(db: ReadableDb, stored: readonly StoredPair[]): DuplicatePair[] {
  const merged = new Map<string, StoredPair>();
  for (const pair of stored) {
    if (!stillSpeaksOf(db, pair.case_id, pair.other)) continue;
    const key = [pair.case_id, pair.other].sort().join(' ');
    const before = merged.get(key);
    if (!before || overrules(db, pair, before)) merged.set(key, pair);
  }
  return [...merged.values()].map(({ case_id: one, other, verdict }) => ({
    one,
    other,
    verdict: DuplicateVerdict.nullable().parse(verdict),
  }));
}

function overrules(db: ReadableDb, pair: StoredPair, before: StoredPair): boolean {
  if (pair.resolved_at === null || pair.case_id === before.case_id) return false;
  if (before.resolved_at === null) return true;
  const recorded = ({ case_id: caseId, other }: StoredPair, at: string) => ({ caseId, other, at });
  return isLaterVerdict(db, recorded(pair, pair.resolved_at), recorded(before, before.resolved_at));
}

const RELATED = 'SELECT id, row, receipt_number, status, outcome FROM cases WHERE id = ?';

function relatedCase(db: ReadableDb, id: string): RelatedCase | null {
  const row = db
    .query<{ id: string; row: number; receipt_number: string; status: string; outcome: string | null }>(
      RELATED,
    )
    .get(id);
  if (!row) return null;
  const standing = standingOf(row);
  const isEnded = standing === 'approved' && membershipEnded(db, id);
  return { id, receiptNumber: row.receipt_number, order: row.row, standing: isEnded ? 'ended' : standing };
}

function standingOf({
  status,
  outcome,
}: {
  status: string;
  outcome: string | null;
}): RelatedCase['standing'] {
  if (outcome === 'approved' || outcome === 'continued') return 'approved';
  return outcome === null && status !== 'withdrawn' ? 'open' : 'ended';
}
