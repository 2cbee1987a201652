import type { IntakeCounts } from '#shared/contract/intake.ts';
import { formHeader } from '#shared/domain/intake/form-columns.ts';
import { indispensableMissing } from '#shared/domain/intake/mapping.ts';
import { unreadableCharacter } from '#shared/domain/intake/read-application.ts';
import type { IntakeReading } from '#shared/domain/intake/reading.ts';
import type { ReadableDb } from '../database.ts';
import type { OperationContext } from '../handler.ts';
import type { ByteSource } from './byte-source.ts';
import { FileFault } from './file-fault.ts';
import type { IntakeRow } from './intake-row.ts';
import { claimJudge } from './judge-claims.ts';
import { knownContent } from './known-content.ts';
import { readRows } from './read-rows.ts';
import { type RowVerdict, rowJudge } from './row-verdict.ts';

export interface FileVerdict {
  readonly sha256: string;
  readonly counts: IntakeCounts;
}

export interface FileReading {
  readonly source: ByteSource;
  readonly reading: IntakeReading;
  /** What the ledger holds is asked here: the reader for a plan, the writer inside a commit's transaction. */
  readonly db: ReadableDb;
  readonly context: Pick<OperationContext, 'reference' | 'policy' | 'today'>;
  onRow(row: IntakeRow, verdict: RowVerdict): void;
  onProgress(bytesRead: number, rows: number): void;
}

/**
 * Reads a whole file and says of each row what becomes of it. Plan and commit are this one function; they differ
 * only in what they do with a verdict. Throws FileFault and Cancelled.
 */
export async function judgeFile(reading: FileReading): Promise<FileVerdict> {
  const judge = rowJudge(knownContent(reading.db), claimJudge(reading.context));
  const counts = { rows: 0, imported: 0, known: 0, needsCorrection: 0 };
  let unreadable = 0;
  refuseMapping(reading.reading);
  const batches = readRows(reading.source, reading.reading);
  for (;;) {
    const next = await batches.next();
    if (next.done) return { sha256: next.value.sha256, counts };
    const batch = next.value;
    for (const row of batch.rows) {
      const verdict = judge(row);
      counts.rows += 1;
      counts[verdict.kind] += 1;
      if (verdict.kind === 'needsCorrection' && isUnreadable(verdict)) unreadable += 1;
      reading.onRow(row, verdict);
    }
    refuseWrongEncoding(unreadable, counts.rows);
    reading.onProgress(batch.bytesRead, counts.rows);
  }
}

function refuseMapping({ headerRow, mapping }: IntakeReading): void {
  const garbled = mapping.columns.find((column) => unreadableCharacter.test(column.header));
  if (garbled) throw new FileFault('undecodable', `${headerRow}行目`);
  const missing = indispensableMissing(mapping);
  if (missing.length > 0) throw new FileFault('missingColumns', missing.map(formHeader).join('、'));
}

function isUnreadable(verdict: RowVerdict & { kind: 'needsCorrection' }): boolean {
  return verdict.problems.some((problem) => problem.code === 'undecodable');
}

/** Single broken characters are held for correction; when half of the rows are broken, the encoding is wrong. */
function refuseWrongEncoding(unreadable: number, rows: number): void {
  if (unreadable >= 20 && unreadable * 2 > rows) {
    throw new FileFault('undecodable', `${unreadable}/${rows}行`);
  }
}
