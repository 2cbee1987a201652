import { hash } from 'node:crypto';

/** SHA-256 of a row's content, as a binary string. */
export function contentDigest(content: string): string {
  return hash('sha256', content, 'binary');
}

/**
 * The first 53 bits of a digest as a number, to be kept for every row of a file. Only rows of one file are compared by
 * it: in a million rows two different ones agree with a chance of one in eighteen thousand, and then only if they
 * also have the same 受付番号 or none.
 */
export function shortDigest(digest: string): number {
  let value = digest.charCodeAt(0) & 0x1f;
  for (let at = 1; at <= 6; at += 1) value = value * 256 + digest.charCodeAt(at);
  return value;
}
