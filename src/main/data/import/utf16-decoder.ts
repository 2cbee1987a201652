import { hexOf } from './broken-bytes.ts';
import type { ChunkDecoder } from './chunk-decoder.ts';

/** Excel's 「Unicode テキスト」. Drops a BOM; half a surrogate pair is a broken character. */
export function utf16Decoder(isLittleEndian: boolean): ChunkDecoder {
  const broken: string[] = [];
  let cut: Uint8Array = new Uint8Array(0);
  let isFirst = true;

  const textOf = (bytes: Uint8Array): string => {
    // A copy of its own: swapping must not change the reader's buffer.
    const swapped = Buffer.from(bytes);
    if (!isLittleEndian) swapped.swap16();
    const text = (isFirst ? first : later).decode(swapped);
    if (bytes.length > 0) isFirst = false;
    if (text.includes('\ufffd')) broken.push(...brokenUnits(swapped, bytes));
    return text;
  };

  return {
    broken,
    decode: (chunk) => {
      const bytes = cut.length === 0 ? chunk : Buffer.concat([cut, chunk]);
      let whole = bytes.length - (bytes.length % 2);
      if (whole >= 2 && isHigh(unitAt(bytes, whole - 2, isLittleEndian))) whole -= 2;
      // A copy: the reader fills its buffer anew.
      cut = Uint8Array.from(bytes.subarray(whole));
      return textOf(bytes.subarray(0, whole));
    },
    end: () => {
      const whole = cut.length - (cut.length % 2);
      const text = textOf(cut.subarray(0, whole));
      if (whole === cut.length) return text;
      broken.push(hexOf(cut.subarray(whole)));
      return `${text}\ufffd`;
    },
  };
}

const first = new TextDecoder('utf-16le');
const later = new TextDecoder('utf-16le', { ignoreBOM: true });

/** Units that are no character, in the bytes of the file. */
function* brokenUnits(littleEndian: Uint8Array, bytes: Uint8Array): Generator<string> {
  for (let at = 0; at + 1 < littleEndian.length; at += 2) {
    const unit = unitAt(littleEndian, at, true);
    if (isHigh(unit) && at + 3 < littleEndian.length && isLow(unitAt(littleEndian, at + 2, true))) at += 2;
    else if (isHigh(unit) || isLow(unit) || unit === 0xfffd) yield hexOf(bytes.subarray(at, at + 2));
  }
}

function unitAt(bytes: Uint8Array, at: number, isLittleEndian: boolean): number {
  const [one = 0, two = 0] = [bytes[at], bytes[at + 1]];
  return isLittleEndian ? one | (two << 8) : (one << 8) | two;
}

function isHigh(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdbff;
}

function isLow(unit: number): boolean {
  return unit >= 0xdc00 && unit <= 0xdfff;
}
