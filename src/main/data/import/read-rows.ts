import { createHash } from 'node:crypto';
import type { IntakeEncoding } from '#shared/contract/intake.ts';
import { decoderOf } from './decoders.ts';
import { refuseOtherFormats } from './detect-encoding.ts';
import type { ByteSource } from './file-bytes.ts';
import type { IntakeRow, RowLayout } from './intake-row.ts';
import { rowReader } from './row-reader.ts';

/** What one chunk of the file gave. */
export interface RowBatch {
  readonly rows: readonly IntakeRow[];
  readonly layout: RowLayout;
  readonly bytesRead: number;
}

/**
 * The rows of a file, chunk by chunk, in bounded memory; at the end its SHA-256. Between two batches the event loop
 * turns, so that other calls are answered. Inspection, plan and commit all read through this and nothing else.
 */
export async function* readRows(
  source: ByteSource,
  encoding: IntakeEncoding,
): AsyncGenerator<RowBatch, { sha256: string }> {
  const hash = createHash('sha256');
  const decoder = decoderOf(encoding);
  const reader = rowReader();
  let bytesRead = 0;
  for await (const chunk of source.chunks()) {
    if (bytesRead === 0) refuseOtherFormats(chunk);
    hash.update(chunk);
    bytesRead += chunk.length;
    const rows = reader.push(decoder.decode(chunk));
    if (reader.layout) yield { rows, layout: reader.layout, bytesRead };
  }
  const rows = [...reader.push(decoder.end()), ...reader.end()];
  if (reader.layout) yield { rows, layout: reader.layout, bytesRead };
  return { sha256: hash.digest('hex') };
}
