import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { bigLedger } from './big-ledger.ts';
import { writeFormFile } from './form-files.ts';
import type { Measurement } from './measurement.ts';
import { decisionRow } from './rows/decision.ts';
import { importRows, linearRow } from './rows/import.ts';
import { importWindowRows } from './rows/import-window.ts';
import { judgeRow } from './rows/judge.ts';
import { millionRows, windowRows } from './rows/window.ts';

const GROUPS = ['import', 'decision', 'judge', 'window'];
const ROWS = 100_000;
const TODAY = '2026-11-24';

const { values } = parseArgs({
  options: {
    json: { type: 'boolean' },
    large: { type: 'boolean' },
    only: { type: 'string' },
  },
});

if (values.only !== undefined && !GROUPS.includes(values.only)) {
  throw new Error(`--only ${values.only}: ${GROUPS.join(', ')}`);
}
const rows = await measure(values.only ?? null, values.large ?? false);
if (values.json) console.log(JSON.stringify(rows, null, 2));
else console.table(Object.fromEntries(rows.map(({ metric, ...rest }) => [metric, rest])));

async function measure(only: string | null, large: boolean): Promise<Measurement[]> {
  const folder = mkdtempSync(join(tmpdir(), 'review-bench-'));
  try {
    const rows: Measurement[] = [];
    const wanted = (group: string) => only === null || only === group;
    const source = { utf8: join(folder, 'utf8.csv'), cp932: join(folder, 'cp932.csv') };
    if (wanted('import') || wanted('window')) {
      const form = { rows: ROWS, seed: 1, numbers: 'R8' };
      await writeFormFile(source.utf8, { ...form, encoding: 'utf-8' });
      await writeFormFile(source.cp932, { ...form, encoding: 'cp932' });
    }
    if (wanted('decision')) rows.push(await decisionRow());
    if (wanted('judge')) rows.push(await judgeRow(ROWS, TODAY));
    if (wanted('import')) {
      rows.push(...(await importRows(source, folder)));
      const next = join(folder, 'next.csv');
      await writeFormFile(next, { rows: ROWS, seed: 2, numbers: 'R9', encoding: 'cp932' });
      rows.push(...(await importWindowRows(await bigLedger(source.utf8, folder), next)));
    }
    if (wanted('window')) rows.push(...(await windowRows(source.utf8, folder)));
    if (large && (wanted('import') || wanted('window'))) {
      const million = join(folder, 'million.csv');
      await writeFormFile(million, { rows: ROWS * 10, seed: 3, numbers: 'R8', encoding: 'utf-8' });
      if (wanted('import')) rows.push(await linearRow(source.utf8, million));
      if (wanted('window')) rows.push(...(await millionRows(million, folder)));
    }
    return rows;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
