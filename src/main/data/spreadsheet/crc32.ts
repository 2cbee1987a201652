const table = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value;
});

/**
 * The checksum of ZIP, continued from `previous` (0 at the beginning). Without it a flipped bit in a packed sheet would
 * come out as another name. Ours, because node:zlib has it only since Node 22.
 */
export function crc32(bytes: Uint8Array, previous: number): number {
  let value = ~previous;
  for (let index = 0; index < bytes.length; index += 1) {
    value = (value >>> 8) ^ (table[(value ^ (bytes[index] ?? 0)) & 0xff] ?? 0);
  }
  return ~value >>> 0;
}
