import type { CaseDuplicates, ComparedCase, DuplicateView } from '#shared/contract/case.ts';
import type { CaseState } from '#shared/domain/case/state.ts';
import type { DuplicateAnswer, DuplicateRelation } from '#shared/domain/duplicate/relations.ts';
import { sharedFacts } from '#shared/domain/duplicate/shared-facts.ts';
import type { ReadableDb } from '../database.ts';
import type { OperationContext } from '../handler.ts';
import { knownCaseRecord } from '../journal/case-record.ts';
import { readApplication, readText } from '../journal/vault.ts';
import { actorNames } from '../session/actor-names.ts';
import { caseRelations } from './duplicate-graph.ts';
import { isLaterVerdict } from './later-verdict.ts';

const MOST_SHOWN = 200;

/** Every application that may be the same person's beside this one; what waits for an answer stands first. */
export function caseDuplicates(
  db: ReadableDb,
  id: string,
  state: CaseState,
  context: OperationContext,
): CaseDuplicates {
  const own = comparedCase(db, id, state);
  const relations = caseRelations(db, id).toSorted((a, b) => rank[a.answer] - rank[b.answer]);
  const named = actorNames(db, context.session.actor);
  const view = (relation: DuplicateRelation): DuplicateView => {
    const { state: otherState } = knownCaseRecord(db, relation.other.id);
    const other = comparedCase(db, relation.other.id, otherState);
    const likeness = suspicionBetween(id, state, relation.other.id, otherState);
    const resolved = resolutionBetween(db, id, state, relation.other.id, otherState);
    return {
      other,
      answer: relation.answer,
      isInTheWay: relation.isInTheWay,
      strength: likeness?.strength ?? null,
      reasons: [...(likeness?.reasons ?? [])],
      shared: own.application && other.application ? sharedFacts(own.application, other.application) : [],
      resolved: resolved && {
        verdict: resolved.verdict,
        by: named(resolved.by),
        at: resolved.at,
        note: readText(db, resolved.vault),
      },
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

/** The later case suspects the earlier one; either may be the one that is looked at. */
function suspicionBetween(id: string, state: CaseState, otherId: string, other: CaseState) {
  return state.duplicates[otherId]?.suspected ?? other.duplicates[id]?.suspected ?? null;
}

/** Either case may have recorded a verdict; the later one stands. */
function resolutionBetween(db: ReadableDb, id: string, state: CaseState, otherId: string, other: CaseState) {
  const here = state.duplicates[otherId]?.resolved ?? null;
  const there = other.duplicates[id]?.resolved ?? null;
  if (!here || !there) return here ?? there;
  const recordedHere = { caseId: id, other: otherId, at: here.at };
  const recordedThere = { caseId: otherId, other: id, at: there.at };
  return isLaterVerdict(db, recordedThere, recordedHere) ? there : here;
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
