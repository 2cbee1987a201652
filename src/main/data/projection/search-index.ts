import type { Application } from '#shared/domain/application/application.ts';
import { foldForSearch } from '#shared/domain/text/fold-for-search.ts';
import type { WritableDb } from '../database.ts';

/**
 * What a case can be found by, folded. Fields are kept apart by line breaks, so that no hit spans two of
 * them and every two-character term has a third character behind it (the index knows trigrams only).
 */
export function searchText(application: Application): string {
  const fields = [
    application.receiptNumber,
    application.name,
    application.kana,
    application.organizationCode,
    application.organizationName,
    application.section,
    application.address,
  ];
  // Names are typed with and without a space between the parts; both must be found.
  const joined = [application.name, application.kana].map((name) => name.replace(/[\s\u3000]+/g, ''));
  return `${[...fields, ...joined].map(foldForSearch).join('\n')}\n\n`;
}

export interface SearchIndexWriter {
  add(row: number, text: string): void;
}

export function searchIndexWriter(db: WritableDb): SearchIndexWriter {
  const insertText = db.writer('INSERT INTO case_search (row, text) VALUES (?, ?)');
  const insertTerms = db.writer('INSERT INTO case_fts (rowid, text) VALUES (?, ?)');
  return {
    add: (row, text) => {
      insertText(row, text);
      insertTerms(row, text);
    },
  };
}
