import type { IntakeEncoding } from '#shared/domain/intake/reading.ts';
import type { ByteSource } from './byte-source.ts';
import { FileFault } from './file-fault.ts';

/**
 * BOM first; then zeros at every other byte, which only UTF-16 has; then the whole file is looked at: all of it valid UTF-8
 * means UTF-8 (Japanese text in CP932 is practically never valid UTF-8), most of it UTF-8 with some broken bytes, anything
 * else CP932. A wrong guess can be changed by hand and is noticed by unreadable characters.
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
    if (error instanceof TypeError) return brokenUtf8OrCp932(source);
    throw error;
  }
}

/** Enough to tell: a CP932 file is not read to its end a second time. */
const TELLING_CHARACTERS = 10_000;

/**
 * One broken byte, or one row pasted from another file, must not turn every other row into nonsense. Kana and kanji take
 * three bytes in UTF-8; CP932 text forms such three bytes by chance only, and is broken almost everywhere.
 */
async function brokenUtf8OrCp932(source: ByteSource): Promise<IntakeEncoding> {
  const decoder = new TextDecoder('utf-8');
  let broken = 0;
  let whole = 0;
  for await (const chunk of source.chunks()) {
    const text = decoder.decode(chunk, { stream: true });
    broken += countOf(text, /\ufffd/g);
    whole += countOf(text, /[\u0800-\ufffc]/g);
    if (broken + whole > TELLING_CHARACTERS) break;
  }
  return whole > broken * 2 ? 'utf-8' : 'cp932';
}

function countOf(text: string, characters: RegExp): number {
  return text.match(characters)?.length ?? 0;
}

/** Files that are often chosen by mistake get their own sentence instead of hundreds of broken rows. */
export function refuseOtherFormats(head: Uint8Array): void {
  const start = Buffer.from(head.subarray(0, LONGEST_MARKUP)).toString('latin1');
  // UTF-16 of these letters has a zero beside each.
  const plain = start.replaceAll('\0', '').replace(byteOrderMark, '');
  for (const [name, pattern] of otherTexts) if (pattern.test(plain)) throw new FileFault('otherFormat', name);
  for (const [name, magic] of otherFormats) {
    if (startsWith(head, magic)) throw new FileFault('otherFormat', name);
  }
}

/** Some systems call a web page .xls or .csv; Excel keeps one as a single file (MHTML), and SharePoint gives a query for a list. */
const otherTexts: readonly [string, RegExp][] = [
  ['HTML / XML', /^\s*<(?:html|!doctype|!--|\?xml|head|meta|title|style|body|div|table|tr)[\s>/-]/i],
  ['MHTML', /^MIME-Version:/i],
  ['IQY', /^WEB\r?\n1\r?\n/i],
];
const byteOrderMark = /^(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)/;
const LONGEST_MARKUP = 200;

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
