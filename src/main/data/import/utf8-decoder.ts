import { brokenUtf8, utf8Length } from './broken-bytes.ts';
import type { ChunkDecoder } from './chunk-decoder.ts';

/** Drops a BOM at the beginning whether it was announced or not. */
export function utf8Decoder(): ChunkDecoder {
  const broken: string[] = [];
  let cut: Uint8Array = new Uint8Array(0);
  let isFirst = true;

  const textOf = (bytes: Uint8Array): string => {
    const text = (isFirst ? first : later).decode(bytes);
    if (bytes.length > 0) isFirst = false;
    if (text.includes('\ufffd')) broken.push(...brokenUtf8(bytes));
    return text;
  };

  return {
    broken,
    decode: (chunk) => {
      const bytes = cut.length === 0 ? chunk : Buffer.concat([cut, chunk]);
      const whole = endOfWholeCharacters(bytes);
      // A copy: the reader fills its buffer anew.
      cut = Uint8Array.from(bytes.subarray(whole));
      return textOf(bytes.subarray(0, whole));
    },
    end: () => textOf(cut),
  };
}

const first = new TextDecoder('utf-8');
const later = new TextDecoder('utf-8', { ignoreBOM: true });

/** Where the last character begins that the next chunk may complete; the length when there is none. */
function endOfWholeCharacters(bytes: Uint8Array): number {
  for (let back = 1; back <= 3 && back <= bytes.length; back += 1) {
    const byte = bytes[bytes.length - back] ?? 0;
    if (byte < 0x80) break;
    if (byte >= 0xc0) return utf8Length(byte) > back ? bytes.length - back : bytes.length;
  }
  return bytes.length;
}
