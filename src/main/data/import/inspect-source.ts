import type { IntakeFile } from '#shared/contract/intake-file.ts';
import { findHeaderRow } from '#shared/domain/intake/find-header.ts';
import { type MappingProfile, mappingOfProfile, profileFor } from '#shared/domain/intake/mapping-profile.ts';
import { proposeMapping } from '#shared/domain/intake/propose-mapping.ts';
import type { Delimiter, IntakeEncoding, IntakeReading } from '#shared/domain/intake/reading.ts';
import { beginsLikeWorkbook } from '../spreadsheet/container.ts';
import type { ByteSource } from './byte-source.ts';
import { detectDelimiter } from './detect-delimiter.ts';
import { detectEncoding } from './detect-encoding.ts';
import { encodingViews } from './encoding-views.ts';
import { headRecords } from './head-records.ts';
import { dropTrailingBlank } from './intake-row.ts';
import { readDelimited } from './read-delimited.ts';
import type { SourceRecord } from './records.ts';
import { chooseSheet, headOfSheet, sheetsOf } from './worksheet-head.ts';

const SAMPLE_ROWS = 5;
/** A cell of the sample is looked at, not read. */
const SAMPLE_CELL = 200;
const HEAD_ROWS = 8;
const HEAD_CELL = 60;

/** What a person has set already; everything else is found out. */
export interface ReadingWish {
  readonly encoding?: IntakeEncoding;
  readonly delimiter?: Delimiter;
  readonly sheet?: string;
  /** Null: there are no headers. */
  readonly headerRow?: number | null;
}

export type Inspected = Omit<IntakeFile, 'importId' | 'fileName'>;

/** Looks at the head of the source and finds out how it is to be read. Throws FileFault and SpreadsheetFault. */
export async function inspectSource(
  source: ByteSource,
  wish: ReadingWish,
  profiles: readonly MappingProfile[],
): Promise<Inspected> {
  if (await isWorkbook(source)) return inspectWorkbook(source, wish, profiles);
  const isPasted = source.path === null;
  const encoding = isPasted ? 'utf-8' : (wish.encoding ?? (await detectEncoding(source)));
  const { delimiter, records } = wish.delimiter
    ? {
        delimiter: wish.delimiter,
        records: await headRecords(readDelimited(source, encoding, wish.delimiter)),
      }
    : await detectDelimiter(source, encoding);
  const { layout, ...shown } = lookAt(records, wish, profiles);
  return {
    ...shown,
    bytes: source.size,
    reading: isPasted
      ? { format: 'pasted', delimiter, ...layout }
      : { format: 'delimited', encoding, delimiter, ...layout },
    sheets: [],
    encodingViews: isPasted ? [] : await encodingViews(source),
  };
}

async function inspectWorkbook(
  source: ByteSource,
  wish: ReadingWish,
  profiles: readonly MappingProfile[],
): Promise<Inspected> {
  const sheets = await sheetsOf(source);
  const { sheet, records } =
    wish.sheet === undefined
      ? await chooseSheet(source, sheets)
      : { sheet: wish.sheet, records: await headOfSheet(source, wish.sheet) };
  const { layout, ...shown } = lookAt(records, wish, profiles);
  return {
    ...shown,
    bytes: source.size,
    reading: { format: 'xlsx', sheet, ...layout },
    sheets: [...sheets],
    encodingViews: [],
  };
}

interface Look extends Pick<IntakeFile, 'head' | 'sample' | 'profile'> {
  readonly layout: Pick<IntakeReading, 'headerRow' | 'mapping'>;
}

/** Finds the headers and what the columns hold. */
function lookAt(
  records: readonly SourceRecord[],
  { headerRow: wished }: ReadingWish,
  profiles: readonly MappingProfile[],
): Look {
  const found = wished === undefined ? findHeaderRow(records) : wished;
  // A row that is empty is none of the records: the next one has the headers.
  const at = found === null ? -1 : records.findIndex(({ rowNumber }) => rowNumber >= found);
  const header = records[at];
  const below = records.slice(at + 1);
  const headers = header
    ? dropTrailingBlank(header.cells)
    : Array.from(
        { length: Math.max(...below.map(({ cells }) => dropTrailingBlank(cells).length)) },
        () => '',
      );
  const profile = profileFor(profiles, headers);
  const cells = below.map((record) => headers.map((_, index) => record.cells[index] ?? ''));
  return {
    layout: {
      headerRow: header?.rowNumber ?? null,
      mapping: profile ? mappingOfProfile(profile, headers) : proposeMapping(headers, cells),
    },
    profile: profile && { id: profile.id, name: profile.name },
    head: headAround(records, Math.max(0, at)).map(({ rowNumber, cells: row }) => ({
      rowNumber,
      cells: row.map((cell) => cell.slice(0, HEAD_CELL)),
    })),
    sample: cells.slice(0, SAMPLE_ROWS).map((row) => row.map((cell) => cell.slice(0, SAMPLE_CELL))),
  };
}

/** The rows above the headers and some below them. */
function headAround(records: readonly SourceRecord[], header: number): readonly SourceRecord[] {
  const from = Math.max(0, header - HEAD_ROWS + SAMPLE_ROWS);
  return records.slice(from, from + HEAD_ROWS);
}

async function isWorkbook(source: ByteSource): Promise<boolean> {
  if (source.path === null) return false;
  for await (const chunk of source.chunks()) return beginsLikeWorkbook(chunk);
  return false;
}
