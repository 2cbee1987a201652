import type { FileHandle } from 'node:fs/promises';

/** [MS-CFB]: header of 512 bytes, sector numbers above this are marks. */
const HEADER_BYTES = 512;
const LAST_SECTOR = 0xfffffffa;
const ENTRY_BYTES = 128;
const FAT_SECTORS_IN_HEADER = 109;
/** Some hundred entries; a workbook has about ten. */
const MOST_DIRECTORY_SECTORS = 256;

/**
 * The names in the directory of an OLE compound file, as far as the header leads to them. They are enough to tell what
 * kind of file it is; a broken directory gives fewer names.
 */
export async function oleStreamNames(file: FileHandle): Promise<Set<string>> {
  const names = new Set<string>();
  const header = await readAt(file, 0, HEADER_BYTES);
  if (header.length < HEADER_BYTES) return names;
  const sectorBytes = header.readUInt16LE(30) === 12 ? 4096 : 512;
  let sector = header.readUInt32LE(48);
  for (let count = 0; sector < LAST_SECTOR && count < MOST_DIRECTORY_SECTORS; count += 1) {
    const entries = await readAt(file, (sector + 1) * sectorBytes, sectorBytes);
    for (let at = 0; at + ENTRY_BYTES <= entries.length; at += ENTRY_BYTES) {
      const nameBytes = Math.min(entries.readUInt16LE(at + 64), 64);
      if (nameBytes > 2) names.add(entries.toString('utf16le', at, at + nameBytes - 2));
    }
    sector = await nextSector(file, header, sector, sectorBytes);
  }
  return names;
}

async function nextSector(
  file: FileHandle,
  header: Buffer,
  sector: number,
  sectorBytes: number,
): Promise<number> {
  const entriesInSector = sectorBytes / 4;
  const index = Math.floor(sector / entriesInSector);
  if (index >= FAT_SECTORS_IN_HEADER) return LAST_SECTOR;
  const fatSector = header.readUInt32LE(76 + index * 4);
  if (fatSector >= LAST_SECTOR) return LAST_SECTOR;
  const entry = await readAt(file, (fatSector + 1) * sectorBytes + (sector % entriesInSector) * 4, 4);
  return entry.length === 4 ? entry.readUInt32LE(0) : LAST_SECTOR;
}

async function readAt(file: FileHandle, position: number, length: number): Promise<Buffer> {
  const buffer = Buffer.alloc(length);
  const { bytesRead } = await file.read(buffer, 0, length, position);
  return buffer.subarray(0, bytesRead);
}
