import type { EncodingView } from '#shared/contract/intake-file.ts';
import { unreadableCharacter } from '#shared/domain/intake/read-application.ts';
import { IntakeEncoding } from '#shared/domain/intake/reading.ts';
import type { ByteSource } from './byte-source.ts';
import { decoderOf } from './decoders.ts';

/** With a BOM or without, UTF-8 looks the same. */
const different = IntakeEncoding.options.filter((encoding) => encoding !== 'utf-8-bom');

const SHOWN_LINES = 3;
const SHOWN_CHARACTERS = 80;

/**
 * The beginning of the text under every encoding, so that a person can choose by what names look like. Empty for a text of
 * ASCII alone, which is the same in all of them but UTF-16.
 */
export async function encodingViews(source: ByteSource): Promise<EncodingView[]> {
  for await (const chunk of source.chunks()) {
    if (!chunk.some((byte) => byte >= 0x80)) return [];
    return different.map((encoding) => viewOf(chunk, encoding));
  }
  return [];
}

function viewOf(chunk: Uint8Array, encoding: IntakeEncoding): EncodingView {
  // What is cut at the end of the chunk is not finished, so that it does not look broken.
  const lines = decoderOf(encoding)
    .decode(chunk)
    .split(/\r\n?|\n/)
    .filter((line) => line.trim() !== '');
  const telling = new Set(lines.filter((line) => /[\u0080-\uffff]/.test(line)).map(shorten));
  return {
    encoding,
    lines: [...telling].slice(0, SHOWN_LINES),
    brokenLines: lines.filter((line) => unreadableCharacter.test(line)).length,
    lookedAt: lines.length,
  };
}

function shorten(line: string): string {
  return line.slice(0, SHOWN_CHARACTERS);
}
