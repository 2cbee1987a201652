/** Turns bytes into text, chunk by chunk. */
export interface ChunkDecoder {
  /** Text of the bytes so far; a character cut at the end of the chunk comes with the next one. */
  decode(chunk: Uint8Array): string;
  end(): string;
  /** The bytes behind each U+FFFD of the text, in hex and in the order of the text; whoever reads them takes them out. */
  readonly broken: string[];
}
