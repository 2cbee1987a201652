import { z } from 'zod';
import { operation } from './operation.ts';
import { CsvEncoding } from './report.ts';

/** 招待者一覧, 見送り一覧, 資格喪失一覧: decided cases whose notice was not sent yet. */
export const NoticeList = z.enum(['invitations', 'declines', 'removals']);
export type NoticeList = z.infer<typeof NoticeList>;

/** 期限状況, 照会中一覧: cases that wait for a decision, or for an answer before it. */
export const OpenList = z.enum(['deadlines', 'inquiries']);
export type OpenList = z.infer<typeof OpenList>;

export const CaseList = z.enum([...NoticeList.options, ...OpenList.options]);
export type CaseList = z.infer<typeof CaseList>;

export const SavedList = z.object({
  path: z.string(),
  cases: z.int(),
  sha256: z.string(),
  /** Characters that CP932 lacks, written as `[U+XXXX]`. */
  missing: z.array(z.string()),
});
export type SavedList = z.infer<typeof SavedList>;

/** An Excel workbook, or a CSV in one of its encodings. */
export const ListForm = z.enum(['xlsx', ...CsvEncoding.options]);
export type ListForm = z.infer<typeof ListForm>;

const Request = z.object({ list: CaseList, form: ListForm });

export const caseListOperations = {
  /** How many cases each list would have now. */
  'lists.counts': operation('query', 'operator', z.null(), z.record(CaseList, z.int())),
  /** Asks where to, and writes the list there; null means the dialog was left. */
  'lists.save': operation('shell', 'operator', Request, SavedList.nullable()),
  'lists.write': operation('task', 'internal', Request.extend({ path: z.string() }), SavedList),
};
