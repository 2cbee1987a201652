import type { AppError } from '#shared/contract/app-error.ts';
import { err, ok, type Result } from '#shared/result.ts';
import { caseHistory } from '../case-history/case-history.ts';
import { caseView } from '../case-view.ts';
import { actOnCase } from '../cases/act-on-case.ts';
import { judgeAgainPreview } from '../cases/judge-again-preview.ts';
import { standingCase } from '../cases/standing-case.ts';
import { caseDuplicates } from '../duplicate/case-duplicates.ts';
import type { CommandHandlers, QueryHandlers } from '../handler.ts';
import { namedCases } from '../named-cases.ts';
import { assignableActors } from '../session/accounts.ts';
import { actorNames } from '../session/actor-names.ts';

export const caseQueries: QueryHandlers<'case'> = {
  'case.assignees': (db, _input, { session }) => {
    const named = actorNames(db, session.actor);
    return ok([...assignableActors(db)].map((actor) => named(actor)));
  },

  'case.open': (db, { id }, context) => {
    const record = standingCase(db, id);
    return record ? ok(caseView(db, id, record, context)) : notFound();
  },
  'case.judgeAgainPreview': (db, { id }, context) => {
    const record = standingCase(db, id);
    return record ? judgeAgainPreview(db, record.state, context) : notFound();
  },
  'case.history': (db, { id }, context) => {
    const record = standingCase(db, id);
    return record ? ok(caseHistory(db, record.events, context)) : notFound();
  },
  'case.duplicates': (db, { id }, context) => {
    const record = standingCase(db, id);
    return record ? ok(caseDuplicates(db, id, record, context)) : notFound();
  },
};

export const caseCommands: CommandHandlers<'case'> = {
  'case.act': (db, act, context) => {
    const acted = actOnCase(db, act, context, context);
    if (!acted.ok) return acted;
    const { view, concerned } = acted.value;
    context.changed(['cases'], namedCases([act.id, ...concerned]));
    return ok(view);
  },
};

function notFound(): Result<never, AppError> {
  return err({ code: 'notFound', what: 'case' });
}
