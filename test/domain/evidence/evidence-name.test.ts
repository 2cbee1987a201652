import { describe, expect, it } from 'vitest';
import { evidenceName } from '#shared/domain/evidence/evidence-name.ts';
import { endingFits, nameForExport } from '#shared/domain/evidence/media-type.ts';

describe('ファイルの名前', () => {
  it.each([
    ['在籍証明.pdf', '在籍証明.pdf'],
    ['C:\\Users\\sato\\在籍証明.pdf', '在籍証明.pdf'],
    ['../../../etc/passwd', 'passwd'],
    ['か\u3099くせい.pdf', 'がくせい.pdf'],
    ['証明\u202efdp.exe', '証明fdp.exe'],
    ['証明\u0000\u200b .pdf. ', '証明 .pdf'],
    ['証明?*<1>.pdf', '証明__<1>.pdf'.replace(/[<>]/g, '_')],
    ['', '名称なし'],
    ['...', '名称なし'],
  ])('%j は %j として残る', (given, expected) => {
    expect(evidenceName(given)).toBe(expected);
  });

  it('長い日本語の名前は、拡張子を残して縮める', () => {
    const name = evidenceName(`${'在籍証明書の写し'.repeat(40)}.pdf`);
    expect([...name]).toHaveLength(120);
    expect(name.endsWith('…'.concat('.pdf'))).toBe(true);
  });

  it('中身と違う拡張子は見分けられ、書き出すときに正しいものが付く', () => {
    expect(endingFits('証明.pdf', 'image/png')).toBe(false);
    expect(nameForExport('証明.pdf', 'image/png')).toBe('証明.pdf.png');
    expect(endingFits('写真.JPEG', 'image/jpeg')).toBe(true);
    expect(nameForExport('写真.JPEG', 'image/jpeg')).toBe('写真.JPEG');
    expect(endingFits('拡張子なし', 'application/pdf')).toBe(true);
    expect(nameForExport('拡張子なし', 'application/pdf')).toBe('拡張子なし.pdf');
  });

  it.each([
    ['con.pdf', '_con.pdf'],
    ['AUX', '_AUX.pdf'],
    ['Com1.2026.pdf', '_Com1.2026.pdf'],
    ['nul .pdf', '_nul .pdf'],
    ['console.pdf', 'console.pdf'],
    ['lpt.pdf', 'lpt.pdf'],
  ])('Windows が装置の名前として使う %s は、ファイルになる名前 %s で書き出す', (name, written) => {
    expect(nameForExport(name, 'application/pdf')).toBe(written);
  });
});
