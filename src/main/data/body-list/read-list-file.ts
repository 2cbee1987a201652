import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import type { SheetLine } from '#shared/domain/body-list/columns.ts';
import type { IntakeEncoding } from '#shared/domain/intake/reading.ts';
import { csvReader } from '../import/csv-records.ts';
import { decoderOf } from '../import/decoders.ts';
import { detectEncoding } from '../import/detect-encoding.ts';
import { FileFault } from '../import/file-fault.ts';
import { openWorkbook } from '../spreadsheet/workbook.ts';
import { fillMergedCells } from './merged-cells.ts';

export interface ListContent {
  readonly sheets: readonly { readonly name: string; readonly visible: boolean }[];
  readonly lines: readonly SheetLine[];
  /** Null for a spreadsheet. */
  readonly encoding: IntakeEncoding | null;
  readonly sha256: string;
}

/** Some 4,000 bodies exist; beyond this somebody chose a wrong file. */
const LARGEST_BYTES = 50 * 1024 ** 2;
const MOST_ROWS = 50_000;

/**
 * One sheet of a list, as text, and the SHA-256 of the whole file. `sheet` null is the first visible one; an encoding of null
 * is detected. Throws FileFault, SpreadsheetFault and the system's own errors.
 */
export async function readListFile(
  path: string,
  wish: { readonly sheet: number | null; readonly encoding: IntakeEncoding | null },
): Promise<ListContent & { readonly sheet: number }> {
  const bytes = await readBytes(path);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  if (!isZip(bytes)) {
    const { lines, encoding } = await readText(bytes, wish.encoding);
    return { sheets: [{ name: '', visible: true }], sheet: 0, lines, encoding, sha256 };
  }
  const workbook = await readWorkbook(path, wish.sheet);
  const again = createHash('sha256')
    .update(await readBytes(path))
    .digest('hex');
  if (again !== sha256) throw new FileFault('changed', '');
  return { ...workbook, encoding: null, sha256 };
}

async function readBytes(path: string): Promise<Buffer> {
  const facts = await stat(path);
  if (facts.isDirectory()) throw new FileFault('directory', '');
  if (!facts.isFile()) throw new FileFault('unreadable', '');
  if (facts.size === 0) throw new FileFault('empty', '');
  if (facts.size > LARGEST_BYTES) throw new FileFault('tooLarge', `${facts.size} bytes`);
  return readFile(path);
}

/** Old and encrypted workbooks are left to the reader of spreadsheets, which says what they are. */
function isZip(bytes: Buffer): boolean {
  const magic = bytes.subarray(0, 4).toString('hex');
  return magic === '504b0304' || magic === 'd0cf11e0';
}

async function readWorkbook(path: string, wished: number | null) {
  const workbook = await openWorkbook(path, new AbortController().signal);
  try {
    const visible = workbook.sheets.findIndex((each) => each.visible);
    const sheet = wished ?? Math.max(visible, 0);
    const lines: SheetLine[] = [];
    for await (const batch of workbook.rows(sheet)) {
      for (const { number, cells } of batch) lines.push({ number, cells: cells.map((cell) => cell.text) });
      if (lines.length > MOST_ROWS) throw new FileFault('tooLarge', `${MOST_ROWS}行`);
    }
    const filled = fillMergedCells(lines, await workbook.merges(sheet));
    const sheets = workbook.sheets.map(({ name, visible: shown }) => ({ name, visible: shown }));
    return { sheets, sheet, lines: filled };
  } finally {
    await workbook.close();
  }
}

async function readText(bytes: Buffer, wished: IntakeEncoding | null) {
  const chunks = async function* () {
    yield bytes;
  };
  const encoding =
    wished ??
    (await detectEncoding({ size: bytes.length, path: null, signal: new AbortController().signal, chunks }));
  const decoder = decoderOf(encoding);
  const text = decoder.decode(bytes) + decoder.end();
  const [first = ''] = text.split(/[\r\n]/, 1);
  const reader = csvReader(first.includes('\t') && !first.includes(',') ? '\t' : ',');
  const records = [...reader.push(text), ...reader.end()];
  if (records.length > MOST_ROWS) throw new FileFault('tooLarge', `${MOST_ROWS}行`);
  const lines = records.map(({ rowNumber, cells }): SheetLine => ({ number: rowNumber, cells }));
  return { lines, encoding };
}
