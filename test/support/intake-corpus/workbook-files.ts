import { ApplicationField } from '#shared/domain/application/application.ts';
import { oleOf } from '../ole-file.ts';
import { type XlsxCell, type XlsxOptions, type XlsxSheet, xlsxParts } from '../xlsx-file.ts';
import { type ZipPart, zipOf } from '../zip-file.ts';
import { type Answers, applications, cellsOf, csv, headerRow } from './applications.ts';
import type { NastyFile } from './nasty-file.ts';

const two = applications({}, {});

/** Not packed, so that the same bytes come out of every zlib. */
function stored(parts: readonly ZipPart[]): Buffer {
  return zipOf(parts.map((part) => ({ ...part, stored: true })));
}

function book(sheets: readonly XlsxSheet[], options: XlsxOptions = {}): Buffer {
  return stored(xlsxParts(sheets, options));
}

function sheet(rows: readonly (readonly XlsxCell[])[], more: Partial<XlsxSheet> = {}): XlsxSheet {
  return { name: '申請一覧', rows: [headerRow, ...rows], ...more };
}

/** The cells of an application, some of them as something else than text. */
function cells(answers: Answers, special: Partial<Record<ApplicationField, XlsxCell>> = {}): XlsxCell[] {
  return ApplicationField.options.map((field) => special[field] ?? (answers[field] || null));
}

function withPart(name: string, change: (content: string) => string): Buffer {
  const parts = xlsxParts([sheet(two.map((row) => cells(row)))]);
  return stored(
    parts.map((part) => (part.name === name ? { ...part, content: change(String(part.content)) } : part)),
  );
}

const [first = {}, second = {}, third = {}] = applications({}, {}, {});
const serial = { number: 46346.378472222219, format: 'yyyy/m/d\\ h:mm' };

export const workbookFiles: readonly NastyFile[] = [
  {
    name: 'typed-cells.xlsx',
    story: '日付・コード・電話・同意が Excel の型で入ったブック。画面に見えるとおりに読む。',
    content: book([
      sheet([
        cells(first, { appliedAt: serial, organizationCode: { number: 11002, format: '000000' } }),
        cells(second, {
          appliedAt: { number: 46346, format: '[$-411]ggge"年"m"月"d"日";@' },
          phone: { number: 600000002, format: '[<=99999999]####\\-####;\\(00\\)\\ ####\\-####' },
          termsConsent: true,
        }),
        cells(third, { appliedAt: { number: 46346.5, format: 14 } }),
      ]),
    ]),
  },
  {
    name: 'numbers-without-format.xlsx',
    story: '先頭の 0 を失ったコード・電話と、書式のない日付。コードは直した印をつけて読む。',
    content: book([
      sheet([
        cells(first, { organizationCode: 11002, phone: 110000001, appliedAt: 46346.378472222219 }),
        cells(second, { receiptNumber: 202600000000002, organizationCode: 271004 }),
      ]),
    ]),
  },
  {
    name: 'rich-text-and-readings.xlsx',
    story: '一部だけ太字の氏名、ふりがなの付いた字、_x000D_ の改行。字だけを読む。',
    content: book([
      sheet([
        cells(first, {
          name: {
            item: '<r><t xml:space="preserve">田中 </t></r><r><rPr><b/></rPr><t>一郎</t></r><rPh sb="0" eb="2"><t>タナカ</t></rPh>',
          },
          remarks: { item: '<t xml:space="preserve">一行目_x000D_\n二行目 </t>' },
        }),
        cells(second, { name: { inline: '佐藤 花子' } }),
      ]),
    ]),
  },
  {
    name: 'formulas.xlsx',
    story: '数式のセル。結果を読み、エラーや計算されていない式の行は要修正にする。',
    content: book([
      sheet([
        cells(first, { address: { formula: 'LOWER(Z2)', result: 'ichiro.tanaka@city.sapporo.jp' } }),
        cells(second, { organizationName: { error: '#N/A' } }),
        cells(third, { name: { formula: 'C2&" 様"', result: null } }),
      ]),
    ]),
  },
  {
    name: 'formulas-not-calculated.xlsx',
    story:
      '計算のできない道具（XlsxWriter など）の書いたブック。数式のセルにある 0 は結果ではないので、氏名と思わず要修正にする。',
    content: book(
      [
        sheet([
          cells(first, { name: { formula: 'C3&" 様"', result: 0 } }),
          cells(second, { remarks: { formula: 'A2&"の次"', result: 0 } }),
          cells(third),
        ]),
      ],
      { fullCalcOnLoad: true },
    ),
  },
  {
    name: 'several-sheets.xlsx',
    story: '説明のシートが先、隠れた作業用シートが後。申請のシートを選び、ほかも示す。',
    content: book([
      { name: '説明', rows: [['この表の使い方'], ['二枚目に申請があります']] },
      sheet(
        two.map((row) => cells(row)),
        { dimension: 'A1:L3' },
      ),
      sheet([cells(third)], { name: '作業用', state: 'hidden' }),
    ]),
  },
  {
    name: 'merged-title.xlsx',
    story: '結合した表題の下、三行目に見出し。結合に惑わされず読む。',
    content: book([
      {
        name: '申請一覧',
        rows: [
          ['参加申請一覧（令和8年11月）'],
          [null, null, '事務局'],
          headerRow,
          ...two.map((row) => cells(row)),
        ],
        merges: ['A1:L1', 'C2:D2'],
      },
    ]),
  },
  {
    name: 'two-row-header.xlsx',
    story: '「申請者」「団体」とまとめた二段の見出し。下の段を見出しと読む。',
    content: book([
      {
        name: '申請一覧',
        rows: [
          [null, null, '申請者', null, '団体', null, null, null, '連絡先'],
          headerRow,
          ...two.map((row) => cells(row)),
        ],
        merges: ['C1:D1', 'E1:H1', 'I1:J1'],
      },
    ]),
  },
  {
    name: 'dates-from-1904.xlsx',
    story: '1904 年から数える古い Mac のブック。四年ずれずに読む。',
    content: book([sheet([cells(first, { appliedAt: { number: 44884.378472222219, format: 22 } })])], {
      date1904: true,
    }),
  },
  {
    name: 'strict.xlsx',
    story: '「厳密な Open XML」で保存したブック。同じに読む。',
    content: book(
      [sheet([cells(first, { appliedAt: { xml: '<c r="B2" t="d"><v>2026-11-20T09:05:00</v></c>' } })])],
      { strict: true },
    ),
  },
  {
    name: 'prefixed.xlsx',
    story: '要素に接頭辞のつく、ほかの道具の書いたブック。同じに読む。',
    content: book([sheet(two.map((row) => cells(row)))], { prefix: 'x:', absoluteTargets: true }),
  },
  {
    name: 'sparse.xlsx',
    story: '番地のないセル、飛び飛びの行、書式だけの空の行。行番号は Excel のまま。',
    content: book([
      {
        name: '申請一覧',
        data: [
          `<row r="4">${headerRow.map(inlineCell).join('')}</row>`,
          '<row r="5"><c r="A5" s="0"/><c r="L5" s="0"/></row>',
          `<row r="9">${cellsOf(first).map(inlineCell).join('')}</row>`,
          `<row>${cellsOf(second).map(inlineCell).join('')}</row>`,
          '<row r="1048576"><c r="A1048576" s="0"/></row>',
        ].join(''),
      },
    ]),
  },
  {
    name: 'hidden-only.xlsx',
    story: '申請のシートが隠れている。見えるシートになければ、隠れたものから探す。',
    content: book([{ name: '表紙', rows: [['表紙']] }, sheet([cells(first)], { state: 'hidden' })]),
  },
  {
    name: 'hidden-list.xlsx',
    story:
      '質問文の見出しのシートと、選択肢のための隠れたシート。隠れた一覧を申請と取り違えず、見えるシートの列を人に尋ねる。',
    content: book([
      {
        name: '申込者',
        rows: [
          ['どの団体の方ですか', 'あなたは誰ですか', '届くアドレス'],
          ['札幌市', '田中 一郎', 'ichiro.tanaka@city.sapporo.jp'],
        ],
      },
      {
        name: 'マスタ',
        state: 'hidden',
        rows: [
          ['団体コード', '団体名'],
          ['011002', '札幌市'],
        ],
      },
    ]),
  },
  {
    name: 'filtered.xlsx',
    story: 'フィルターで一件だけ見えるようにして保存したブック。隠れた行も読み、何件が隠れているかを言う。',
    content: book([sheet([cells(first), cells(second), cells(third)], { hiddenRows: [2, 4] })]),
  },
  {
    name: 'macro.xlsm',
    story: 'マクロつきのブック。マクロには触れずに読む。',
    content: book([sheet([cells(first)])], { parts: [{ name: 'xl/vbaProject.bin', content: 'macro' }] }),
  },
  {
    name: 'workbook-named.csv',
    story: '拡張子だけ .csv に変えたブック。中身で見分けて読む。',
    content: book([sheet([cells(first)])]),
  },
  { name: 'csv-named.xlsx', story: '拡張子だけ .xlsx の CSV。中身で見分けて読む。', content: csv(two) },
  {
    name: 'html-without-head.xls',
    story: '<meta> から始まる HTML の表。HTML と分かるように断る。',
    content:
      '<meta http-equiv="Content-Type" content="text/html; charset=Shift_JIS">\r\n<table><tr><td>受付番号</td></tr></table>',
  },
  {
    name: 'single-file-web-page.xls',
    story: 'Excel が「単一ファイル Web ページ」として保存したもの。ブックではないと断る。',
    content: 'MIME-Version: 1.0\r\nX-Document-Type: Workbook\r\nContent-Type: multipart/related\r\n',
  },
  {
    name: 'sharepoint-list.iqy',
    story:
      'SharePoint の一覧から落とした照会ファイル。申請の一覧ではなく、その在りかだけが書いてあると断る。',
    content: 'WEB\r\n1\r\nhttps://example.sharepoint.com/_vti_bin/owssvr.dll\r\n\r\nSelection={0}-{1}\r\n',
  },
  {
    name: 'html-named.xls',
    story: '業務システムが .xls と名づけた HTML の表。ブックでも CSV でもないと分かるように断る。',
    content: `<html><head><meta charset="utf-8"></head><body><table><tr>${headerRow
      .map((header) => `<th>${header}</th>`)
      .join('')}</tr></table></body></html>\r\n`,
  },
  { name: 'legacy.xls', story: '古い Excel (.xls)。その名を言って断る。', content: oleOf(['Workbook']) },
  {
    name: 'password.xlsx',
    story: '読み取りパスワードのかかったブック。そう言って断る。',
    content: oleOf(['EncryptionInfo', 'EncryptedPackage']),
  },
  {
    name: 'table.ods',
    story: 'OpenDocument の表。その名を言って断る。',
    content: stored([
      { name: 'mimetype', content: 'application/vnd.oasis.opendocument.spreadsheet' },
      { name: 'content.xml', content: '<office:document-content/>' },
    ]),
  },
  {
    name: 'binary.xlsb',
    story: 'バイナリのブック。その名を言って断る。',
    content: withPart('_rels/.rels', (content) => content.replace('workbook.xml', 'workbook.bin')),
  },
  {
    name: 'photos.zip',
    story: 'ブックでない ZIP。ブックでないと言って断る。',
    content: stored([{ name: '写真.jpg', content: 'photo' }]),
  },
  {
    name: 'pdf-named.csv',
    story: '拡張子だけ .csv の PDF。申請と思わない。',
    content: '%PDF-1.7\n1 0 obj\n<<>>\nendobj\n',
  },
  {
    name: 'cut.xlsx',
    story: '送る途中で切れたブック。壊れていると言って断る。',
    content: book([sheet([cells(first)])]).subarray(0, -100),
  },
  {
    name: 'flipped-bit.xlsx',
    story: '一文字だけ化けたブック。合計の数字が合わないと気づき、違う氏名を取り込まない。',
    content: flipped(book([sheet([cells(first)])]), 'ichiro.tanaka'),
  },
  {
    name: 'entities.xlsx',
    story: '実体参照で膨らむ XML。展開せずに断る。',
    content: withPart('xl/workbook.xml', (content) =>
      content.replace('?>', '?><!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]>'),
    ),
  },
  {
    name: 'no-rows.xlsx',
    story: '何も書かれていないブック。空だと言って断る。',
    content: book([{ name: 'Sheet1' }, { name: 'Sheet2' }]),
  },
  {
    name: 'missing-sheet.xlsx',
    story: '一覧にあるシートの中身がないブック。壊れていると言って断る。',
    content: stored(
      xlsxParts([sheet([cells(first)])]).filter(({ name }) => name !== 'xl/worksheets/sheet1.xml'),
    ),
  },
];

function inlineCell(text: string): string {
  return text === '' ? '<c/>' : `<c t="inlineStr"><is><t>${text}</t></is></c>`;
}

function flipped(content: Buffer, wanted: string): Buffer {
  const copy = Buffer.from(content);
  copy.write('I', copy.indexOf(wanted), 'latin1');
  return copy;
}
