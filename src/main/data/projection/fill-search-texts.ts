import type { WritableDb } from '../database.ts';
import { knownCaseRecord } from '../journal/case-record.ts';
import { caseText } from './case-text.ts';
import { foldedCases } from './journal-fold.ts';
import { searchIndexWriter, searchTextWriter, setIndex, USUAL_GATHER_BYTES } from './search-index.ts';

const GATHER_BYTES = 32 * 1024 * 1024;

/** Gives cases their text again in a ledger of an earlier version, whose texts said less and were taken away by a migration. */
export function fillSearchTexts(db: WritableDb): void {
  db.begin();
  try {
    if (db.query('SELECT 1 FROM case_search LIMIT 1').get()) fillMissing(db);
    else fillAll(db);
    db.commit();
  } catch (error) {
    db.rollback();
    throw error;
  }
}

const WITHOUT_TEXT = 'SELECT id, row FROM cases WHERE row NOT IN (SELECT row FROM case_search)';

/** The text of one whose person was erased stays away. */
function fillMissing(db: WritableDb): void {
  const index = searchIndexWriter(db);
  for (const { id, row } of db.query<{ id: string; row: number }>(WITHOUT_TEXT).all()) {
    const text = caseText(db, knownCaseRecord(db, id).state);
    if (text !== null) index.add(row, text);
  }
}

function fillAll(db: WritableDb): void {
  const texts = searchTextWriter(db);
  for (const { row, searchText } of foldedCases(db)) if (searchText !== null) texts.add(row, searchText);
  setIndex(db, 'hashsize', GATHER_BYTES);
  db.run('INSERT INTO case_fts (rowid, text) SELECT row, text FROM case_search ORDER BY row');
  setIndex(db, 'hashsize', USUAL_GATHER_BYTES);
}
