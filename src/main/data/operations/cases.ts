import { err, ok } from '#shared/result.ts';
import { actOnCase } from '../act-on-case.ts';
import { caseView } from '../case-view.ts';
import type { CommandHandlers, QueryHandlers } from '../handler.ts';
import { caseEvents } from '../journal/journal.ts';

export const caseQueries: QueryHandlers<'case'> = {
  'case.open': (db, { id }, context) => {
    const events = caseEvents(db, id);
    return events.length === 0
      ? err({ code: 'notFound', what: 'case' })
      : ok(caseView(db, id, events, context));
  },
};

export const caseCommands: CommandHandlers<'case'> = {
  'case.act': (db, act, context) => {
    const acted = actOnCase(db, act, context, context);
    if (acted.ok) context.changed(['cases'], [act.id]);
    return acted;
  },
};
