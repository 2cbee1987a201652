import type { AppError } from '#shared/contract/app-error.ts';
import { foldCase } from '#shared/domain/case/evolve.ts';
import { err, ok, type Result } from '#shared/result.ts';
import { caseView } from '../case-view.ts';
import { actOnCase, isCase } from '../cases/act-on-case.ts';
import { judgeAgainPreview } from '../cases/judge-again-preview.ts';
import { caseDuplicates } from '../duplicate/case-duplicates.ts';
import type { CommandHandlers, QueryHandlers } from '../handler.ts';
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
    return events.length === 0 ? notFound() : ok(caseDuplicates(db, id, events, context));
  },
};

export const caseCommands: CommandHandlers<'case'> = {
  'case.act': (db, act, context) => {
    const acted = actOnCase(db, act, context, context);
    if (!acted.ok) return acted;
    const { view, concerned } = acted.value;
    context.changed(['cases'], [...new Set([act.id, ...concerned])].slice(0, MOST_NAMED));
    return ok(view);
  },
};

function notFound(): Result<never, AppError> {
  return err({ code: 'notFound', what: 'case' });
}
