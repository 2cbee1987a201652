import { z } from 'zod';
import { ColumnMapping } from './mapping.ts';

/** How bytes become text. */
export const IntakeEncoding = z.enum(['utf-8', 'utf-8-bom', 'utf-16le', 'utf-16be', 'cp932']);
export type IntakeEncoding = z.infer<typeof IntakeEncoding>;

export const Delimiter = z.enum(['comma', 'tab', 'semicolon']);
export type Delimiter = z.infer<typeof Delimiter>;

/** Which row holds the headers (counted from 1, as Excel does), and what becomes of the columns below them. */
const layout = {
  /** Null: there is no header row, the first row already is an application. */
  headerRow: z.int().min(1).nullable(),
  mapping: ColumnMapping,
};

/** Everything that decides how a source becomes rows of fields: the same source and reading give the same rows. */
export const IntakeReading = z.discriminatedUnion('format', [
  z.object({
    format: z.literal('delimited'),
    encoding: IntakeEncoding,
    delimiter: Delimiter,
    ...layout,
  }),
  /** Cells from the clipboard; the text is kept as UTF-8. */
  z.object({ format: z.literal('pasted'), delimiter: Delimiter, ...layout }),
  z.object({ format: z.literal('xlsx'), sheet: z.string(), ...layout }),
]);
export type IntakeReading = z.infer<typeof IntakeReading>;

/** What the record of a run keeps of its reading: the encoding of a text file, or what else it was. */
export const SourceForm = z.enum([...IntakeEncoding.options, 'pasted', 'xlsx']);
export type SourceForm = z.infer<typeof SourceForm>;

export function sourceForm(reading: IntakeReading): SourceForm {
  return reading.format === 'delimited' ? reading.encoding : reading.format;
}
