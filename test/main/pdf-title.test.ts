import { describe, expect, it } from 'vitest';
import { withTitle } from '#main/pdf-title.ts';
import { pdfPages, pdfProperties } from '../support/pdf-pages.ts';

/** One empty sheet, built as Chromium builds its files. */
function aPdf(catalog = '<</Type /Catalog\n/Pages 2 0 R>>'): Buffer {
  const objects = [
    "<</Creator (Mozilla/5.0)\n/Producer (Skia/PDF m114)\n/CreationDate (D:20261201030651+00'00')>>",
    '<</Type /Pages\n/Count 1\n/Kids [3 0 R]>>',
    '<</Type /Page\n/Parent 2 0 R\n/MediaBox [0 0 595 842]>>',
    catalog,
  ];
  let file = '%PDF-1.4\n';
  let places = '0000000000 65535 f \n';
  for (const [at, object] of objects.entries()) {
    places += `${String(file.length).padStart(10, '0')} 00000 n \n`;
    file += `${at + 1} 0 obj\n${object}\nendobj\n`;
  }
  const trailer = 'trailer\n<</Size 5\n/Root 4 0 R\n/Info 1 0 R>>';
  return Buffer.from(`${file}xref\n0 5\n${places}${trailer}\nstartxref\n${file.length}\n%%EOF\n`, 'latin1');
}

const title = '個別審査票 R8-000182（髙﨑 𠮷郎)';

describe('PDF の題名', () => {
  it('題名・プログラムの名前・言語が読め、もとの内容はそのまま残る', async () => {
    const pdf = aPdf();
    const titled = withTitle(pdf, title, '参加審査コンソール');
    expect(await pdfProperties(titled)).toEqual({ title, creator: '参加審査コンソール', language: 'ja-JP' });
    expect(await pdfPages(titled)).toEqual(['']);
    expect(titled.subarray(0, pdf.length).equals(pdf)).toBe(true);
    expect(titled.subarray(pdf.length).toString('latin1')).toContain("(D:20261201030651+00'00')");
  });

  it('すでに言語のある PDF には、もう一つ付けない', async () => {
    const titled = withTitle(
      aPdf('<</Type /Catalog\n/Pages 2 0 R\n/Lang (en)\n/MarkInfo <</Marked true>>>>'),
      title,
      'x',
    );
    expect(await pdfProperties(titled)).toMatchObject({ title, language: 'en' });
  });

  it('別の作りのファイルは、そのまま返す', () => {
    const streamed = Buffer.from('%PDF-1.5\n1 0 obj\n<</Type /XRef>>\nendobj\nstartxref\n9\n%%EOF\n');
    const moved = Buffer.from(aPdf().toString('latin1').replace('startxref\n', 'startxref\n1'), 'latin1');
    for (const pdf of [streamed, moved, Buffer.from('')]) expect(withTitle(pdf, title, 'x')).toBe(pdf);
  });
});
