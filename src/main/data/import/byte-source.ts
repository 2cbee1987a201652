/** The bytes of a file or of pasted text, to be read as often as needed. */
export interface ByteSource {
  readonly size: number;
  /** Null for what is on no disk. */
  readonly path: string | null;
  readonly signal: AbortSignal;
  /** All of it from the beginning. The chunk is valid until the next one is asked for. */
  chunks(): AsyncGenerator<Uint8Array>;
}
