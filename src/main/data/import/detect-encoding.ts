import type { IntakeEncoding } from '#shared/domain/intake/reading.ts';
import type { ByteSource } from './byte-source.ts';
import { FileFault } from './file-fault.ts';

/**
 * BOM first; then zeros at every other byte, which only UTF-16 has; then the whole file is looked at: all of it valid UTF-8
 * means UTF-8 (Japanese text in CP932 is practically never valid UTF-8), anything else CP932. A wrong guess can be changed
 * by hand and is noticed by unreadable characters.
 */
export async function detectEncoding(source: ByteSource): Promise<IntakeEncoding> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let first = true;
  try {
    for await (const chunk of source.chunks()) {
      if (first) {
        refuseOtherFormats(chunk);
        const marked = markedEncoding(chunk) ?? utf16ByZeros(chunk);
        if (marked !== null) return marked;
        first = false;
      }
      decoder.decode(chunk, { stream: true });
    }
    decoder.decode();
    return 'utf-8';
  } catch (error) {
    if (error instanceof TypeError) return 'cp932';
    throw error;
  }
}

/** Files that are often chosen by mistake get their own sentence instead of hundreds of broken rows. */
export function refuseOtherFormats(head: Uint8Array): void {
  for (const [name, magic] of otherFormats) {
    if (startsWith(head, magic)) throw new FileFault('undecodable', name);
  }
}

const otherFormats: readonly [string, readonly number[]][] = [
  ['XLSX / ZIP', [0x50, 0x4b, 0x03, 0x04]],
  ['XLS', [0xd0, 0xcf, 0x11, 0xe0]],
  ['PDF', [0x25, 0x50, 0x44, 0x46]],
];

const marks: readonly [IntakeEncoding, readonly number[]][] = [
  ['utf-8-bom', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
];

function markedEncoding(head: Uint8Array): IntakeEncoding | null {
  return marks.find(([, mark]) => startsWith(head, mark))?.[0] ?? null;
}

/** A single NUL is a damaged file; UTF-16 has one in every comma, digit and line break, always on the same side. */
const FEWEST_ZEROS = 0.04;
const SAME_SIDE = 0.95;

function utf16ByZeros(head: Uint8Array): IntakeEncoding | null {
  const zeros = [0, 0];
  head.forEach((byte, place) => {
    if (byte === 0) zeros[place % 2] = (zeros[place % 2] ?? 0) + 1;
  });
  const [even = 0, odd = 0] = zeros;
  if (even + odd < Math.max(4, head.length * FEWEST_ZEROS)) return null;
  if (odd >= (even + odd) * SAME_SIDE) return 'utf-16le';
  return even >= (even + odd) * SAME_SIDE ? 'utf-16be' : null;
}

function startsWith(bytes: Uint8Array, magic: readonly number[]): boolean {
  return magic.every((byte, index) => bytes[index] === byte);
}
