import { once } from 'node:events';
import { PassThrough } from 'node:stream';
import { ZipFile } from 'yazl';
import type { GrowingFile } from '../growing-file.ts';
import { packageParts, sheetPath } from './package-parts.ts';
import { type SheetColumn, sheetHead, sheetRow, sheetTail } from './sheet-xml.ts';

export interface Sheet {
  /** At most 31 characters, none of `[]:*?/\`. */
  readonly name: string;
  readonly columns: readonly SheetColumn[];
  /** Gives the rows one after the other, each as the texts of its cells; dates as `YYYY-MM-DD`. */
  rows(add: (texts: readonly string[]) => Promise<void>): Promise<void>;
}

/** A ZIP says the time of a wall clock: the same in every file and time zone, so that the same rows give the same bytes. */
function partOptions() {
  return { mtime: new Date(2000, 0, 1), mode: 0o100644, forceDosTimestamp: true };
}

/** Writes an Excel workbook (XLSX); of the rows no more than some are in memory at a time. */
export async function writeWorkbook(
  file: Pick<GrowingFile, 'write'>,
  sheets: readonly Sheet[],
): Promise<void> {
  const zip = new ZipFile();
  const options = partOptions();
  const pumped = pump(zip, file);
  // It is waited for at the end; what goes wrong before that is told by whoever fills a sheet.
  pumped.catch(() => undefined);
  for (const [path, content] of packageParts(sheets.map(({ name }) => name))) {
    zip.addBuffer(Buffer.from(content, 'utf8'), path, options);
  }
  for (const [at, sheet] of sheets.entries()) {
    const stream = new PassThrough();
    zip.addReadStream(stream, sheetPath(at), options);
    await Promise.race([fill(stream, sheet), pumped]);
  }
  zip.end();
  await pumped;
}

async function pump(zip: ZipFile, file: Pick<GrowingFile, 'write'>): Promise<void> {
  for await (const piece of zip.outputStream) {
    await file.write(typeof piece === 'string' ? Buffer.from(piece) : piece);
  }
}

async function fill(stream: PassThrough, { columns, rows }: Sheet): Promise<void> {
  const write = async (text: string) => {
    if (!stream.write(text)) await once(stream, 'drain');
  };
  let row = 1;
  await write(sheetHead(columns));
  await rows(async (texts) => {
    row += 1;
    await write(sheetRow(row, columns, texts));
  });
  await write(sheetTail(columns, row));
  stream.end();
}
