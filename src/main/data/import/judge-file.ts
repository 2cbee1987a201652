import { setImmediate as nextTurn } from 'node:timers/promises';
import { formHeader } from '#shared/domain/intake/form-columns.ts';
import { indispensableMissing } from '#shared/domain/intake/mapping.ts';
import { unreadableCharacter } from '#shared/domain/intake/read-application.ts';
import type { IntakeReading } from '#shared/domain/intake/reading.ts';
import type { ByteSource } from './byte-source.ts';
import { FileFault } from './file-fault.ts';
import type { IntakeRow } from './intake-row.ts';
import { correctedRow, type PlanEdits } from './plan/plan-edits.ts';
import { readRows } from './read-rows.ts';
import { type FileJudge, judgeNext, leaveOut, type RowVerdict } from './row-verdict.ts';

/** Milliseconds of work after which calls that came meanwhile are answered. */
const SLICE_MS = 5;

/** One row of the file with what becomes of it. */
export interface JudgedFileRow {
  readonly index: number;
  readonly received: IntakeRow;
  /** With the corrections of a person, if there are any. */
  readonly row: IntakeRow;
  /** Null for a row that a person left out. */
  readonly verdict: RowVerdict | null;
}

export interface FileReading {
  readonly source: ByteSource;
  readonly reading: IntakeReading;
  readonly judge: FileJudge;
  readonly edits: PlanEdits;
  onRow(judged: JudgedFileRow): void;
  onProgress(bytesRead: number, rows: number): void;
}

/**
 * Reads a whole file and says of each row what becomes of it; gives its SHA-256. Plan and commit are this one function;
 * they differ only in what they do with a verdict. Throws FileFault and Cancelled.
 */
export async function judgeFile(reading: FileReading): Promise<string> {
  const { judge, edits } = reading;
  const { seen } = judge;
  let unreadable = 0;
  refuseMapping(reading.reading);
  const batches = readRows(reading.source, reading.reading);
  for (;;) {
    const next = await batches.next();
    let sliceBegan = performance.now();
    if (next.done) return next.value.sha256;
    for (const received of next.value.rows) {
      if (performance.now() - sliceBegan > SLICE_MS) {
        await nextTurn();
        sliceBegan = performance.now();
      }
      const index = seen.add(received.rowNumber);
      const edit = edits.get(index);
      if (edit?.exclusion) {
        leaveOut(judge, index);
        reading.onRow({ index, received, row: received, verdict: null });
        continue;
      }
      const row = correctedRow(received, edit);
      const verdict = judgeNext(judge, row, index, edit?.fields ? edit.of : null);
      if (verdict.kind === 'needsCorrection' && isUnreadable(verdict)) unreadable += 1;
      reading.onRow({ index, received, row, verdict });
    }
    refuseWrongEncoding(unreadable, seen.length);
    reading.onProgress(next.value.bytesRead, seen.length);
  }
}

function refuseMapping({ headerRow, mapping }: IntakeReading): void {
  const garbled = mapping.columns.find((column) => unreadableCharacter.test(column.header));
  if (garbled) throw new FileFault('undecodableHeader', String(headerRow));
  const missing = indispensableMissing(mapping);
  if (missing.length > 0) throw new FileFault('missingColumns', missing.map(formHeader).join('、'));
}

function isUnreadable(verdict: RowVerdict & { kind: 'needsCorrection' }): boolean {
  return verdict.problems.some((problem) => problem.code === 'undecodable');
}

/** Single broken characters are held for correction; when half of the rows are broken, the encoding is wrong. */
function refuseWrongEncoding(unreadable: number, rows: number): void {
  if (unreadable >= 20 && unreadable * 2 > rows) {
    throw new FileFault('undecodableRows', `${unreadable}/${rows}`);
  }
}
