import type { AppError } from '#shared/contract/app-error.ts';
import type { CaseView } from '#shared/contract/case.ts';
import { decide } from '#shared/domain/case/decide.ts';
import type { CaseEvent } from '#shared/domain/case/event.ts';
import { foldCase } from '#shared/domain/case/evolve.ts';
import { err, ok, type Result } from '#shared/result.ts';
import { caseView } from '../case-view.ts';
import { decideContext } from '../cases/decide-context.ts';
import { judgeCaseAgain } from '../cases/judge-again.ts';
import { judgeAgainPreview } from '../cases/judge-again-preview.ts';
import { storeCase } from '../cases/store-case.ts';
import { restsOnRevoked } from '../confirmed-domain/revoked-ground.ts';
import type { ReadableDb } from '../database.ts';
import { caseDuplicates } from '../duplicate/case-duplicates.ts';
import type { CommandHandlers, OperationContext, QueryHandlers } from '../handler.ts';
import { caseEvents } from '../journal/journal.ts';
import { actorNames, assignableActors } from '../session/actor-names.ts';

/** As many cases as a notice may name; nobody has more windows open. */
const MOST_NAMED = 200;

export const caseQueries: QueryHandlers<'case'> = {
  'case.assignees': (db, _input, { session }) => {
    const named = actorNames(db, session.actor);
    return ok([...assignableActors(db)].map(named));
  },

  'case.open': (db, { id }, context) => {
    const events = caseEvents(db, id);
    return isCase(db, id) ? ok(caseView(db, id, events, context)) : notFound();
  },
  'case.judgeAgainPreview': (db, { id }, context) => {
    const events = caseEvents(db, id);
    return events.length === 0 ? notFound() : judgeAgainPreview(db, foldCase(events), context);
  },
  'case.duplicates': (db, { id }, context) => {
    const events = caseEvents(db, id);
    return events.length === 0
      ? err({ code: 'notFound', what: 'case' })
      : ok(caseDuplicates(db, id, events, context));
  },
};

export const caseCommands: CommandHandlers<'case'> = {
  'case.act': (db, { id, expectedVersion, command }, context) => {
    const events = caseEvents(db, id);
    if (!isCase(db, id)) return notFound();
    if (events.length !== expectedVersion) return stale(db, events, expectedVersion, context);
    const state = foldCase(events);
    const decided = decide(state, command, decideContext(db, id, state, context));
    if (!decided.ok) return decided;
    const acted = [...events, ...context.appendCaseEvents(decided.value, id)];
    const stateNow = foldCase(acted);
    const concerned = storeCase(db, id, stateNow);
    // A case that comes back to the desk on a revoked confirmation is judged again where that is possible.
    const replaced =
      restsOnRevoked(db, stateNow) && judgeCaseAgain(db, context, id, 'confirmationRevoked').ok;
    const after = replaced ? caseEvents(db, id) : acted;
    context.changed(['cases'], [...new Set([id, ...concerned])].slice(0, MOST_NAMED));
    return ok(caseView(db, id, after, context));
  },
};

/** The events of a case stay in the journal when the run that brought it is undone; the case is gone. */
function isCase(db: ReadableDb, id: string): boolean {
  return db.query('SELECT 1 FROM cases WHERE id = ?').get(id) !== undefined;
}

function notFound(): Result<never, AppError> {
  return err({ code: 'notFound', what: 'case' });
}

function stale(
  db: ReadableDb,
  events: readonly CaseEvent[],
  expected: number,
  context: OperationContext,
): Result<CaseView, AppError> {
  const named = actorNames(db, context.session.actor);
  const changes = events
    .slice(Math.max(0, expected))
    .map((event) => ({ kind: event.kind, by: named(event.actor).name, at: event.at }));
  return err({ code: 'staleVersion', expected, actual: events.length, changes });
}
