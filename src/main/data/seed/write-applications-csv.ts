import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import iconv from 'iconv-lite';
import { ApplicationField } from '#shared/domain/application/application.ts';
import { formHeader } from '#shared/domain/intake/form-columns.ts';
import type { FormFields } from '#shared/domain/intake/read-application.ts';
import type { IntakeEncoding } from '#shared/domain/intake/reading.ts';
import { loadReferenceData, type ReferenceData } from '../reference/reference-data.ts';
import { inventApplications, type SeedOptions } from './applications.ts';
import { layTraps } from './traps.ts';

export interface CsvOptions extends SeedOptions {
  readonly encoding: IntakeEncoding;
  /** Lay one of each trap into the list. */
  readonly traps: boolean;
  /** The tables that the data process has read; a script leaves them out and has them read here. */
  readonly reference?: ReferenceData;
}

const ROWS_A_WRITE = 500;

/** Writes a list of invented applications as the form would export it. Overwrites the file. */
export async function writeApplicationsCsv(path: string, options: CsvOptions): Promise<void> {
  const reference = options.reference ?? loadReferenceData(projectData());
  const invented = inventApplications(options, reference);
  await writeFormCsv(path, options.traps ? layTraps(invented) : invented, options.encoding);
}

/** Writes these rows as the form would export them. Overwrites the file. */
export async function writeFormCsv(
  path: string,
  rows: Iterable<FormFields>,
  encoding: IntakeEncoding,
): Promise<void> {
  await pipeline(Readable.from(encoded(csvText(rows), encoding)), createWriteStream(path));
}

function projectData(): string {
  return fileURLToPath(new URL('../../../../data', import.meta.url));
}

function* encoded(texts: Iterable<string>, encoding: IntakeEncoding): Generator<Buffer> {
  if (encoding === 'utf-8-bom') yield Buffer.from('\ufeff');
  for (const text of texts) yield encoding === 'cp932' ? iconv.encode(text, 'cp932') : Buffer.from(text);
}

function* csvText(rows: Iterable<FormFields>): Generator<string> {
  let text = line(ApplicationField.options.map(formHeader));
  let waiting = 0;
  for (const row of rows) {
    text += line(ApplicationField.options.map((field) => row[field]));
    waiting += 1;
    if (waiting < ROWS_A_WRITE) continue;
    yield text;
    text = '';
    waiting = 0;
  }
  yield text;
}

function line(cells: readonly string[]): string {
  return `${cells.map(quoted).join(',')}\r\n`;
}

function quoted(cell: string): string {
  return /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
