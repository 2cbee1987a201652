import type { Application } from '#shared/domain/application/application.ts';
import { foldForSearch } from '#shared/domain/text/fold-for-search.ts';
import { joinedNumbers } from '#shared/domain/text/joined-digits.ts';
import type { WritableDb } from '../database.ts';

/**
 * What a case can be found by, folded: what was applied with, and what was written in its review (`work`). Fields are kept apart by line breaks, so that no hit spans two of
 * them and every two-character term has a third character behind it (the index knows trigrams only).
 *
 * @param code the 団体コード as which it was read: what a list shows of 16373, and what the page of the body looks for.
 */
export function searchText(application: Application, code = '', work: readonly string[] = []): string {
  const { name, kana, phone, position, remarks, extra } = application;
  const person = [
    name,
    kana,
    // Names are typed with and without a space between the parts; both must be found.
    name.replace(/[\s\u3000]+/g, ''),
    kana.replace(/[\s\u3000]+/g, ''),
  ];
  const fields = [
    foldWord(application.receiptNumber),
    codeWords(application.organizationCode, code),
    foldRepeated(application.organizationName),
    foldRepeated(application.section),
    foldWord(application.address),
    foldTogether(person),
  ];
  const more = [
    foldWord(phone),
    foldRepeated(position),
    ...[remarks, ...Object.values(extra), ...work].map(foldForSearch),
  ];
  return `${withNumbers(`${fields.join('\n')}\n${furtherLines(more)}`)}\n`;
}

function codeWords(typed: string, code: string): string {
  const folded = foldWord(typed);
  return code === '' || code === folded ? folded : `${folded}\n${code}`;
}

/** A space before the line break tells them apart: what ends like an address in the lines before is the applicant's address. */
function furtherLines(folded: readonly string[]): string {
  return folded.map((text) => (text === '' ? '' : `${text} \n`)).join('');
}

/** With the numbers in parts once more in one piece, so that their hyphens do not matter. */
function withNumbers(lines: string): string {
  return lines + furtherLines(joinedNumbers(lines));
}

/** Numbers and addresses are usually plain ASCII, of which folding changes nothing but the case. */
function foldWord(text: string): string {
  return plainWord.test(text) ? text.toLowerCase() : foldForSearch(text);
}

const plainWord = /^[\x21-\x7e]*$/;

/** Bodies and sections repeat themselves; a list of 100,000 has some thousand of them. */
const folded = new Map<string, string>();
const MOST_FOLDED = 10_000;
const LONGEST_REPEATED = 100;

function foldRepeated(text: string): string {
  const known = folded.get(text);
  if (known !== undefined) return known;
  const result = foldForSearch(text);
  // The key is copied, because a slice of a file's chunk would keep the whole chunk in memory.
  if (folded.size < MOST_FOLDED && text.length < LONGEST_REPEATED) folded.set(` ${text}`.slice(1), result);
  return result;
}

/** Survives folding, and an application with a 外字 is not accepted. */
const BETWEEN = '\ue000';

/** 々 repeats what stands before it: at the beginning of a field, or after a space, that must not be the mark between fields. */
const repeatsNoKanji = /[^\p{Script=Han}]々/u;

/** The fields folded, one a line. Folding them as one text costs a third of folding them one by one. */
function foldTogether(fields: readonly string[]): string {
  const joined = fields.join(BETWEEN);
  if (repeatsNoKanji.test(joined)) return fields.map(foldForSearch).join('\n');
  return foldForSearch(joined).replace(/ ?\ue000 ?/g, '\n');
}

export interface SearchIndexWriter {
  add(row: number, text: string): void;
}

export function searchIndexWriter(db: WritableDb): SearchIndexWriter {
  const texts = searchTextWriter(db);
  const insertTerms = db.writer('INSERT INTO case_fts (rowid, text) VALUES (?, ?)');
  return {
    add: (row, text) => {
      texts.add(row, text);
      insertTerms(row, text);
    },
  };
}

/** Keeps the text only; whoever uses it must fill the full-text index before the transaction ends. */
export function searchTextWriter(db: WritableDb): SearchIndexWriter {
  const insertText = db.writer('INSERT INTO case_search (row, text) VALUES (?, ?)');
  return { add: (row, text) => insertText(row, text) };
}

/** Changes what a case is found by. */
export function searchTextReplacer(db: WritableDb): { replace(row: number, text: string): void } {
  const stored = db.query<{ text: string }>('SELECT text FROM case_search WHERE row = ?');
  const removeTerms = db.writer("INSERT INTO case_fts (case_fts, rowid, text) VALUES ('delete', ?, ?)");
  const insertTerms = db.writer('INSERT INTO case_fts (rowid, text) VALUES (?, ?)');
  return {
    replace: (row, text) => {
      const before = stored.get(row);
      if (before?.text === text) return;
      if (before) {
        // The index keeps no texts: it has to be told what it had indexed.
        removeTerms(row, before.text);
        db.run('UPDATE case_search SET text = ? WHERE row = ?', text, row);
      } else {
        db.run('INSERT INTO case_search (row, text) VALUES (?, ?)', row, text);
      }
      insertTerms(row, text);
    },
  };
}

/** FTS5's own default. */
export const USUAL_GATHER_BYTES = 1024 * 1024;

export function setIndex(db: WritableDb, name: 'hashsize' | 'automerge' | 'merge', value: number): void {
  // FTS5 wants an integer; a bound JavaScript number would be a REAL.
  db.run(`INSERT INTO case_fts (case_fts, rank) VALUES ('${name}', ${value})`);
}
