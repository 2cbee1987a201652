import type { ReadableDb } from '../database.ts';
import { memoryOf } from '../memory.ts';

export interface TextSample {
  /** From all over the cases, folded as they are stored. */
  readonly sample: readonly string[];
  /** Of about how many: every case has one until it is erased. */
  readonly texts: number;
}

const MOST_TEXTS = 400;

const ENDS = `SELECT (SELECT row FROM case_search ORDER BY row LIMIT 1) AS first,
  (SELECT row FROM case_search ORDER BY row DESC LIMIT 1) AS last, (SELECT sum(cases) FROM case_counts) AS texts`;
const TEXTS_AT = `SELECT (SELECT text FROM case_search WHERE row >= place.value ORDER BY row LIMIT 1) AS text
  FROM json_each(?) AS place`;

/** Taken again after every change: it costs a millisecond, and must not keep what was erased. */
const taken = memoryOf<TextSample>({ table: 'case_search', change: 'any', most: 1 });

/** What stands in the texts of the cases, and how often. */
export function textSample(db: ReadableDb): TextSample {
  return taken.recall(db, 'all') ?? taken.keep(db, 'all', takeSample(db));
}

function takeSample(db: ReadableDb): TextSample {
  const ends = db.query<{ first: number | null; last: number | null; texts: number }>(ENDS).get();
  if (!ends || ends.first === null || ends.last === null) return { sample: [], texts: 0 };
  const { first, last, texts } = ends;
  const step = (last - first + 1) / Math.min(MOST_TEXTS, last - first + 1);
  const places: number[] = [];
  for (let place = first; place <= last; place += step) places.push(Math.floor(place));
  const rows = db.query<{ text: string }>(TEXTS_AT).all(JSON.stringify(places));
  return { sample: rows.map(({ text }) => text), texts };
}
