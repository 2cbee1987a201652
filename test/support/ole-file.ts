/** An OLE compound file with these names in its directory, as .xls and workbooks with a password are. */
export function oleOf(streams: readonly string[]): Buffer {
  const SECTOR = 512;
  const END_OF_CHAIN = 0xfffffffe;
  const names = ['Root Entry', ...streams];
  const directorySectors = Math.ceil(names.length / 4);
  const file = Buffer.alloc(SECTOR * (2 + directorySectors));
  Buffer.from('d0cf11e0a1b11ae1', 'hex').copy(file);
  file.writeUInt16LE(9, 30);
  file.writeUInt32LE(1, 44);
  // Sector 0 is the table of sectors, the directory begins in sector 1.
  file.writeUInt32LE(1, 48);
  file.fill(0xff, 76, SECTOR);
  file.writeUInt32LE(0, 76);
  file.fill(0xff, SECTOR, SECTOR * 2);
  file.writeUInt32LE(0xfffffffd, SECTOR);
  for (let sector = 1; sector <= directorySectors; sector += 1) {
    file.writeUInt32LE(sector === directorySectors ? END_OF_CHAIN : sector + 1, SECTOR + sector * 4);
  }
  names.forEach((name, index) => {
    const at = SECTOR * 2 + index * 128;
    file.write(name, at, 'utf16le');
    file.writeUInt16LE((name.length + 1) * 2, at + 64);
  });
  return file;
}
