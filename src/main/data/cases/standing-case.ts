import type { ReadableDb } from '../database.ts';
import { type CaseRecord, caseRecord } from '../journal/case-record.ts';
import { memoryOf } from '../memory.ts';

/**
 * A case that can be looked at and worked on. Null when there is none of this id: the events of a case stay in the journal when
 * the run that brought it is undone, but the case is gone.
 */
export function standingCase(db: ReadableDb, id: string): CaseRecord | null {
  const record = caseRecord(db, id);
  const run = record?.state.importRun ?? null;
  return run !== null && runsTakenBack(db).has(run) ? null : record;
}

/** Every reading of a case asks. */
const takenBack = memoryOf<ReadonlySet<string>>({ table: 'intake_runs', change: 'any', most: 1 });

function runsTakenBack(db: ReadableDb): ReadonlySet<string> {
  const known = takenBack.recall(db, 'all');
  if (known) return known;
  const runs = db.query<{ id: string }>('SELECT id FROM intake_runs WHERE undone_at IS NOT NULL').all();
  return takenBack.keep(db, 'all', new Set(runs.map(({ id }) => id)));
}
