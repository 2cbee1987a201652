import type { IdentityFacts } from '#shared/domain/duplicate/identity.ts';
import { growingInts } from './growing-ints.ts';

/** Facts of very many applications, each under its row; rows rise. */
export interface FactsStore {
  keep(row: number, facts: IdentityFacts): void;
  read(row: number): IdentityFacts;
}

const PAGE_BYTES = 1 << 20;
/** Between the facts; no cell that becomes an application holds it. */
const BETWEEN = '\u0000';

/** As bytes in large pages, some 150 a person: a string would hold the whole chunk of the file that it was cut from. */
export function factsStore(): FactsStore {
  const pages: Buffer[] = [];
  const rows = growingInts();
  const pageOf = growingInts();
  const from = growingInts();
  const to = growingInts();
  let page = Buffer.alloc(0);
  let used = 0;

  const placeOf = (row: number): number => {
    let low = 0;
    let high = rows.length() - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (rows.get(middle) < row) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  return {
    keep: (row, { name, kana, organizationCode, organizationName, address, phone }) => {
      const text = `${name}${BETWEEN}${kana}${BETWEEN}${organizationCode}${BETWEEN}${organizationName}${BETWEEN}${address}${BETWEEN}${phone}`;
      const bytes = text.length * 2;
      if (used + bytes > page.length) {
        page = Buffer.allocUnsafe(Math.max(PAGE_BYTES, bytes));
        pages.push(page);
        used = 0;
      }
      page.write(text, used, 'utf16le');
      rows.push(row);
      pageOf.push(pages.length - 1);
      from.push(used);
      used += bytes;
      to.push(used);
    },
    read: (row) => {
      const place = placeOf(row);
      const text = pages[pageOf.get(place)]?.toString('utf16le', from.get(place), to.get(place));
      const [name = '', kana = '', organizationCode = '', organizationName = '', address = '', phone = ''] =
        text?.split(BETWEEN) ?? [];
      return { name, kana, organizationCode, organizationName, address, phone };
    },
  };
}
