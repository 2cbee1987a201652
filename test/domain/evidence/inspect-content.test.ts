import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { inspectContent } from '#shared/domain/evidence/inspect-content.ts';
import { err, ok } from '#shared/result.ts';
import { aCompoundFile, aPdf, aPng, aWordFile, aZip } from '#test/support/evidence-samples.ts';

const office = 'application/vnd.openxmlformats-officedocument';
const jpeg = Buffer.from('ffd8ffe000104a4649460001', 'hex');
const webp = Buffer.from('RIFF\x10\0\0\0WEBPVP8 ', 'latin1');

describe('中身から種類が分かるファイルは受け取る', () => {
  it.each<[string, Buffer, string]>([
    ['在籍証明.pdf', aPdf(), 'application/pdf'],
    ['画面.png', aPng(), 'image/png'],
    ['写真.jpg', jpeg, 'image/jpeg'],
    ['写真.webp', webp, 'image/webp'],
    ['回答.docx', aWordFile(), `${office}.wordprocessingml.document`],
    ['名簿.xlsx', aZip(['[Content_Types].xml', 'xl/workbook.xml']), `${office}.spreadsheetml.sheet`],
    [
      '説明.pptx',
      aZip(['[Content_Types].xml', 'ppt/presentation.xml']),
      `${office}.presentationml.presentation`,
    ],
    ['回答.doc', aCompoundFile(['Root Entry', '1Table', 'WordDocument']), 'application/msword'],
    ['名簿.xls', aCompoundFile(['Root Entry', 'a', 'b', 'c', 'd', 'Workbook']), 'application/vnd.ms-excel'],
    ['説明.ppt', aCompoundFile(['Root Entry', 'PowerPoint Document']), 'application/vnd.ms-powerpoint'],
    ['控え.txt', Buffer.from('芽室町 総務課\r\n在籍を確認', 'utf8'), 'text/plain'],
    ['控え.csv', iconv.encode('氏名,所属\r\n髙橋㈱,ﾒﾑﾛ町～\r\n', 'cp932'), 'text/plain'],
    ['名前だけ違う.pdf', aPng(), 'image/png'],
    ['拡張子なし', aPdf(), 'application/pdf'],
  ])('%s', (name, bytes, expected) => {
    expect(inspectContent(bytes, name)).toEqual(ok(expected));
  });
});

describe('受け取らないファイル', () => {
  it.each<[string, string, Buffer, string]>([
    ['Windows のプログラム', '報告.pdf', Buffer.from('MZ\x90\0\x03', 'latin1'), 'executable'],
    ['Linux のプログラム', '報告', Buffer.from('\x7fELF\x02', 'latin1'), 'executable'],
    ['二重の拡張子', '在籍証明.pdf.exe', aPdf(), 'executable'],
    ['ショートカット', '在籍証明.lnk', Buffer.from('L\0\0\0', 'latin1'), 'executable'],
    ['PowerShell', '実行.ps1', Buffer.from('Get-Process', 'utf8'), 'script'],
    ['名前を変えたシェルスクリプト', 'メモ.txt', Buffer.from('#!/bin/sh\nrm -rf ~', 'utf8'), 'script'],
    ['HTML', 'ページ.html', Buffer.from('<p>こんにちは', 'utf8'), 'markup'],
    ['名前を変えた HTML', 'ページ.txt', Buffer.from('\ufeff <!DOCTYPE HTML><script>1', 'utf8'), 'markup'],
    ['スクリプトの入った SVG', '図.svg', Buffer.from('<svg onload="x()"/>', 'utf8'), 'markup'],
    ['名前を変えた SVG', '図.png', Buffer.from('<svg onload="x()"/>', 'utf8'), 'markup'],
    ['マクロの入った文書', '様式.docx', aWordFile('word/vbaProject.bin'), 'macro'],
    ['マクロ文書と名乗る文書', '様式.docm', aWordFile(), 'macro'],
    ['マクロの入った旧形式', '様式.xls', aCompoundFile(['Workbook', '_VBA_PROJECT_CUR']), 'macro'],
    [
      'Excel 4.0 マクロ',
      '様式.xlsx',
      aZip(['[Content_Types].xml', 'xl/workbook.xml', 'xl/macrosheets/sheet1.xml']),
      'macro',
    ],
    ['パスワードの付いた文書', '秘.docx', aCompoundFile(['EncryptionInfo', 'EncryptedPackage']), 'encrypted'],
    ['PDF であり ZIP でもあるファイル', '証明.pdf', aZip(['a.exe'], aPdf()), 'ambiguous'],
    ['画像であり ZIP でもあるファイル', '証明.png', aZip(['a.js'], aPng()), 'ambiguous'],
    ['二つの文書を兼ねた ZIP', '証明.docx', aWordFile('xl/workbook.xml'), 'ambiguous'],
    ['ただの ZIP', '一式.zip', aZip(['a.txt']), 'unknown'],
    ['途中で切れた ZIP', '回答.docx', aWordFile().subarray(0, 60), 'unknown'],
    ['途中で切れた旧形式', '回答.doc', aCompoundFile(['WordDocument']).subarray(0, 400), 'unknown'],
    ['UTF-16 のテキスト', '控え.txt', Buffer.from('\ufeff控え', 'utf16le'), 'unknown'],
    ['RTF', '控え.rtf', Buffer.from('{\\rtf1 x}', 'latin1'), 'unknown'],
    ['意味のない列', '控え.dat', Buffer.from([1, 2, 3, 200, 255]), 'unknown'],
    ['CP932 でも UTF-8 でもない列', '控え.txt', Buffer.from([0x41, 0x81, 0x20]), 'unknown'],
  ])('%s（%s）', (_kind, name, bytes, problem) => {
    expect(inspectContent(bytes, name)).toEqual(err(problem));
  });

  it('鎖が輪になった旧形式でも終わる', () => {
    const circle = aCompoundFile(['a', 'b', 'c', 'd', 'e']);
    circle.writeUInt32LE(1, 512 + 2 * 4);
    expect(inspectContent(circle, '輪.doc')).toEqual(err('unknown'));
  });
});
