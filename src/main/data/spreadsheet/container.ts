import { type FileHandle, open, stat } from 'node:fs/promises';
import { LARGEST_FILE_BYTES } from './limits.ts';
import { oleStreamNames } from './ole-directory.ts';
import { SpreadsheetFault } from './spreadsheet-fault.ts';

const ZIP_MAGICS = ['504b0304', '504b0506'];
const OLE_MAGIC = 'd0cf11e0a1b11ae1';

/** Whether a file that begins like this is to be opened with `openWorkbook`, whatever it is called. */
export function beginsLikeWorkbook(head: Uint8Array): boolean {
  return isZip(head) || isOle(head);
}

/** Looks at the file by content and throws what it is if it is not a ZIP file that can be read. */
export async function refuseOtherContainers(path: string): Promise<void> {
  // Before opening: a pipe would wait for its writer.
  const facts = await stat(path);
  if (facts.isDirectory()) throw new SpreadsheetFault('directory', '');
  if (!facts.isFile()) throw new SpreadsheetFault('unreadable', '');
  if (facts.size === 0) throw new SpreadsheetFault('empty', '');
  if (facts.size > LARGEST_FILE_BYTES) throw new SpreadsheetFault('tooLarge', `${facts.size} bytes`);
  const file = await open(path, 'r');
  try {
    const head = Buffer.alloc(8);
    await file.read(head, 0, head.length, 0);
    if (isOle(head)) throw await oleFault(file);
    if (!isZip(head)) throw new SpreadsheetFault('notAWorkbook', '');
  } finally {
    await file.close();
  }
}

/** Excel puts a workbook with a password, like every .xls, into an OLE file. */
async function oleFault(file: FileHandle): Promise<SpreadsheetFault> {
  const names = await oleStreamNames(file);
  if (names.has('EncryptedPackage')) return new SpreadsheetFault('encrypted', '');
  if (names.has('Workbook') || names.has('Book')) return new SpreadsheetFault('legacyXls', '');
  return new SpreadsheetFault('notAWorkbook', 'OLE');
}

function isZip(head: Uint8Array): boolean {
  return ZIP_MAGICS.includes(hex(head, 4));
}

function isOle(head: Uint8Array): boolean {
  return hex(head, 8) === OLE_MAGIC;
}

function hex(head: Uint8Array, length: number): string {
  return Buffer.from(head.subarray(0, length)).toString('hex');
}
