import { z } from 'zod';
import { CaseType, Outcome } from '../domain/case/status.ts';
import { Statistics } from '../domain/report/statistics.ts';
import { PlainDate } from '../domain/time/plain-date.ts';
import { operation } from './operation.ts';

/** `full` names the persons; `anonymous` leaves every personal field out. */
export const ReportProfile = z.enum(['full', 'anonymous']);
export type ReportProfile = z.infer<typeof ReportProfile>;

export const CsvEncoding = z.enum(['utf-8-bom', 'cp932']);
export type CsvEncoding = z.infer<typeof CsvEncoding>;

export const ReportFormat = z.enum(['pdf', 'xlsx', 'csv', 'json']);
export type ReportFormat = z.infer<typeof ReportFormat>;

/** A period of decision dates, both ends included. What is said of it is what was so at the end of its last day. */
export const ReportRequest = z.object({
  from: PlainDate,
  to: PlainDate,
  profile: ReportProfile,
  formats: z.array(ReportFormat).min(1),
  csvEncoding: CsvEncoding,
});
export type ReportRequest = z.infer<typeof ReportRequest>;

export const ReportRow = z.object({
  caseId: z.string(),
  type: CaseType,
  receiptNumber: z.string(),
  receivedOn: PlainDate,
  decidedOn: PlainDate,
  dueOn: PlainDate,
  /** The day after which open days are counted: of the receipt, or of the 再審査 that led to this decision. */
  countedFrom: PlainDate,
  /** Open days from there to the decision, pauses left out. */
  openDays: z.int(),
  /** Null where nobody was notified by the end of the period. */
  notifiedOn: PlainDate.nullable(),
  /** Likewise to the notice. */
  openDaysToNotice: z.int().nullable(),
  outcome: Outcome,
  reasons: z.array(z.string()),
  organizationCode: z.string(),
  organizationName: z.string(),
  domainClass: z.string(),
  name: z.string(),
  address: z.string(),
  decidedBy: z.string(),
  /** How many files and contacts the record of the case holds; what they are stands in the printed record. */
  evidence: z.int(),
  contacts: z.int(),
  /** The day of the 再審査 that set the decision aside after the period; not in the data files, which stay as they were. */
  setAsideOn: PlainDate.nullable(),
});
export type ReportRow = z.infer<typeof ReportRow>;

/** A 決定 or 取下げ that a 再審査 of the period set aside. */
export const SetAsideRow = z.object({
  caseId: z.string(),
  type: CaseType,
  receiptNumber: z.string(),
  /** Null of a 取下げ. */
  outcome: Outcome.nullable(),
  endedOn: PlainDate,
  notifiedOn: PlainDate.nullable(),
  reopenedOn: PlainDate,
  reason: z.string(),
  name: z.string(),
  /** Who decided, or recorded the 取下げ. */
  endedBy: z.string(),
  reopenedBy: z.string(),
});
export type SetAsideRow = z.infer<typeof SetAsideRow>;

export const ReportSummary = z.object({
  from: PlainDate,
  to: PlainDate,
  received: z.int(),
  decided: z.int(),
  approved: z.int(),
  declined: z.int(),
  withdrawn: z.int(),
  stillOpen: z.int(),
  /** 再審査 of the period: each set a 決定 or a 取下げ aside. */
  reopened: z.int(),
  withinTarget: z.int(),
  /** Notices of the period, whenever the case was decided. */
  notified: z.int(),
  notifiedWithinTarget: z.int(),
  chainHead: z.string(),
});
export type ReportSummary = z.infer<typeof ReportSummary>;

export const ReportFile = z.object({ name: z.string(), bytes: z.int(), sha256: z.string() });
export type ReportFile = z.infer<typeof ReportFile>;

export const SavedReport = z.object({
  directory: z.string(),
  files: z.array(ReportFile),
  chainHead: z.string(),
  /** Characters that the CSV file's encoding lacks, the first fifty; each stands in it as `[U+XXXX]`. */
  missing: z.array(z.string()),
});
export type SavedReport = z.infer<typeof SavedReport>;

export const reportOperations = {
  'report.preview': operation(
    'query',
    'operator',
    z.object({ from: PlainDate, to: PlainDate, profile: ReportProfile }),
    z.object({ summary: ReportSummary, rows: z.array(ReportRow), setAside: z.array(SetAsideRow) }),
  ),
  /** The figures of a period; it reads a good part of the ledger. Deciders are named with personal data only. */
  'report.statistics': operation(
    'task',
    'operator',
    z.object({ from: PlainDate, to: PlainDate, profile: ReportProfile }),
    Statistics,
  ),
  /** Asks for a folder, writes the files and their manifest there; null means the dialog was left. */
  'report.save': operation('shell', 'operator', ReportRequest, SavedReport.nullable()),
  /** Writes CSV and JSON into a staging folder beside the destination; gives what is to be printed when PDF is wanted. */
  'report.stage': operation(
    'task',
    'internal',
    z.object({ request: ReportRequest, directory: z.string() }),
    z.object({
      stageId: z.string(),
      stagingDirectory: z.string(),
      pdfs: z.array(z.object({ fileName: z.string(), htmlPath: z.string(), footer: z.string() })),
    }),
  ),
  /** Hashes what stands in the staging folder, writes the manifest, records the export, moves it in place. */
  'report.seal': operation('task', 'internal', z.object({ stageId: z.string() }), SavedReport),
  'report.discard': operation('task', 'internal', z.object({ stageId: z.string() }), z.null()),
};
