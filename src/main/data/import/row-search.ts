import type { HeldRow } from '#shared/contract/intake.ts';
import { foldForSearch } from '#shared/domain/text/fold-for-search.ts';
import { searchText } from '../projection/search-index.ts';

export type RowSearch = (row: HeldRow) => boolean;

/** Whether a row has all the words, as a case is found by them: as received, or as somebody began to correct it. Null without words. */
export function rowSearch(typed: string): RowSearch | null {
  const words = foldForSearch(typed)
    .split(/\s+/)
    .filter((word) => word !== '');
  if (words.length === 0) return null;
  return ({ fields, draft }) => {
    const texts = [fields, ...(draft ? [draft] : [])].map((each) =>
      searchText({ ...each, receivedOn: '', extra: {} }),
    );
    return texts.some((text) => words.every((word) => text.includes(word)));
  };
}
