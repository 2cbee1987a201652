import type { ReportFile } from '#shared/contract/report.ts';
import type { ReadableDb, WritableDb } from '../database.ts';
import { canonicalJson } from '../journal/canonical-json.ts';
import type { JournalWriter } from '../journal/journal.ts';
import { memoryOf } from '../memory.ts';
import type { StagedReport } from './staged-report.ts';

/** A row of `report_exports` in the order of its columns; the journal event holds all of it. */
export interface ExportRow {
  readonly event: string;
  readonly seq: number;
  readonly at: string;
  readonly actor: string;
  readonly from_on: string;
  readonly to_on: string;
  readonly profile: string;
  readonly files: string;
}

const INSERT_EXPORT = `INSERT INTO report_exports (event, seq, at, actor, from_on, to_on, profile, files)
  VALUES (?, ?, ?, ?, ?, ?, ?, ?)`;

export function recordExport(
  db: WritableDb,
  journal: JournalWriter,
  actor: string,
  staged: StagedReport,
  files: ReportFile[],
): void {
  const { from, to, profile } = staged.request;
  const { chainSeq, summary } = staged;
  const payload = { from, to, profile, chainHead: summary.chainHead, chainSeq, files };
  const { id, seq, at } = journal.append({ kind: 'reportExported', payload, personal: null }, null);
  insertExport(db, {
    event: id,
    seq,
    at,
    actor,
    from_on: from,
    to_on: to,
    profile,
    files: canonicalJson(files),
  });
}

export function insertExport(db: WritableDb, row: ExportRow): void {
  const { event, seq, at, actor, from_on, to_on, profile, files } = row;
  db.run(INSERT_EXPORT, event, seq, at, actor, from_on, to_on, profile, files);
}

/**
 * The day by which a report counts an event, as SQL over a row of `journal`: that of a 決定, a 取下げ or a 再審査. NULL for what no report
 * speaks of, and for a 再審査 of an earlier version of the program.
 */
export const REPORTED_ON = `coalesce(payload ->> '$.decidedOn', payload ->> '$.withdrawnOn', payload ->> '$.target.from')`;

export interface ExportedPeriod {
  /** The newest event that the report contains: what came while it was printed is not in it. */
  readonly upTo: number;
  readonly from: string;
  readonly to: string;
}

/** Older records do not say what the report contained, so it is everything before them. */
const PERIODS = `SELECT coalesce(json_extract(journal.payload, '$.chainSeq'), journal.seq) AS upTo,
    from_on AS "from", to_on AS "to"
  FROM report_exports JOIN journal ON journal.seq = report_exports.seq`;

/** There are some hundred in years, and every step on a decided case asks. */
const periods = memoryOf<readonly ExportedPeriod[]>({ table: 'report_exports', change: 'any', most: 1 });

export function exportedPeriods(db: ReadableDb): readonly ExportedPeriod[] {
  const known = periods.recall(db, 'all');
  if (known) return known;
  return periods.keep(db, 'all', db.query<ExportedPeriod>(PERIODS).all());
}
