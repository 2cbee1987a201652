import { err, ok } from '#shared/result.ts';
import { type OnWalked, previewRecalculation, recalculateDueDates } from '../cases/recalculate-due.ts';
import type { Office, TaskHandlers } from '../handler.ts';
import { holidaysChanged, settleHolidays } from '../ledger/holiday-table.ts';

export const calendarTasks: TaskHandlers<'calendar'> = {
  'calendar.previewRecalculation': async (office) => {
    const { calendar } = office.context();
    const tell = telling(office, 'calendar.previewRecalculation');
    const found = await previewRecalculation(office.requireLedger().read, calendar, tell);
    if (found.moved === 0 && holidaysChanged(office.requireLedger().read)) await settle(office);
    return ok(found);
  },

  'calendar.recalculate': async (office, { digest }) => {
    if (office.requireSession().role !== 'administrator') return err({ code: 'administratorRequired' });
    const done = await office.transaction(async (db, journal) => {
      // The calendar once nobody else writes: closures may have been changed while this waited for its turn.
      const { calendar } = office.context(db);
      const tell = telling(office, 'calendar.recalculate');
      const recalculated = await recalculateDueDates(db, journal, calendar, tell);
      if (recalculated.digest !== digest) return err({ code: 'recalculationOutdated' });
      settleHolidays(db);
      return ok(recalculated);
    });
    if (done.ok) office.notify({ kind: 'changed', topics: ['cases'], caseIds: [] });
    return done;
  },
};

/** Nothing moves: there is nothing more to look at. */
async function settle(office: Office): Promise<void> {
  const settled = await office.transaction((db) => ok(settleHolidays(db)));
  if (settled.ok) office.notify({ kind: 'changed', topics: ['cases'], caseIds: [] });
}

function telling(office: Office, task: 'calendar.previewRecalculation' | 'calendar.recalculate'): OnWalked {
  const id = office.source.newId();
  return (done, total) =>
    office.notify({ kind: 'progress', task, id, done, total, unit: 'rows', rows: done });
}
