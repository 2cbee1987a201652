import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { writeApplicationsCsv } from '#data/seed/write-applications-csv.ts';
import type { Measurement } from './measurement.ts';
import { decisionRow } from './rows/decision.ts';
import { importRows } from './rows/import.ts';
import { judgeRow } from './rows/judge.ts';
import { windowRows } from './rows/window.ts';

const HELP = `npm run bench -- [--json] [--only import|decision|judge|window]

Measures the program against a floor of the same run. Not part of npm test.
  --json   prints an array of { metric, value, unit, floor, ratio, budget, ok }
  --only   measures one group`;

const ROWS = 100_000;
const TODAY = '2026-11-24';

const { values } = parseArgs({
  options: { json: { type: 'boolean' }, only: { type: 'string' }, help: { type: 'boolean' } },
});

if (values.help) {
  console.log(HELP);
} else {
  const rows = await measure(values.only ?? null);
  if (values.json) console.log(JSON.stringify(rows, null, 2));
  else console.table(Object.fromEntries(rows.map(({ metric, ...rest }) => [metric, rest])));
}

async function measure(only: string | null): Promise<Measurement[]> {
  const folder = mkdtempSync(join(tmpdir(), 'review-bench-'));
  try {
    const rows: Measurement[] = [];
    const wanted = (group: string) => only === null || only === group;
    const source = { utf8: join(folder, 'utf8.csv'), cp932: join(folder, 'cp932.csv') };
    if (wanted('import') || wanted('window')) {
      const options = { count: ROWS, seed: 1, today: TODAY, traps: false };
      await writeApplicationsCsv(source.utf8, { ...options, encoding: 'utf-8' });
      await writeApplicationsCsv(source.cp932, { ...options, encoding: 'cp932' });
    }
    if (wanted('decision')) rows.push(await decisionRow());
    if (wanted('judge')) rows.push(await judgeRow(ROWS, TODAY));
    if (wanted('import')) rows.push(...(await importRows(source, folder)));
    if (wanted('window')) rows.push(...(await windowRows(source.utf8, folder)));

    return rows;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
