/** One row of a source before its columns mean anything. `rowNumber` counts as Excel does: from 1, empty rows count. */
export interface SourceRecord {
  readonly rowNumber: number;
  readonly cells: string[];
  /** The bytes in hex that could not be read, by the place of the cell; absent where all could. */
  readonly broken?: ReadonlyMap<number, string>;
  /** Places of cells of a worksheet whose formula has no result. */
  readonly errors?: ReadonlySet<number>;
  /** Whoever opens the worksheet does not see the row. */
  readonly hidden?: true;
}

/** A wider row is no answer to a form; columns are shown to a person one by one. */
export const MOST_CELLS = 1_000;

/** What one piece of the source gave. */
export interface RecordBatch {
  readonly records: readonly SourceRecord[];
  /** How far the source is read, in its bytes. */
  readonly bytesRead: number;
}

/** Records piece by piece; at the end the SHA-256 of the source's bytes. */
export type RecordBatches = AsyncGenerator<RecordBatch, { sha256: string }>;
