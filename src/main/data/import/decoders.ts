import type { IntakeEncoding } from '#shared/domain/intake/reading.ts';
import type { ChunkDecoder } from './chunk-decoder.ts';
import { cp932Decoder } from './cp932-decoder.ts';
import { utf8Decoder } from './utf8-decoder.ts';
import { utf16Decoder } from './utf16-decoder.ts';

/** Bytes that do not belong to the encoding come out as U+FFFD, which the row's check points at. */
export function decoderOf(encoding: IntakeEncoding): ChunkDecoder {
  switch (encoding) {
    case 'utf-8':
    case 'utf-8-bom':
      return utf8Decoder();
    case 'utf-16le':
    case 'utf-16be':
      return utf16Decoder(encoding === 'utf-16le');
    case 'cp932':
      return cp932Decoder();
    default:
      return encoding satisfies never;
  }
}
