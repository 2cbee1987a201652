import { err, ok } from '#shared/result.ts';
import { previewRecalculation, recalculateDueDates } from '../cases/recalculate-due.ts';
import type { TaskHandlers } from '../handler.ts';

export const calendarTasks: TaskHandlers<'calendar'> = {
  'calendar.previewRecalculation': async (office) =>
    ok(await previewRecalculation(office.requireLedger().read, office.context().calendar)),

  'calendar.recalculate': async (office, { digest }) => {
    if (office.requireSession().role !== 'administrator') return err({ code: 'administratorRequired' });
    const done = await office.transaction(async (db, journal) => {
      // The calendar once nobody else writes: closures may have been changed while this waited for its turn.
      const recalculated = await recalculateDueDates(db, journal, office.context(db).calendar);
      return recalculated.digest === digest ? ok(recalculated) : err({ code: 'recalculationOutdated' });
    });
    if (done.ok) office.notify({ kind: 'changed', topics: ['cases'], caseIds: [] });
    return done;
  },
};
