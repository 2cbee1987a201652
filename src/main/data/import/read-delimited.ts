import { createHash } from 'node:crypto';
import type { Delimiter, IntakeEncoding } from '#shared/domain/intake/reading.ts';
import type { ByteSource } from './byte-source.ts';
import { csvReader } from './csv-records.ts';
import { decoderOf } from './decoders.ts';
import { refuseOtherFormats } from './detect-encoding.ts';
import type { RecordBatches } from './records.ts';

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
    yield { records: reader.push(decoder.decode(chunk)), bytesRead };
  }
  yield { records: [...reader.push(decoder.end()), ...reader.end()], bytesRead };
  return { sha256: hash.digest('hex') };
}

const separators = { comma: ',', tab: '\t', semicolon: ';' } as const;
