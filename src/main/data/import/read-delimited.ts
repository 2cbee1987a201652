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
    for (const { cells } of records) unwrapTexts(cells);
    yield { records: decoder.broken.length > 0 ? records.map(withBytes) : records, bytesRead };
  }
  const records = [...reader.push(decoder.end()), ...reader.end()];
  for (const { cells } of records) unwrapTexts(cells);
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

/** Systems write ="011002" so that Excel keeps the zero; whoever opened the file there saw 011002. */
function unwrapTexts(cells: string[]): void {
  for (let place = 0; place < cells.length; place += 1) {
    const cell = cells[place] ?? '';
    if (cell.charCodeAt(0) !== EQUALS_SIGN) continue;
    const text = quotedText.exec(cell)?.[1];
    if (text !== undefined) cells[place] = text.replaceAll('""', '"');
  }
}

const EQUALS_SIGN = 61;
const quotedText = /^="((?:[^"]|"")*)"$/;

/** More says no more: the encoding is wrong then. */
const SHOWN_BYTES = 5;

const separators = { comma: ',', tab: '\t', semicolon: ';' } as const;
