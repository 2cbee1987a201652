import type { AppError } from '#shared/contract/app-error.ts';
import { err, ok } from '#shared/result.ts';
import { decidedCases, REPORT_PAGE } from '../export/decided-cases.ts';
import { reportContext } from '../export/issue.ts';
import { readReportCase } from '../export/report-case.ts';
import { reportStatistics } from '../export/report-statistics.ts';
import { reportSummary } from '../export/report-summary.ts';
import { sealReport } from '../export/seal-report.ts';
import { setAsideRows } from '../export/set-aside.ts';
import { openSnapshot } from '../export/snapshot.ts';
import { stageReport } from '../export/stage-report.ts';
import { takeStaged } from '../export/staged-report.ts';
import { turnedCases } from '../export/turned-cases.ts';
import type { QueryHandlers, TaskHandlers } from '../handler.ts';
import { removeUnfinished } from '../unfinished.ts';

export const reportQueries: QueryHandlers<'report'> = {
  'report.preview': (db, { from, to, profile }, context) => {
    if (to < from) return err(reversedPeriod());
    const reading = reportContext(db, profile, { context: () => context });
    const turned = turnedCases(db);
    const [firstPage = []] = decidedCases(db, from, to, turned);
    return ok({
      summary: reportSummary(db, from, to, turned),
      rows: firstPage.slice(0, REPORT_PAGE).map((listed) => readReportCase(db, listed, to, reading).row),
      setAside: setAsideRows(db, turned, { from, to }, reading).slice(0, REPORT_PAGE),
    });
  },
};

export const reportTasks: TaskHandlers<'report'> = {
  'report.stage': async (office, { request, directory }) =>
    request.to < request.from ? err(reversedPeriod()) : stageReport(office, request, directory),

  'report.statistics': async (office, { from, to, profile }) => {
    if (to < from) return err(reversedPeriod());
    const snapshot = openSnapshot(office.requireLedger().path);
    try {
      const { db } = snapshot;
      const context = reportContext(db, profile, office);
      return ok(await reportStatistics(db, { from, to }, turnedCases(db), context));
    } finally {
      snapshot.close();
    }
  },

  'report.seal': (office, { stageId }) => sealReport(office, stageId),

  'report.discard': async (_office, { stageId }) => {
    const staged = takeStaged(stageId);
    if (staged) removeUnfinished(staged.stagingDirectory);
    return ok(null);
  },
};

function reversedPeriod(): AppError {
  return { code: 'invalidInput', issues: [{ path: 'to', message: 'the period ends before it begins' }] };
}
