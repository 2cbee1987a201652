import type { IntakeFile } from '#shared/contract/intake.ts';
import { mappingByHeaders } from '#shared/domain/intake/form-columns.ts';
import type { Delimiter, IntakeEncoding } from '#shared/domain/intake/reading.ts';
import type { ByteSource } from './byte-source.ts';
import { detectEncoding } from './detect-encoding.ts';
import { FileFault } from './file-fault.ts';
import { dropTrailingBlank } from './intake-row.ts';
import { readDelimited } from './read-delimited.ts';
import type { SourceRecord } from './records.ts';

const SAMPLE_ROWS = 5;
/** A cell of the sample is looked at, not read. */
const SAMPLE_CELL = 200;

/** Looks at the head of the source; with `encoding` null it is detected first. Throws FileFault. */
export async function inspectSource(
  source: ByteSource,
  encoding: IntakeEncoding | null,
): Promise<Pick<IntakeFile, 'bytes' | 'reading' | 'sample'>> {
  const used = encoding ?? (await detectEncoding(source));
  let delimiter: Delimiter = 'comma';
  let records = await firstRecords(source, used, delimiter);
  if (records[0]?.cells.length === 1 && records[0].cells[0]?.includes('\t')) {
    delimiter = 'tab';
    records = await firstRecords(source, used, delimiter);
  }
  const [header, ...below] = records;
  if (!header) throw new FileFault('empty', '');
  const headers = dropTrailingBlank(header.cells);
  return {
    bytes: source.size,
    reading: {
      format: 'delimited',
      encoding: used,
      delimiter,
      headerRow: header.rowNumber,
      mapping: mappingByHeaders(headers),
    },
    sample: below
      .slice(0, SAMPLE_ROWS)
      .map(({ cells }) => headers.map((_, index) => (cells[index] ?? '').slice(0, SAMPLE_CELL))),
  };
}

async function firstRecords(
  source: ByteSource,
  encoding: IntakeEncoding,
  delimiter: Delimiter,
): Promise<readonly SourceRecord[]> {
  const records: SourceRecord[] = [];
  try {
    for await (const batch of readDelimited(source, encoding, delimiter)) {
      records.push(...batch.records);
      if (records.length > SAMPLE_ROWS) break;
    }
  } catch (error) {
    // What is wrong further down is the plan's to say, with its row; the head can be looked at.
    if (!(error instanceof FileFault) || records.length === 0) throw error;
  }
  return records;
}
