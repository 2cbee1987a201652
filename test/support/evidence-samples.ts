import { deflateSync } from 'node:zlib';
import iconv from 'iconv-lite';

/** A real PNG: one grey pixel and more where wished. */
export function aPng(width = 1, height = 1): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  // 8 bits of grey.
  header[8] = 8;
  const rows = Buffer.alloc((width + 1) * height, 0xb0);
  for (let row = 0; row < height; row += 1) {
    rows[row * (width + 1)] = 0;
    rows.fill(
      row % 40 < 20 ? 0x50 : 0xd0,
      row * (width + 1) + 1,
      row * (width + 1) + 1 + Math.floor(width / 2),
    );
  }
  return Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(kind: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(kind, 'latin1'), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const check = Buffer.alloc(4);
  check.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, check]);
}

function crc32(bytes: Buffer): number {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  }
  return (crc ^ 0xffffffff) >>> 0;
}

/**
 * A real PDF with as many pages. Each has a line in a base font and one in Japanese whose font is not embedded: what
 * word processors of Japanese offices write, and what needs a character map to be read.
 */
export function aPdf(pages = 2): Buffer {
  const firstPage = 7;
  const pageNumbers = Array.from({ length: pages }, (_, at) => firstPage + at * 2);
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Count ${pages} /Kids [${pageNumbers.map((number) => `${number} 0 R`).join(' ')}] >>`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
    '<< /Type /Font /Subtype /Type0 /BaseFont /MS-Gothic /Encoding /90ms-RKSJ-H /DescendantFonts [5 0 R] >>',
    '<< /Type /Font /Subtype /CIDFontType2 /BaseFont /MS-Gothic /DW 1000 /FontDescriptor 6 0 R ' +
      '/CIDSystemInfo << /Registry (Adobe) /Ordering (Japan1) /Supplement 2 >> >>',
    '<< /Type /FontDescriptor /FontName /MS-Gothic /Flags 4 /FontBBox [0 -137 1000 859] /ItalicAngle 0 ' +
      '/Ascent 859 /Descent -140 /CapHeight 769 /StemV 78 >>',
  ];
  const title = iconv.encode('在籍証明書　芽室町', 'cp932').toString('hex');
  for (const number of pageNumbers) {
    const page = (number - firstPage) / 2 + 1;
    const drawing =
      `BT /F2 36 Tf 60 720 Td <${title}> Tj ET BT /F1 24 Tf 60 660 Td (Certificate, page ${page}) Tj ET ` +
      `0.2 0.4 0.8 rg 60 400 300 120 re f`;
    objects.push(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents ${number + 1} 0 R ` +
        '/Resources << /Font << /F1 3 0 R /F2 4 0 R >> >> >>',
      `<< /Length ${drawing.length} >>\nstream\n${drawing}\nendstream`,
    );
  }
  let text = '%PDF-1.4\n';
  const offsets = objects.map((object, at) => {
    const offset = text.length;
    text += `${at + 1} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const table = text.length;
  const entries = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  text += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${entries}`;
  text += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${table}\n%%EOF\n`;
  return Buffer.from(text, 'latin1');
}

/** A zip archive of empty files with these names, behind other bytes where wished. */
export function aZip(names: readonly string[], before: Uint8Array = new Uint8Array(0)): Buffer {
  const locals: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = before.length;
  for (const name of names) {
    const encoded = Buffer.from(name, 'utf8');
    const local = Buffer.alloc(30);
    local.writeUInt32LE(0x04034b50, 0);
    local.writeUInt16LE(encoded.length, 26);
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(0x02014b50, 0);
    entry.writeUInt16LE(encoded.length, 28);
    entry.writeUInt32LE(offset, 42);
    locals.push(local, encoded);
    directory.push(entry, encoded);
    offset += local.length + encoded.length;
  }
  const entries = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(names.length, 8);
  end.writeUInt16LE(names.length, 10);
  end.writeUInt32LE(entries.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([before, ...locals, entries, end]);
}

export function aWordFile(...more: string[]): Buffer {
  return aZip(['[Content_Types].xml', 'word/document.xml', ...more]);
}

/** A compound file ([MS-CFB]) whose directory holds these names: four to a sector, chained over the table. */
export function aCompoundFile(names: readonly string[]): Buffer {
  const sectors = Math.ceil(names.length / 4);
  const file = Buffer.alloc(512 * (2 + sectors));
  Buffer.from('d0cf11e0a1b11ae1', 'hex').copy(file);
  file.writeUInt16LE(9, 30);
  file.writeUInt32LE(1, 48);
  file.writeUInt32LE(0, 76);
  for (let sector = 0; sector < sectors; sector += 1) {
    const isLast = sector === sectors - 1;
    file.writeUInt32LE(isLast ? 0xfffffffe : sector + 2, 512 + (sector + 1) * 4);
  }
  names.forEach((name, at) => {
    const entry = 1024 + at * 128;
    file.write(name, entry, 'utf16le');
    file.writeUInt16LE((name.length + 1) * 2, entry + 64);
  });
  return file;
}
