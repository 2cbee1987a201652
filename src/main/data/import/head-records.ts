import { FileFault } from './file-fault.ts';
import type { RecordBatches, SourceRecord } from './records.ts';

/** Enough to find the headers below a title, and some rows to look at below them. */
const LOOKED_AT = 40;

/** The first records of a source. Throws FileFault when there is not one. */
export async function headRecords(batches: RecordBatches): Promise<readonly SourceRecord[]> {
  const records: SourceRecord[] = [];
  try {
    for await (const batch of batches) {
      records.push(...batch.records);
      if (records.length >= LOOKED_AT) break;
    }
  } catch (error) {
    // What is wrong further down is the plan's to say, with its row; the head can be looked at.
    if (!(error instanceof FileFault) || records.length === 0) throw error;
  }
  if (records.length === 0) throw new FileFault('empty', '');
  return records.slice(0, LOOKED_AT);
}
