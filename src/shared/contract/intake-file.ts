import { z } from 'zod';
import { IntakeEncoding, IntakeReading } from '../domain/intake/reading.ts';

/** A worksheet of a workbook, as its tabs show it. */
export const Sheet = z.object({
  name: z.string(),
  visible: z.boolean(),
  /** As the workbook declares it; null when it does not. */
  rows: z.int().nullable(),
});
export type Sheet = z.infer<typeof Sheet>;

/** What the beginning of a text looks like under an encoding, for a person to choose by eye. */
export const EncodingView = z.object({
  encoding: IntakeEncoding,
  lines: z.array(z.string()),
  /** Lines with characters that cannot be read, of those that were looked at. */
  brokenLines: z.int(),
  lookedAt: z.int(),
});
export type EncodingView = z.infer<typeof EncodingView>;

/** A source that was opened for import: how it is read, and enough of it to see whether that is right. */
export const IntakeFile = z.object({
  importId: z.string(),
  /** Empty for pasted cells. */
  fileName: z.string(),
  bytes: z.int(),
  reading: IntakeReading,
  /** The first rows as they stand, those above the headers included. */
  head: z.array(z.object({ rowNumber: z.int(), cells: z.array(z.string()) })),
  /** The first rows below the headers, cells in the order of the mapping's columns. */
  sample: z.array(z.array(z.string())),
  /** Of a workbook; empty otherwise. */
  sheets: z.array(Sheet),
  /** Of a text with other characters than ASCII; empty otherwise. */
  encodingViews: z.array(EncodingView),
  /** The saved mapping that is in use. */
  profile: z.object({ id: z.string(), name: z.string() }).nullable(),
});
export type IntakeFile = z.infer<typeof IntakeFile>;
