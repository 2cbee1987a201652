import { z } from 'zod';
import { operation } from './operation.ts';
import { CsvEncoding } from './report.ts';

/** 招待者一覧, 見送り一覧, 資格喪失一覧: decided cases whose notice was not sent yet. */
export const NoticeList = z.enum(['invitations', 'declines', 'removals']);
export type NoticeList = z.infer<typeof NoticeList>;

export const SavedNoticeList = z.object({
  path: z.string(),
  cases: z.int(),
  sha256: z.string(),
  /** Characters that CP932 lacks, written as `[U+XXXX]`. */
  missing: z.array(z.string()),
});
export type SavedNoticeList = z.infer<typeof SavedNoticeList>;

const Request = z.object({ list: NoticeList, encoding: CsvEncoding });

export const noticeListOperations = {
  /** How many cases each list would have now. */
  'notices.counts': operation('query', 'operator', z.null(), z.record(NoticeList, z.int())),
  /** Asks where to, and writes the list there; null means the dialog was left. */
  'notices.save': operation('shell', 'operator', Request, SavedNoticeList.nullable()),
  'notices.write': operation('task', 'internal', Request.extend({ path: z.string() }), SavedNoticeList),
};
