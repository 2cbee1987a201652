/**
 * A PDF with its title, its language and the program that made it, for the title bar of a reader, its search and who has it read aloud. Chromium
 * leaves all three out and names itself instead. Added behind the file as PDF foresees it for changes, so that nothing before is
 * touched. What is not built as Chromium builds it comes back as it is.
 */
export function withTitle(pdf: Buffer, title: string, creator: string): Buffer {
  const end = trailerOf(pdf);
  const catalog = end && objectAt(pdf, end, end.root);
  const info = end && objectAt(pdf, end, end.info);
  if (!end || !catalog || !info) return pdf;
  const dated = info.match(/\/(?:Producer|CreationDate|ModDate) ?\([^()]*\)/g) ?? [];
  const said = [`/Title ${hexText(title)}`, `/Creator ${hexText(creator)}`, ...dated];
  const missing = spoken.filter(([key]) => !catalog.includes(key)).map((entry) => entry.join(' '));
  const changed = [
    { number: end.info, dictionary: `<<${said.join('\n')}>>` },
    {
      number: end.root,
      dictionary: `${catalog.slice(0, catalog.lastIndexOf('>>'))}\n${missing.join('\n')}>>`,
    },
  ];
  return Buffer.concat([pdf, Buffer.from(update(changed, end, pdf.length), 'latin1')]);
}

const spoken = [
  ['/Lang', '(ja-JP)'],
  ['/ViewerPreferences', '<</DisplayDocTitle true>>'],
] as const;

interface Trailer {
  readonly size: number;
  readonly root: number;
  readonly info: number;
  /** Where the table of the objects begins. */
  readonly table: number;
}

/** More than the end of any file takes. */
const TAIL_BYTES = 1024;

function trailerOf(pdf: Buffer): Trailer | null {
  const tail = pdf.subarray(-TAIL_BYTES).toString('latin1');
  const [, dictionary = '', table = ''] =
    /trailer\s*<<([^<>]*)>>\s*startxref\s+(\d+)\s+%%EOF\s*$/.exec(tail) ?? [];
  const [size, root, info] = [/\/Size (\d+)/, /\/Root (\d+) 0 R/, /\/Info (\d+) 0 R/].map((wanted) =>
    Number(wanted.exec(dictionary)?.[1] ?? 0),
  );
  return size && root && info ? { size, root, info, table: Number(table) } : null;
}

/** The dictionary of an object; each has a line of twenty bytes in the table. */
function objectAt(pdf: Buffer, { table, size }: Trailer, number: number): string | null {
  const head = `xref\n0 ${size}\n`;
  if (pdf.subarray(table, table + head.length).toString('latin1') !== head) return null;
  const line = table + head.length + number * LINE_BYTES;
  const at = Number(pdf.subarray(line, line + OFFSET_DIGITS).toString('latin1'));
  const object = pdf.subarray(at, pdf.indexOf('endobj', at)).toString('latin1');
  const opening = `${number} 0 obj\n`;
  return object.startsWith(`${opening}<<`) ? object.slice(opening.length) : null;
}

const LINE_BYTES = 20;
const OFFSET_DIGITS = 10;

function update(
  objects: readonly { readonly number: number; readonly dictionary: string }[],
  { size, root, info, table }: Trailer,
  begins: number,
): string {
  let body = '\n';
  let places = 'xref\n';
  for (const { number, dictionary } of objects) {
    const place = String(begins + body.length).padStart(OFFSET_DIGITS, '0');
    places += `${number} 1\n${place} 00000 n \n`;
    body += `${number} 0 obj\n${dictionary}\nendobj\n`;
  }
  const trailer = `trailer\n<</Size ${size}\n/Root ${root} 0 R\n/Info ${info} 0 R\n/Prev ${table}>>`;
  return `${body}${places}${trailer}\nstartxref\n${begins + body.length}\n%%EOF\n`;
}

/** UTF-16 with its mark, in digits: no character of it can end the text. */
function hexText(text: string): string {
  return `<${Buffer.from(`\ufeff${text}`, 'utf16le').swap16().toString('hex')}>`;
}
