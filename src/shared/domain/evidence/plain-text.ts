import type { EvidenceProblem } from './evidence-problem.ts';

/** Null when the bytes are text in UTF-8 or CP932 that no program would run. */
export function plainTextProblem(bytes: Uint8Array): EvidenceProblem | null {
  if (textEncodingOf(bytes) === null) return 'unknown';
  // Every mark that matters is ASCII, which both encodings share.
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, HEAD_BYTES)).replace(/^\xef\xbb\xbf/, '');
  if (head.startsWith('#!')) return 'script';
  if (head.startsWith('{\\rtf')) return 'unknown';
  return markup.test(head) ? 'markup' : null;
}

const HEAD_BYTES = 4_096;
const markup = /<(!doctype\s+html|html|head|body|script|iframe|object|embed|svg|\?xml)[\s>]/i;

export type TextEncoding = 'utf-8' | 'cp932';

/** Null when it is neither, or holds control characters that no text has. */
export function textEncodingOf(bytes: Uint8Array): TextEncoding | null {
  for (const byte of bytes) if (byte < 0x20 && !isTextControl(byte)) return null;
  if (isUtf8(bytes)) return 'utf-8';
  return isCp932(bytes) ? 'cp932' : null;
}

/** Tab, line feed, form feed, carriage return; 0x1a ends a text of old. */
function isTextControl(byte: number): boolean {
  return byte === 0x09 || byte === 0x0a || byte === 0x0c || byte === 0x0d || byte === 0x1a;
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

/** Whether lead and trail bytes fit together; single bytes are ASCII or half-width katakana. */
function isCp932(bytes: Uint8Array): boolean {
  for (let at = 0; at < bytes.length; at += 1) {
    const byte = bytes[at] ?? 0;
    if (byte < 0x7f || (byte >= 0xa1 && byte <= 0xdf)) continue;
    if (!((byte >= 0x81 && byte <= 0x9f) || (byte >= 0xe0 && byte <= 0xfc))) return false;
    at += 1;
    const trail = bytes[at] ?? 0;
    if (trail < 0x40 || trail === 0x7f || trail > 0xfc) return false;
  }
  return true;
}
