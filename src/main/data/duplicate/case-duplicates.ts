import type { CaseDuplicates, ComparedCase, DuplicateView } from '#shared/contract/case.ts';
import type { CaseState, DuplicateRecord, DuplicateResolution } from '#shared/domain/case/state.ts';
import type { DuplicateAnswer, DuplicateRelation } from '#shared/domain/duplicate/relations.ts';
import { sharedFacts } from '#shared/domain/duplicate/shared-facts.ts';
import type { ReadableDb } from '../database.ts';
import type { OperationContext } from '../handler.ts';
import { type CaseRecord, knownCaseRecord } from '../journal/case-record.ts';
import { readApplication, readText } from '../journal/vault.ts';
import { actorNames } from '../session/actor-names.ts';
import { caseRelations } from './duplicate-graph.ts';
import { isLaterVerdict } from './later-verdict.ts';
import { stillSpeaksOf } from './standing-word.ts';

const MOST_SHOWN = 200;

/** Every application that may be the same person's beside this one; what waits for an answer stands first. */
export function caseDuplicates(
  db: ReadableDb,
  id: string,
  record: CaseRecord,
  context: OperationContext,
): CaseDuplicates {
  const { state } = record;
  const own = comparedCase(db, id, state);
  const relations = caseRelations(db, id).toSorted((a, b) => rank[a.answer] - rank[b.answer]);
  const named = actorNames(db, context.session.actor);
  const said = ({ verdict, by, at, vault }: DuplicateResolution) => ({
    verdict,
    by: named(by, at),
    at,
    note: readText(db, vault),
  });
  const view = (relation: DuplicateRelation): DuplicateView => {
    const otherRecord = knownCaseRecord(db, relation.other.id);
    const { state: otherState } = otherRecord;
    const other = comparedCase(db, relation.other.id, otherState);
    const standing = whatStands(db, id, state, relation.other.id, otherState);
    const likeness = suspicionBetween(standing);
    const resolved = resolutionBetween(db, id, relation.other.id, standing);
    const found = [...resolutionsOf(record, relation.other.id), ...resolutionsOf(otherRecord, id)];
    const earlier = found.toSorted((a, b) => a.seq - b.seq).filter((each) => !isSame(each, resolved));
    return {
      other,
      answer: relation.answer,
      isInTheWay: relation.isInTheWay,
      strength: likeness?.strength ?? null,
      reasons: [...(likeness?.reasons ?? [])],
      shared: own.application && other.application ? sharedFacts(own.application, other.application) : [],
      resolved: resolved && said(resolved),
      earlier: earlier.map(said),
    };
  };
  return { own, others: relations.slice(0, MOST_SHOWN).map(view) };
}

const rank: Record<DuplicateAnswer, number> = {
  unresolved: 0,
  samePerson: 1,
  askedThere: 2,
  moot: 3,
  differentPerson: 4,
};

interface WhatStands {
  readonly here: DuplicateRecord | null;
  readonly there: DuplicateRecord | null;
}

function whatStands(
  db: ReadableDb,
  id: string,
  state: CaseState,
  otherId: string,
  other: CaseState,
): WhatStands {
  const here = state.duplicates[otherId];
  const there = other.duplicates[id];
  return {
    here: here && stillSpeaksOf(db, id, otherId) ? here : null,
    there: there && stillSpeaksOf(db, otherId, id) ? there : null,
  };
}

/** The later case suspects the earlier one; either may be the one that is looked at. */
function suspicionBetween({ here, there }: WhatStands): DuplicateRecord['suspected'] {
  return here?.suspected ?? there?.suspected ?? null;
}

/** Either case may have recorded a verdict; the later one stands. */
function resolutionBetween(
  db: ReadableDb,
  id: string,
  otherId: string,
  said: WhatStands,
): DuplicateRecord['resolved'] {
  const here = said.here?.resolved ?? null;
  const there = said.there?.resolved ?? null;
  if (!here || !there) return here ?? there;
  const recordedHere = { caseId: id, other: otherId, at: here.at };
  const recordedThere = { caseId: otherId, other: id, at: there.at };
  return isLaterVerdict(db, recordedThere, recordedHere) ? there : here;
}

/** All that one of the two cases ever said about the other and did not take back. */
function resolutionsOf({ events }: CaseRecord, other: string): (DuplicateResolution & { seq: number })[] {
  const undone = new Set(events.flatMap((each) => (each.kind === 'undone' ? [each.payload.event] : [])));
  return events.flatMap((each) => {
    if (each.kind !== 'duplicateResolved' || each.payload.other !== other || undone.has(each.id)) return [];
    const { seq, actor: by, at, vault, payload } = each;
    return [{ seq, verdict: payload.verdict, by, at, vault }];
  });
}

function isSame(one: DuplicateResolution, other: DuplicateResolution | null): boolean {
  return other !== null && one.at === other.at && one.by === other.by && one.verdict === other.verdict;
}

function comparedCase(db: ReadableDb, id: string, state: CaseState): ComparedCase {
  const application = readApplication(db, state.application)?.application;
  return {
    id,
    receiptNumber: state.receiptNumber,
    receivedOn: state.receivedOn,
    status: state.status,
    outcome: state.decision?.outcome ?? null,
    decidedOn: state.decision?.decidedOn ?? null,
    application: application
      ? {
          name: application.name,
          kana: application.kana,
          organizationCode: application.organizationCode,
          organizationName: application.organizationName,
          section: application.section,
          address: application.address,
          phone: application.phone,
        }
      : null,
  };
}
