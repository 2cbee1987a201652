import iconv from 'iconv-lite';
import { hexOf } from './broken-bytes.ts';
import type { ChunkDecoder } from './chunk-decoder.ts';

const UNREADABLE = 0xfffd;

/**
 * CP932 as Windows writes it (㈱, 髙, 﨑, ～ U+FF5E, 外字 in the private use area), by table. The table is iconv-lite's;
 * the loop is ours because it is twice as fast and because a broken lead byte must not swallow the comma, quote
 * or line break after it. ICU's decoder would be as fast, but ICU differs between Node and Electron.
 */
export function cp932Decoder(): ChunkDecoder {
  const { single, pairs } = tables();
  const broken: string[] = [];
  let lead = 0;
  return {
    broken,
    decode: (chunk) => {
      const units = new Uint16Array(chunk.length * 2 + 1);
      let length = 0;
      for (let index = 0; index < chunk.length; index += 1) {
        const byte = chunk[index] ?? 0;
        if (lead !== 0) {
          const unit = pairs[(lead << 8) | byte] ?? UNREADABLE;
          units[length] = unit;
          length += 1;
          const takesByte = unit !== UNREADABLE || byte >= 0x80;
          if (unit === UNREADABLE) broken.push(hexOf(takesByte ? [lead, byte] : [lead]));
          lead = 0;
          if (takesByte) continue;
        }
        if (isLead(byte)) {
          lead = byte;
          continue;
        }
        const unit = single[byte] ?? UNREADABLE;
        if (unit === UNREADABLE) broken.push(hexOf([byte]));
        units[length] = unit;
        length += 1;
      }
      return utf16.decode(units.subarray(0, length));
    },
    end: () => {
      if (lead === 0) return '';
      broken.push(hexOf([lead]));
      return '\ufffd';
    },
  };
}

// A lone surrogate cannot come out of the table, and a leading U+FEFF neither.
const utf16 = new TextDecoder('utf-16le', { ignoreBOM: true });

interface Tables {
  readonly single: Uint16Array;
  readonly pairs: Uint16Array;
}

let built: Tables | null = null;

/** Built on first use: some milliseconds that only a CP932 file should cost. */
function tables(): Tables {
  built ??= {
    single: Uint16Array.from({ length: 256 }, (_, byte) => unitOf([byte])),
    pairs: Uint16Array.from({ length: 0x10000 }, (_, pair) =>
      isLead(pair >> 8) && isTrail(pair & 0xff) ? unitOf([pair >> 8, pair & 0xff]) : UNREADABLE,
    ),
  };
  return built;
}

function unitOf(bytes: number[]): number {
  const text = iconv.decode(Buffer.from(bytes), 'cp932');
  return text.length === 1 ? text.charCodeAt(0) : UNREADABLE;
}

function isLead(byte: number): boolean {
  return (byte >= 0x81 && byte <= 0x9f) || (byte >= 0xe0 && byte <= 0xfc);
}

function isTrail(byte: number): boolean {
  return byte >= 0x40 && byte <= 0xfc && byte !== 0x7f;
}
