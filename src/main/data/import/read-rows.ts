import type { IntakeReading } from '#shared/domain/intake/reading.ts';
import { MOST_ROWS } from '../spreadsheet/limits.ts';
import type { ByteSource } from './byte-source.ts';
import { correctionLayout } from './correction-layout.ts';
import { FileFault } from './file-fault.ts';
import { dropTrailingBlank, type IntakeRow, rowLayout } from './intake-row.ts';
import { readDelimited } from './read-delimited.ts';
import { readWorksheet } from './read-worksheet.ts';
import type { RecordBatches, SourceRecord } from './records.ts';

/** What one piece of the source gave. */
export interface RowBatch {
  readonly rows: readonly IntakeRow[];
  readonly bytesRead: number;
}

/**
 * The rows of a source, piece by piece, in bounded memory; at the end its SHA-256. Between two batches the event loop
 * turns, so that other calls are answered. Plan and commit both read through this and nothing else. Throws
 * FileFault `changed` when the header row is no longer the one that the mapping was made for, and `tooManyRows` beyond
 * what a sheet can hold: a plan remembers something of every row, and no memory is without end.
 */
export async function* readRows(
  source: ByteSource,
  reading: IntakeReading,
): AsyncGenerator<RowBatch, { sha256: string }> {
  const { headerRow, mapping } = reading;
  const layout = correctionLayout(mapping, rowLayout(mapping));
  let isBelowHeader = headerRow === null;
  let read = 0;
  const batches = readRecords(source, reading);
  for (;;) {
    const next = await batches.next();
    if (next.done) {
      if (!isBelowHeader) throw new FileFault('changed', '');
      return next.value;
    }
    let { records, bytesRead } = next.value;
    read += records.length;
    if (read > MOST_ROWS) throw new FileFault('tooManyRows', '');
    if (!isBelowHeader) {
      const at = records.findIndex(({ rowNumber }) => rowNumber >= (headerRow ?? 1));
      const header = records[at];
      if (!header) continue;
      refuseOtherHeader(header, reading);
      isBelowHeader = true;
      records = records.slice(at + 1);
    }
    yield { rows: records.map(layout), bytesRead };
  }
}

/** The rows as they stand, before columns mean anything. */
export function readRecords(source: ByteSource, reading: IntakeReading): RecordBatches {
  switch (reading.format) {
    case 'delimited':
      return readDelimited(source, reading.encoding, reading.delimiter);
    case 'pasted':
      return readDelimited(source, 'utf-8', reading.delimiter);
    case 'xlsx':
      return readWorksheet(source, reading.sheet, reading.mapping.columns.length);
    default:
      return reading satisfies never;
  }
}

/** Columns are mapped by their place: in a file that was saved anew meanwhile another column may stand there. */
function refuseOtherHeader(header: SourceRecord, { mapping }: IntakeReading): void {
  const headers = dropTrailingBlank(header.cells);
  const isSame =
    headers.length === mapping.columns.length &&
    mapping.columns.every((column, index) => column.header === headers[index]);
  if (!isSame) throw new FileFault('changed', '');
}
