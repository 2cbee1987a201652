import { createHash } from 'node:crypto';
import type { Delimiter, IntakeEncoding } from '#shared/domain/intake/reading.ts';
import type { ByteSource } from './byte-source.ts';
import { csvReader } from './csv-records.ts';
import { decoderOf } from './decoders.ts';
import { refuseOtherFormats } from './detect-encoding.ts';
import type { RecordBatches, SourceRecord } from './records.ts';

/** Rows of a text with one line a row, in bounded memory. Throws FileFault with the row of what is malformed. */
export async function* readDelimited(
  source: ByteSource,
  encoding: IntakeEncoding,
  delimiter: Delimiter,
): RecordBatches {
  const hash = createHash('sha256');
  const decoder = decoderOf(encoding);
  const reader = csvReader(separators[delimiter]);
  let bytesRead = 0;
  for await (const chunk of source.chunks()) {
    if (bytesRead === 0) refuseOtherFormats(chunk);
    hash.update(chunk);
    bytesRead += chunk.length;
    const records = reader.push(decoder.decode(chunk));
    yield { records: decoder.broken.length > 0 ? records.map(withBytes) : records, bytesRead };
  }
  const records = [...reader.push(decoder.end()), ...reader.end()];
  yield { records: records.map(withBytes), bytesRead };
  return { sha256: hash.digest('hex') };

  /** The n-th replacement character of the text stands for the n-th broken bytes. */
  function withBytes(record: SourceRecord): SourceRecord {
    let broken: Map<number, string> | null = null;
    for (const [place, cell] of record.cells.entries()) {
      const count = cell.split('\ufffd').length - 1;
      if (count === 0) continue;
      broken ??= new Map();
      broken.set(place, decoder.broken.splice(0, count).slice(0, SHOWN_BYTES).join(' … '));
    }
    return broken ? { ...record, broken } : record;
  }
}

/** More says no more: the encoding is wrong then. */
const SHOWN_BYTES = 5;

const separators = { comma: ',', tab: '\t', semicolon: ';' } as const;
