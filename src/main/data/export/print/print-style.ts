import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const FAMILY = 'Report BIZ UDPGothic';

/** One file a weight and a script; the printed PDF embeds what it uses of them. */
const fontFiles = [
  { script: 'japanese', weight: 400, range: '' },
  { script: 'japanese', weight: 700, range: '' },
  { script: 'latin', weight: 400, range: 'U+0000-00FF' },
  { script: 'latin', weight: 700, range: 'U+0000-00FF' },
];

/** Throws when a font is missing: without it another machine's font would decide how the report looks. */
export function printStyle(fontsDirectory: string): string {
  return `${fontFiles.map((font) => fontFace(fontsDirectory, font)).join('\n')}\n${RULES}`;
}

function fontFace(directory: string, font: (typeof fontFiles)[number]): string {
  const path = join(directory, `biz-udpgothic-${font.script}-${font.weight}-normal.woff2`);
  if (!existsSync(path)) throw new Error(`the font of the report is missing: ${path}`);
  const range = font.range === '' ? '' : ` unicode-range: ${font.range};`;
  return `@font-face { font-family: '${FAMILY}'; font-weight: ${font.weight}; font-display: block;${range}
  src: url('${pathToFileURL(path).href}') format('woff2'); }`;
}

const RULES = `
@page { size: A4 portrait; margin: 16mm 15mm 18mm; }
/* The page is printed and never shown: Chromium would lay it out three times more, which takes as long and as much memory as the printing. */
@media screen { body { display: none; } }
* { box-sizing: border-box; }
html { color: #000; background: #fff; }
body {
  margin: 0;
  font: 400 9pt/1.55 '${FAMILY}', 'BIZ UDPGothic', 'Noto Sans CJK JP', sans-serif;
  font-feature-settings: 'tnum';
  /* The joined letters of the font stand for no character: who copied an address with «ffi» from the PDF got a hole. */
  font-variant-ligatures: none;
  overflow-wrap: anywhere;
  line-break: strict;
  print-color-adjust: exact;
}
h1, h2, h3, h4, p, dl, dd, ul, ol { margin: 0; padding: 0; font-size: inherit; font-weight: inherit; }
table { width: 100%; border-collapse: collapse; table-layout: fixed; }
th, td { padding: 1.3mm 1.8mm; border: 0.2mm solid #8a8a8a; text-align: left; vertical-align: top; font-weight: 400; }
thead { display: table-header-group; }
thead th { border-bottom: 0.4mm solid #333; background: #eef1f4; font-weight: 700; vertical-align: middle; }
tr { break-inside: avoid; }
.sub { display: block; color: #444; font-size: 0.88em; }
.mono { font-size: 0.92em; letter-spacing: 0.02em; }
/* A date is never broken at its hyphens; an address may break anywhere rather than there. */
.date { white-space: nowrap; }
.address { word-break: break-all; }

.issued { text-align: right; }
.demonstration { margin-bottom: 4mm; padding: 1.5mm; border: 0.4mm solid #000; text-align: center; font-weight: 700; }
.title { margin: 9mm 0 2mm; text-align: center; font-size: 19pt; font-weight: 700; letter-spacing: 0.32em; text-indent: 0.32em; }
.subtitle { text-align: center; font-size: 10.5pt; }
.front { display: flex; justify-content: space-between; align-items: flex-end; gap: 8mm; margin: 10mm 0 8mm; }
.front dl { flex: 1; display: grid; grid-template-columns: 22mm 1fr; row-gap: 1mm; }
.front dt { color: #444; }
.seals { width: 66mm; flex: none; }
.seals th { padding: 0.8mm; background: #eef1f4; text-align: center; }
.seals td { height: 20mm; }

h2 { margin: 8mm 0 2.5mm; padding-bottom: 1mm; border-bottom: 0.5mm solid #333; font-size: 12pt; font-weight: 700; break-after: avoid; }
.first { margin-top: 0; }
.appendix { break-before: page; margin-top: 0; }
.note { margin-top: 1.5mm; color: #444; font-size: 8pt; }
.summary th { text-align: center; }
.summary td { padding: 2.5mm 1.8mm; text-align: center; font-size: 14pt; font-weight: 700; }
.summary .unit { margin-left: 0.6mm; font-size: 8pt; font-weight: 400; }
.list { font-size: 7.6pt; line-height: 1.45; }
.list td, .list th { padding: 1mm 1.3mm; }
.figures { margin-bottom: 3mm; }
.figures td:not(:first-child) { text-align: right; }
.empty { padding: 6mm; border: 0.2mm solid #8a8a8a; text-align: center; }

/* As close as stays readable: a 所属確認 with a contact takes one sheet so, and took a second for three lines. */
.record { break-inside: avoid; margin-top: 7mm; font-size: 8pt; line-height: 1.38; }
.record > h3 { display: flex; gap: 5mm; align-items: baseline; padding: 1.4mm 2mm; border: 0.3mm solid #333; background: #eef1f4; font-size: 10pt; font-weight: 700; break-after: avoid; }
.record > h3 .outcome { margin-left: auto; }
.record h4 { margin: 1.4mm 0 0.5mm; font-weight: 700; break-after: avoid; }
.record h4 .none { margin-left: 3mm; font-weight: 400; }
.record h4.nothing { display: inline-block; margin-right: 14mm; }
.facts { display: grid; grid-template-columns: 26mm 1fr 26mm 1fr; border-top: 0.2mm solid #8a8a8a; border-left: 0.2mm solid #8a8a8a; }
.facts dt, .facts dd { padding: 0.3mm 1.6mm; border-right: 0.2mm solid #8a8a8a; border-bottom: 0.2mm solid #8a8a8a; white-space: pre-line; }
.facts dt { background: #f6f7f9; color: #333; }
.facts .wide { grid-column: 2 / 5; }
/* A few lines stay together; what does not fit on a sheet is broken all the same. */
.record > .facts { break-inside: avoid; }
.record table { font-size: 7.6pt; }
.record td, .record th { padding: 0.35mm 1.3mm; }
.record td:not(.date) { white-space: pre-line; }
.course { break-inside: avoid; columns: 2; column-gap: 6mm; list-style: none; }
.course li { display: flex; gap: 2.5mm; break-inside: avoid; border-bottom: 0.2mm dotted #8a8a8a; padding: 0.4mm 0; }
.course .who { flex: none; max-width: 22mm; margin-left: auto; text-align: right; }
.undone { color: #555; text-decoration: line-through; }

/* One case alone: it begins below the title and goes over as many sheets as it needs. */
.sheet .title { margin-top: 0; font-size: 15pt; }
.sheet .front { margin: 4mm 0; }
.sheet .seals td { height: 16mm; }
.sheet .record { break-inside: auto; margin-top: 0; }
.sheet .record tr, .sheet .facts dt, .sheet .facts dd { break-inside: avoid; }

.proof dl { display: grid; grid-template-columns: 42mm 1fr; row-gap: 1mm; }
.proof { break-inside: avoid; }
.hash { font-size: 8pt; letter-spacing: 0.04em; }
`;
