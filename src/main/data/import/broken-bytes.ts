/** `FD`, `81 2C`: bytes as a person compares them with a table. */
export function hexOf(bytes: Iterable<number>): string {
  return [...bytes].map((byte) => byte.toString(16).toUpperCase().padStart(2, '0')).join(' ');
}

/** Length in bytes of a character of UTF-8 that begins with this byte; 0 when none does. */
export function utf8Length(lead: number): number {
  if (lead < 0x80) return 1;
  if (lead >= 0xc2 && lead <= 0xdf) return 2;
  if (lead >= 0xe0 && lead <= 0xef) return 3;
  return lead >= 0xf0 && lead <= 0xf4 ? 4 : 0;
}

/**
 * The bytes behind each U+FFFD that a decoder makes of `bytes`, in order. As the Encoding Standard has it, bytes that could
 * still have become a character are replaced together.
 */
export function* brokenUtf8(bytes: Uint8Array): Generator<string> {
  for (let at = 0; at < bytes.length; ) {
    const length = validPrefix(bytes, at);
    const lead = bytes[at] ?? 0;
    const isWhole = length > 0 && length === utf8Length(lead);
    const taken = Math.max(1, length);
    // A replacement character that the file itself holds: somebody else lost the bytes before.
    const isReplacement = isWhole && lead === 0xef && bytes[at + 1] === 0xbf && bytes[at + 2] === 0xbd;
    if (!isWhole || isReplacement) yield hexOf(bytes.subarray(at, at + taken));
    at += taken;
  }
}

/** How many bytes from `at` fit together to the beginning of a character, or to all of it. */
function validPrefix(bytes: Uint8Array, at: number): number {
  const lead = bytes[at] ?? 0;
  const length = utf8Length(lead);
  for (let place = 1; place < length; place += 1) {
    const [low, high] = place === 1 ? secondByte(lead) : [0x80, 0xbf];
    const byte = bytes[at + place] ?? 0;
    if (byte < low || byte > high) return place;
  }
  return length;
}

/** No overlong forms, no surrogates, nothing above U+10FFFF. */
function secondByte(lead: number): readonly [number, number] {
  if (lead === 0xe0) return [0xa0, 0xbf];
  if (lead === 0xed) return [0x80, 0x9f];
  if (lead === 0xf0) return [0x90, 0xbf];
  return lead === 0xf4 ? [0x80, 0x8f] : [0x80, 0xbf];
}
