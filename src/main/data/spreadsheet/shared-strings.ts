import { MOST_SHARED_CHARACTERS, MOST_SHARED_STRINGS } from './limits.ts';
import { readPart, sharedStringsXml } from './read-part.ts';
import { SpreadsheetFault } from './spreadsheet-fault.ts';
import { stringItemReader } from './string-item.ts';
import type { ZipPackage } from './zip-package.ts';

export interface SharedStrings {
  /** Undefined when the table has no such entry. */
  at(index: number): string | undefined;
}

const PAGE_BYTES = 4 * 1024 ** 2;

/**
 * The table of texts that cells refer to by number, packed outside of the heap: a million short strings as objects are
 * several times their own size. Not in a temporary file, which would leave names on the disk.
 */
export async function readSharedStrings(zip: ZipPackage, part: string | null): Promise<SharedStrings> {
  const table = packedTable();
  if (part !== null) {
    const item = stringItemReader((text) => table.push(text, part));
    await readPart(zip, part, sharedStringsXml, {
      // <sst> is 1, <si> is 2.
      open: (name, _attributes, depth) => (name === 'si' && depth === 2 ? item.begin() : item.open(name)),
      text: item.text,
      close: (name, depth) => (name === 'si' && depth === 2 ? item.end() : item.close(name)),
    });
  }
  return { at: table.at };
}

interface PackedTable extends SharedStrings {
  push(text: string, part: string): void;
}

/** UTF-16 in pages; for every entry where it begins and how long it is. */
function packedTable(): PackedTable {
  const pages: Buffer[] = [];
  let starts = new Uint32Array(1024);
  let lengths = new Uint16Array(1024);
  let count = 0;
  let used = PAGE_BYTES;
  let characters = 0;

  return {
    push: (text, part) => {
      characters += text.length;
      if (count >= MOST_SHARED_STRINGS || characters > MOST_SHARED_CHARACTERS) {
        throw new SpreadsheetFault('tooLarge', `${part}: ${count}`);
      }
      if (count === starts.length) {
        starts = grown(starts, new Uint32Array(count * 2));
        lengths = grown(lengths, new Uint16Array(count * 2));
      }
      if (used + text.length * 2 > PAGE_BYTES) {
        pages.push(Buffer.allocUnsafeSlow(PAGE_BYTES));
        used = 0;
      }
      pages.at(-1)?.write(text, used, 'utf16le');
      starts[count] = (pages.length - 1) * PAGE_BYTES + used;
      lengths[count] = text.length;
      used += text.length * 2;
      count += 1;
    },
    at: (index) => {
      if (!Number.isInteger(index) || index < 0 || index >= count) return undefined;
      const start = starts[index] ?? 0;
      const offset = start % PAGE_BYTES;
      const page = pages[(start - offset) / PAGE_BYTES];
      return page?.toString('utf16le', offset, offset + (lengths[index] ?? 0) * 2);
    },
  };
}

function grown<T extends Uint32Array | Uint16Array>(from: T, to: T): T {
  to.set(from);
  return to;
}
