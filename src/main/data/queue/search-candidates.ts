import type { ReadableDb, SqlValue } from '../database.ts';
import { textSample } from './text-sample.ts';
import { trigramsToAsk } from './trigram-choice.ts';

/** Above this many hits the index is no help: the due index is walked and filtered instead. */
const MOST_CANDIDATES = 20_000;
const LAST_CHARACTER = '\u{10ffff}';

const ROWS_OF_MATCH = `SELECT json_group_array(row) AS rows, count(*) AS count
  FROM (SELECT rowid AS row FROM case_fts WHERE case_fts MATCH ? LIMIT ?)`;
/** Of all terms within bounds: asking the index for some hundred of them with OR takes three times as long. */
const ROWS_OF_TERMS = `SELECT json_group_array(row) AS rows, count(*) AS count
  FROM (SELECT DISTINCT doc AS row FROM case_fts_places WHERE term >= ? AND term < ? LIMIT ?)`;

/** Rows of cases as a JSON list, which is what the next statement takes: making objects of thousands of them took longer than finding them. */
export interface FoundRows {
  readonly rows: string;
  readonly count: number;
}

/** The cases whose text holds every word; null when every word is too common for the index. */
export function rowsHolding(db: ReadableDb, words: readonly string[]): FoundRows | null {
  const fewest = fewestCandidates(db, words);
  if (fewest === null) return null;
  const { found, unproven } = fewest;
  if (unproven.length === 0 || found.count === 0) return found;
  // Reading the texts is most of the work of a search.
  return single(
    db,
    `SELECT json_group_array(case_search.row) AS rows, count(*) AS count
     FROM json_each(?) AS hit CROSS JOIN case_search ON case_search.row = hit.value
     WHERE ${holdsAll(unproven)}`,
    found.rows,
    ...unproven,
  );
}

/** Of a joined `case_search`; the words are bound in their order. */
export function holdsAll(words: readonly string[]): string {
  return words.map(() => 'instr(case_search.text, ?) > 0').join(' AND ');
}

interface Candidates {
  readonly found: FoundRows;
  /** The words that the text of each row must still be searched for. */
  readonly unproven: readonly string[];
}

/** The candidates of the word that has the fewest; null when every word has too many. */
function fewestCandidates(db: ReadableDb, words: readonly string[]): Candidates | null {
  let fewest: Candidates | null = null;
  for (const word of words) {
    const found = searchCandidates(db, word);
    if (found === null || (fewest !== null && fewest.found.count <= found.count)) continue;
    fewest = { found, unproven: isProof(word) ? words.filter((each) => each !== word) : words };
  }
  return fewest;
}

/** A word that is one trigram, or begins one, stands in the text of each row that the index names; longer ones may be scattered. */
function isProof(word: string): boolean {
  return [...word].length <= 3;
}

/**
 * Rows whose text may contain `wanted` (folded, not empty); a superset for terms of four characters and
 * more, because the index knows which trigrams a text has but not where. Null when there are too many.
 */
export function searchCandidates(db: ReadableDb, wanted: string): FoundRows | null {
  // The index has no terms of one or two characters, but all that begin with them.
  const found =
    [...wanted].length < 3
      ? single(db, ROWS_OF_TERMS, wanted, `${wanted}${LAST_CHARACTER}`, MOST_CANDIDATES + 1)
      : single(db, ROWS_OF_MATCH, matchOfTrigrams(db, wanted), MOST_CANDIDATES + 1);
  return found.count > MOST_CANDIDATES ? null : found;
}

function single(db: ReadableDb, sql: string, ...values: SqlValue[]): FoundRows {
  const found = db.query<FoundRows>(sql).get(...values);
  if (!found) throw new Error('an aggregate has one row');
  return found;
}

function matchOfTrigrams(db: ReadableDb, wanted: string): string {
  const { sample, texts } = textSample(db);
  return trigramsToAsk(wanted, sample, texts).map(quoted).join(' AND ');
}

function quoted(term: string): string {
  return `"${term.replaceAll('"', '""')}"`;
}
