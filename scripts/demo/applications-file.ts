import { readFileSync, writeFileSync } from 'node:fs';
import iconv from 'iconv-lite';
import { writeApplicationsCsv } from '../../src/main/data/seed/write-applications-csv.ts';

/** Enough for one of every trap. */
const ROWS = 160;
const SEED = 29;
/** What came since the list before it. */
const SPAN_DAYS = 4;

/** What the receipt numbers of the new list begin with. */
export const newReceipts = 'R8-1';

/**
 * A CP932 list of invented applications, as the form would export it next. The demonstration's own list was
 * numbered by the same counter, so this one goes on a hundred thousand further.
 */
export async function writeNewApplications(path: string, today: string): Promise<void> {
  await writeApplicationsCsv(path, {
    count: ROWS,
    seed: SEED,
    today,
    spanDays: SPAN_DAYS,
    encoding: 'cp932',
    traps: true,
  });
  const text = iconv.decode(readFileSync(path), 'cp932');
  writeFileSync(path, iconv.encode(text.replaceAll('R8-0', newReceipts), 'cp932'));
}
