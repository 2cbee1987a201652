import type { IntakeEncoding } from '#shared/domain/intake/reading.ts';
import { type ChunkDecoder, cp932Decoder } from './cp932-decoder.ts';

/** Bytes that do not belong to the encoding come out as U+FFFD, which the row's check points at. */
export function decoderOf(encoding: IntakeEncoding): ChunkDecoder {
  switch (encoding) {
    case 'utf-8':
    case 'utf-8-bom': {
      // Drops a BOM at the beginning whether it was announced or not.
      const decoder = new TextDecoder('utf-8');
      return { decode: (chunk) => decoder.decode(chunk, { stream: true }), end: () => decoder.decode() };
    }
    case 'utf-16le':
    case 'utf-16be': {
      const decoder = new TextDecoder(encoding);
      return { decode: (chunk) => decoder.decode(chunk, { stream: true }), end: () => decoder.decode() };
    }
    case 'cp932':
      return cp932Decoder();
    default:
      return encoding satisfies never;
  }
}
