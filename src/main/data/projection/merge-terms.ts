import type { WritableDb } from '../database.ts';
import { setIndex } from './search-index.ts';

/** Pages of the full-text index that are merged at a time: some 5 ms of work. */
const PAGES_A_MERGE = 100;

/** Merges in pieces until FTS5 finds nothing worth merging: a merge that did something changes two rows at least. */
export function* mergeSegments(db: WritableDb): Generator<void> {
  const changes = db.query<{ n: number }>('SELECT total_changes() AS n');
  const changed = () => changes.get()?.n ?? 0;
  for (let before = changed(); ; before = changed()) {
    setIndex(db, 'merge', PAGES_A_MERGE);
    if (changed() - before < 2) return;
    yield;
  }
}

/**
 * Takes the terms of deleted texts out of the full-text index. FTS5 only notes that they are deleted and keeps them until it
 * happens to merge their segment; a negative number has all segments merged into one.
 */
export function* dropDeletedTerms(db: WritableDb): Generator<void> {
  setIndex(db, 'merge', -PAGES_A_MERGE);
  yield;
  yield* mergeSegments(db);
}
