import { execFileSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { checkpointOnThread } from '#data/ledger/checkpoint.ts';
import { createTestOffice } from '../../support/office.ts';
import { type Measurement, measurement, median, seconds } from '../measurement.ts';

const IMPORT_BUDGET = 8;
const PLAN_BUDGET = 3;
const RUNS = 3;
/** How much longer a row may take in a file ten times as long. */
const LINEAR_BUDGET = 1.5;

export interface ImportSource {
  readonly utf8: string;
  readonly cp932: string;
}

/** File to committed queue against `sqlite3 .import` of the same rows into a plain table. */
export async function importRows(source: ImportSource, folder: string): Promise<Measurement[]> {
  const floors: number[] = [];
  const commits = { utf8: [] as number[], cp932: [] as number[] };
  const plans: number[] = [];
  for (let run = 0; run < RUNS; run += 1) {
    floors.push(await seconds(() => plainImport(source.utf8, join(folder, `floor-${run}.sqlite`))));
    for (const encoding of ['utf8', 'cp932'] as const) {
      const timed = await consoleImport(source[encoding]);
      commits[encoding].push(timed.commit);
      if (encoding === 'utf8') plans.push(timed.plan);
    }
  }
  const floor = median(floors);
  return [
    measurement('import-100k', median(commits.utf8), 's', floor, IMPORT_BUDGET),
    measurement('import-100k-cp932', median(commits.cp932), 's', floor, IMPORT_BUDGET),
    measurement('plan-100k', median(plans), 's', floor, PLAN_BUDGET),
  ];
}

/** A file of ten times as many rows against ten times the time of the shorter one, plan and commit together. */
export async function linearRow(rows: string, tenTimes: string): Promise<Measurement> {
  const whole = async (csv: string) => {
    const { plan, commit } = await consoleImport(csv);
    return plan + commit;
  };
  const short = await whole(rows);
  const long = await whole(tenTimes);
  return measurement('import-1m', long, 's', short * 10, LINEAR_BUDGET);
}

function plainImport(csv: string, database: string): void {
  execFileSync('sqlite3', [database, '.mode csv', `.import ${csv} applications`]);
  for (const suffix of ['', '-wal', '-shm', '-journal']) rmSync(`${database}${suffix}`, { force: true });
}

async function consoleImport(csv: string): Promise<{ plan: number; commit: number }> {
  // As in the program: what a commit leaves in the log is moved beside it. Only its end is waited for here.
  let moved: Promise<void> = Promise.resolve();
  const onThread = checkpointOnThread(checkpointThread);
  const test = createTestOffice({
    checkpoint: (path) => {
      moved = onThread(path);
      return moved;
    },
  });
  try {
    const file = await test.call('import.inspect', { path: csv });
    if (!file.ok) throw new Error(file.error.code);
    const { importId } = file.value;
    const plan = await seconds(async () => expectOk(await test.call('import.plan', { importId })));
    const commit = await seconds(async () => expectOk(await test.call('import.commit', { importId })));
    return { plan, commit };
  } finally {
    await moved;
    test.close();
  }
}

const checkpointThread = new URL('../../support/data-thread.ts', import.meta.url);

function expectOk(result: { ok: boolean }): void {
  if (!result.ok) throw new Error(JSON.stringify(result));
}
