import { z } from 'zod';
import { operation } from './operation.ts';
import { ReportProfile } from './report.ts';

/** 個別審査票 (rules §10): one case on paper, decided or not, as it stands when it is asked for. */
export const CaseSheetRequest = z.object({ caseId: z.string(), profile: ReportProfile });
export type CaseSheetRequest = z.infer<typeof CaseSheetRequest>;

export const SavedCaseSheet = z.object({ path: z.string(), sha256: z.string(), chainHead: z.string() });
export type SavedCaseSheet = z.infer<typeof SavedCaseSheet>;

const Staged = z.object({ stageId: z.string() });

export const caseSheetOperations = {
  /** Asks where to, and saves the sheet there as PDF; null means the dialog was left. */
  'caseSheet.save': operation('shell', 'operator', CaseSheetRequest, SavedCaseSheet.nullable()),
  /** The proposed name without its ending; it names no person. */
  'caseSheet.name': operation(
    'task',
    'internal',
    CaseSheetRequest.pick({ caseId: true }),
    z.object({ name: z.string() }),
  ),
  /** Writes the page to print into a folder beside `path`, where the PDF is awaited as `pdfPath`. */
  'caseSheet.stage': operation(
    'task',
    'internal',
    CaseSheetRequest.extend({ path: z.string() }),
    Staged.extend({ htmlPath: z.string(), pdfPath: z.string(), footer: z.string() }),
  ),
  /** Hashes the PDF, records that it was saved, and moves it in place. */
  'caseSheet.seal': operation('task', 'internal', Staged, SavedCaseSheet),
  'caseSheet.discard': operation('task', 'internal', Staged, z.null()),
};
