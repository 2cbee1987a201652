import type { Application } from '#shared/domain/application/application.ts';
import { foldForSearch } from '#shared/domain/text/fold-for-search.ts';
import type { WritableDb } from '../database.ts';

/**
 * What a case can be found by, folded. Fields are kept apart by line breaks, so that no hit spans two of
 * them and every two-character term has a third character behind it (the index knows trigrams only).
 */
export function searchText(application: Application): string {
  const { name, kana } = application;
  const fields = [
    application.receiptNumber,
    name,
    kana,
    application.organizationCode,
    application.organizationName,
    application.section,
    application.address,
    // Names are typed with and without a space between the parts; both must be found.
    name.replace(/[\s\u3000]+/g, ''),
    kana.replace(/[\s\u3000]+/g, ''),
  ];
  return `${foldTogether(fields)}\n\n`;
}

/** Survives folding, and an application with a 外字 is not accepted. */
const BETWEEN = '\ue000';

/** The fields folded, one a line. Folding them as one text costs a third of folding them one by one. */
function foldTogether(fields: readonly string[]): string {
  const joined = fields.join(BETWEEN);
  // 々 at the beginning of a field would repeat what stands before it.
  if (joined.includes(`${BETWEEN}々`)) return fields.map(foldForSearch).join('\n');
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
