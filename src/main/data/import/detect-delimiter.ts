import { useOfHeader } from '#shared/domain/intake/form-columns.ts';
import { Delimiter, type IntakeEncoding } from '#shared/domain/intake/reading.ts';
import type { ByteSource } from './byte-source.ts';
import { FileFault } from './file-fault.ts';
import { headRecords } from './head-records.ts';
import { readDelimited } from './read-delimited.ts';
import type { SourceRecord } from './records.ts';

export interface DelimitedHead {
  readonly delimiter: Delimiter;
  readonly records: readonly SourceRecord[];
}

/**
 * Reads the head with each delimiter and takes the one under which most headers are known, then the one that gives most rows the
 * same number of cells. Throws FileFault when the head can be read with none.
 */
export async function detectDelimiter(source: ByteSource, encoding: IntakeEncoding): Promise<DelimitedHead> {
  let best: (DelimitedHead & { readonly score: number }) | null = null;
  let fault: FileFault | null = null;
  for (const delimiter of Delimiter.options) {
    try {
      const records = await headRecords(readDelimited(source, encoding, delimiter));
      const score = scoreOf(records);
      if (!best || score > best.score) best = { delimiter, records, score };
    } catch (error) {
      // A comma inside quotes is no fault of the file when tabs separate its cells.
      if (!(error instanceof FileFault)) throw error;
      fault ??= error;
    }
  }
  if (!best) throw fault ?? new FileFault('empty', '');
  // One column without a meaning is what every file is under a separator that it does not have.
  if (fault && best.score === 0) throw fault;
  return best;
}

function scoreOf(records: readonly SourceRecord[]): number {
  const known = records.map(({ cells }) => cells.filter((cell) => useOfHeader(cell) !== null).length);
  return Math.max(...known) * KNOWN_HEADER + evenness(records);
}

const KNOWN_HEADER = 1_000;

/** Cells of the usual row, when it has more than one. */
function evenness(records: readonly SourceRecord[]): number {
  const widths = new Map<number, number>();
  for (const { cells } of records) widths.set(cells.length, (widths.get(cells.length) ?? 0) + 1);
  const [usual] = [...widths].sort(([, a], [, b]) => b - a);
  return usual && usual[0] > 1 ? usual[0] : 0;
}
