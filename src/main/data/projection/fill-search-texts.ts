import type { WritableDb } from '../database.ts';
import { foldedCases } from './journal-fold.ts';
import { searchTextWriter, setIndex, USUAL_GATHER_BYTES } from './search-index.ts';

const GATHER_BYTES = 32 * 1024 * 1024;

/** Gives every case its text again in a ledger of an earlier version, whose texts said less and were taken away by a migration. */
export function fillSearchTexts(db: WritableDb): void {
  if (db.query('SELECT 1 FROM case_search LIMIT 1').get()) return;
  db.begin();
  try {
    const texts = searchTextWriter(db);
    for (const { row, searchText } of foldedCases(db)) if (searchText !== null) texts.add(row, searchText);
    setIndex(db, 'hashsize', GATHER_BYTES);
    db.run('INSERT INTO case_fts (rowid, text) SELECT row, text FROM case_search ORDER BY row');
    setIndex(db, 'hashsize', USUAL_GATHER_BYTES);
    db.commit();
  } catch (error) {
    db.rollback();
    throw error;
  }
}
