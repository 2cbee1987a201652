import { sheetName } from '#shared/domain/report/sheet-name.ts';
import { err, ok } from '#shared/result.ts';
import { standingCase } from '../cases/standing-case.ts';
import { discardSheet, sealSheet, stageSheet } from '../export/case-sheet.ts';
import type { TaskHandlers } from '../handler.ts';

export const caseSheetTasks: TaskHandlers<'caseSheet'> = {
  'caseSheet.name': async (office, { caseId }) => {
    const known = standingCase(office.requireLedger().read, caseId);
    if (!known) return err({ code: 'notFound', what: 'case' });
    return ok({ name: sheetName(known.state.receiptNumber, office.context().today) });
  },
  'caseSheet.stage': (office, request) => stageSheet(office, request),
  'caseSheet.seal': (office, { stageId }) => sealSheet(office, stageId),
  'caseSheet.discard': async (_office, { stageId }) => {
    discardSheet(stageId);
    return ok(null);
  },
};
