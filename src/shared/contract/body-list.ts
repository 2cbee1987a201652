import { z } from 'zod';
import { BodyChange, BodyChangeCounts, BodyChangeKind } from '../domain/body-list/body-change.ts';
import { BodyColumn } from '../domain/body-list/columns.ts';
import { BodyListKind, BodyListScope } from '../domain/body-list/listed-body.ts';
import { RowFault } from '../domain/body-list/row-fault.ts';
import { IntakeEncoding } from '../domain/intake/reading.ts';
import { Instant, PlainDate } from '../domain/time/plain-date.ts';
import { operation } from './operation.ts';

/** One sheet of the file with the header row that was found or chosen. */
export const ListSheetView = z.object({
  sheet: z.int(),
  /** Null: no row has the words of a header, the person must say which it is. */
  headerRow: z.int().nullable(),
  columns: z.array(z.object({ header: z.string(), means: BodyColumn.nullable() })),
  /** Whether a list can be read by these columns. */
  usable: z.boolean(),
  /** The first rows of the sheet as they are, for choosing the header row. */
  beginning: z.array(z.object({ number: z.int(), cells: z.array(z.string()) })),
  rows: z.int(),
  guessedList: BodyListKind.nullable(),
  guessedDate: PlainDate.nullable(),
});
export type ListSheetView = z.infer<typeof ListSheetView>;

export const BodyListFile = z.object({
  listId: z.string(),
  fileName: z.string(),
  /** Null for a spreadsheet, whose text has no encoding to choose. */
  encoding: IntakeEncoding.nullable(),
  sheets: z.array(z.object({ name: z.string(), visible: z.boolean() })),
  view: ListSheetView,
});
export type BodyListFile = z.infer<typeof BodyListFile>;

const ListRef = z.object({ listId: z.string() });

export const ListRequest = ListRef.extend({
  sheet: z.int().min(0),
  headerRow: z.int().min(1),
  list: BodyListKind,
  scope: BodyListScope,
  effectiveOn: PlainDate,
  /** Where the list is from, in the person's words. */
  source: z.string().trim().min(1).max(200),
});
export type ListRequest = z.infer<typeof ListRequest>;

export const BodyListPreview = z.object({
  sha256: z.string(),
  counts: BodyChangeCounts,
  /** Rows that change nothing, and how many of them are as they should be (remarks, wards, repetitions). */
  faults: z.int(),
  harmlessFaults: z.int(),
  /** So many bodies would end that the list is probably not complete. */
  endsMany: z.boolean(),
  /** A list of the same kind for a later day has been imported. */
  laterList: PlainDate.nullable(),
  /** The same file was imported before. */
  importedBefore: z.object({ at: Instant, by: z.string() }).nullable(),
});
export type BodyListPreview = z.infer<typeof BodyListPreview>;

const NamedBody = z.object({ code: z.string(), name: z.string() });

export const ListedChange = z.object({
  change: BodyChange,
  /** The successors of an ended body by name. */
  successors: z.array(NamedBody),
});
export type ListedChange = z.infer<typeof ListedChange>;

export const BodyListImport = z.object({
  id: z.string(),
  list: BodyListKind,
  fileName: z.string(),
  source: z.string(),
  sha256: z.string(),
  effectiveOn: PlainDate,
  scope: BodyListScope,
  counts: BodyChangeCounts,
  faults: z.int(),
  by: z.string(),
  at: Instant,
});
export type BodyListImport = z.infer<typeof BodyListImport>;

const Page = ListRef.extend({ offset: z.int().min(0), limit: z.int().min(1).max(200) });

export const bodyListOperations = {
  /** Asks for a list of bodies and looks at its first sheet; null means the dialog was left. */
  'bodyList.chooseFile': operation('shell', 'operator', z.null(), BodyListFile.nullable()),
  'bodyList.inspect': operation('task', 'internal', z.object({ path: z.string() }), BodyListFile),
  /** Another sheet, another header row (null: to be found) or another encoding. */
  'bodyList.readSheet': operation(
    'task',
    'operator',
    ListRef.extend({
      sheet: z.int().min(0),
      headerRow: z.int().min(1).nullable(),
      encoding: IntakeEncoding.nullable(),
    }),
    BodyListFile,
  ),
  /** Reads the whole list and compares it with what the ledger knows; writes nothing. */
  'bodyList.preview': operation('task', 'operator', ListRequest, BodyListPreview),
  /** A page of the last preview's differences. */
  'bodyList.changes': operation(
    'task',
    'operator',
    Page.extend({ kind: BodyChangeKind }),
    z.object({ rows: z.array(ListedChange), total: z.int() }),
  ),
  /** A page of the rows of the last preview that change nothing, with the reason. */
  'bodyList.faults': operation(
    'task',
    'operator',
    Page,
    z.object({ rows: z.array(RowFault), total: z.int() }),
  ),
  /** Bodies that could be the successor of one that ends: those of its prefecture, the new ones first. */
  'bodyList.successorOptions': operation(
    'task',
    'operator',
    ListRef.extend({ code: z.string() }),
    z.array(NamedBody).max(400),
  ),
  /** Imports what the preview said, all or nothing, with the successors that were chosen. */
  'bodyList.commit': operation(
    'task',
    'operator',
    ListRef.extend({ successors: z.record(z.string(), z.array(z.string())) }),
    BodyListImport,
  ),
  'bodyList.imports': operation('query', 'operator', z.null(), z.array(BodyListImport)),
};
