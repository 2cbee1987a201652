import { err, ok } from '#shared/result.ts';
import { previewRecalculation, recalculateDueDates } from '../cases/recalculate-due.ts';
import type { TaskHandlers } from '../handler.ts';

export const calendarTasks: TaskHandlers<'calendar'> = {
  'calendar.previewRecalculation': async (office) =>
    ok(await previewRecalculation(office.requireLedger().read, office.context().calendar)),

  'calendar.recalculate': async (office) => {
    if (office.requireSession().role !== 'administrator') return err({ code: 'administratorRequired' });
    const { calendar } = office.context();
    const done = await office.transaction(async (db, journal) =>
      ok(await recalculateDueDates(db, journal, calendar)),
    );
    if (done.ok) office.notify({ kind: 'changed', topics: ['cases'], caseIds: [] });
    return done;
  },
};
