import type { AppError } from '#shared/contract/app-error.ts';
import type { CaseView } from '#shared/contract/case.ts';
import type { AttachEvidence, CaseCommand } from '#shared/domain/case/command.ts';
import { type DecideContext, decide } from '#shared/domain/case/decide.ts';
import type { CaseEvent } from '#shared/domain/case/event.ts';
import { foldCase } from '#shared/domain/case/evolve.ts';
import { err, ok, type Result } from '#shared/result.ts';
import { caseView } from '../case-view.ts';
import { restsOnRevoked } from '../confirmed-domain/revoked-ground.ts';
import type { ReadableDb, WritableDb } from '../database.ts';
import type { OperationContext } from '../handler.ts';
import { type CaseRecord, continueCase, knownCaseRecord } from '../journal/case-record.ts';
import type { JournalWriter } from '../journal/journal.ts';
import { actorNames } from '../session/actor-names.ts';
import { caseDifferences } from './case-differences.ts';
import { decideContext } from './decide-context.ts';
import { judgeCaseAgain } from './judge-again.ts';
import { standingCase } from './standing-case.ts';
import { storeCase } from './store-case.ts';

export interface CaseAct {
  readonly id: string;
  /** The version that the person looked at. */
  readonly expectedVersion: number;
  readonly command: CaseCommand | AttachEvidence;
}

export interface ActedCase {
  readonly view: CaseView;
  /** Other cases that show something else now. */
  readonly concerned: readonly string[];
}

/** Does one thing with one case, or says why not. Must run inside a transaction that the caller began. */
export function actOnCase(
  db: WritableDb,
  { id, expectedVersion, command }: CaseAct,
  context: OperationContext,
  journal: Pick<JournalWriter, 'appendCaseEvents'>,
): Result<ActedCase, AppError> {
  const found = caseToActOn(db, id, expectedVersion, context);
  if (!found.ok) return found;
  const before = found.value.record;
  const decided = decide(before.state, command, found.value.context);
  if (!decided.ok) return decided;
  const acted = continueCase(db, journal, id, before, decided.value);
  const concerned = storeCase(db, id, before.state, acted.state);
  // A case that comes back to the desk on a revoked confirmation is judged again where that is possible.
  let after = acted;
  if (restsOnRevoked(db, acted.state)) {
    const judging = { ...context, appendCaseEvents: journal.appendCaseEvents };
    if (judgeCaseAgain(db, judging, id, 'confirmationRevoked').ok) after = knownCaseRecord(db, id);
  }
  return ok({ view: caseView(db, id, after, context), concerned });
}

interface CaseToActOn {
  readonly record: CaseRecord;
  readonly context: DecideContext;
}

/** The case at the version that was looked at, with what decide() needs to know around it. */
export function caseToActOn(
  db: ReadableDb,
  id: string,
  expectedVersion: number,
  context: OperationContext,
): Result<CaseToActOn, AppError> {
  const found = caseAsSeen(db, id, expectedVersion, context);
  if (!found.ok) return found;
  const { value: record } = found;
  return ok({ record, context: decideContext(db, id, record.state, context) });
}

/** The case, when it is still at the version that was looked at; otherwise what was missed. */
export function caseAsSeen(
  db: ReadableDb,
  id: string,
  expectedVersion: number,
  context: OperationContext,
): Result<CaseRecord, AppError> {
  const record = standingCase(db, id);
  if (!record) return err({ code: 'notFound', what: 'case' });
  const { events } = record;
  return events.length === expectedVersion
    ? ok(record)
    : err(stale(db, id, events, expectedVersion, context));
}

function stale(
  db: ReadableDb,
  id: string,
  events: readonly CaseEvent[],
  expected: number,
  context: OperationContext,
): AppError {
  const named = actorNames(db, context.session.actor);
  const seen = events.slice(0, Math.max(0, expected));
  const changes = events
    .slice(seen.length)
    .map((event) => ({ kind: event.kind, by: named(event.actor, event.at).name, at: event.at }));
  const at = (version: readonly CaseEvent[]) => {
    const state = foldCase(version);
    return { state, view: caseView(db, id, { events: version, state }, context) };
  };
  const differences = seen.length === 0 ? [] : caseDifferences(at(seen), at(events));
  return { code: 'staleVersion', expected, actual: events.length, changes, differences };
}
