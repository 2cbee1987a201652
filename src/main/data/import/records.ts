/** One row of a source before its columns mean anything. `rowNumber` counts as Excel does: from 1, empty rows count. */
export interface SourceRecord {
  readonly rowNumber: number;
  readonly cells: string[];
}

/** What one piece of the source gave. */
export interface RecordBatch {
  readonly records: readonly SourceRecord[];
  /** How far the source is read, in its bytes. */
  readonly bytesRead: number;
}

/** Records piece by piece; at the end the SHA-256 of the source's bytes. */
export type RecordBatches = AsyncGenerator<RecordBatch, { sha256: string }>;
