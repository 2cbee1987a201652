import type { IntakeEncoding } from '#shared/domain/intake/reading.ts';
import type { ByteSource } from './byte-source.ts';
import { FileFault } from './file-fault.ts';

/**
 * BOM first; then the whole file is looked at: all of it valid UTF-8 means UTF-8 (Japanese text in CP932 is practically
 * never valid UTF-8), anything else CP932. A wrong guess can be changed by hand and is noticed by unreadable characters.
 */
export async function detectEncoding(source: ByteSource): Promise<IntakeEncoding> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let first = true;
  try {
    for await (const chunk of source.chunks()) {
      if (first) {
        refuseOtherFormats(chunk);
        if (startsWith(chunk, [0xef, 0xbb, 0xbf])) return 'utf-8-bom';
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
  ['UTF-16', [0xff, 0xfe]],
  ['UTF-16', [0xfe, 0xff]],
  ['XLSX / ZIP', [0x50, 0x4b, 0x03, 0x04]],
  ['XLS', [0xd0, 0xcf, 0x11, 0xe0]],
  ['PDF', [0x25, 0x50, 0x44, 0x46]],
];

function startsWith(bytes: Uint8Array, magic: readonly number[]): boolean {
  return magic.every((byte, index) => bytes[index] === byte);
}
