import type { FormFields } from '#shared/domain/intake/read-application.ts';

/** Something that real lists hold and that a careless program gets wrong. */
export interface Trap {
  readonly what: string;
  /** What the import must make of the row. */
  readonly becomes: 'imported' | 'suspected' | 'known' | 'needsCorrection';
  /** `earlier` is a row that stands before this one in the file. */
  set(row: FormFields, earlier: FormFields): FormFields;
}

export const traps: readonly Trap[] = [
  {
    what: '全角のアドレス',
    becomes: 'imported',
    set: (row) => ({ ...row, address: 'ｈａｎａｋｏ＠city.osaka.lg.jp' }),
  },
  {
    what: '機種依存文字の社名',
    becomes: 'imported',
    set: (row) => ({
      ...row,
      organizationCode: '',
      organizationName: '㈱デジタル公共サービス',
      address: 'sato@digital-kokyo.example.co.jp',
    }),
  },
  {
    what: '髙と﨑の氏名',
    becomes: 'imported',
    set: (row) => ({ ...row, name: '髙﨑 德子', kana: 'タカサキ ノリコ' }),
  },
  {
    what: 'セルの中の改行・引用符・区切り',
    becomes: 'imported',
    set: (row) => ({
      ...row,
      remarks: '招待先は次のとおりです。\r\n"情報政策課", 内線2345\r\n（午前中のみ）',
    }),
  },
  { what: '同じ行が二度', becomes: 'known', set: (_row, earlier) => ({ ...earlier }) },
  {
    what: '検査数字の合わない団体コード',
    becomes: 'imported',
    set: (row) => ({ ...row, organizationCode: '271005' }),
  },
  {
    what: '表計算ソフトが式と読む値',
    becomes: 'imported',
    set: (row) => ({ ...row, position: '=1+1', remarks: '=HYPERLINK("http://example.com/","ここ")' }),
  },
  {
    what: '＠のないアドレス',
    becomes: 'needsCorrection',
    set: (row) => ({ ...row, address: 'hanako.city.osaka.lg.jp' }),
  },
  {
    what: 'アドレスが二つ',
    becomes: 'needsCorrection',
    set: (row) => ({ ...row, address: 'a@city.osaka.lg.jp, b@city.osaka.lg.jp' }),
  },
  {
    what: '暦にない日付',
    becomes: 'needsCorrection',
    set: (row) => ({ ...row, appliedAt: '2026/11/31 9:05' }),
  },
  { what: '氏名の記入漏れ', becomes: 'needsCorrection', set: (row) => ({ ...row, name: '　' }) },
  {
    what: '同じ受付番号で別の人',
    becomes: 'needsCorrection',
    set: (row, earlier) => ({ ...row, receiptNumber: earlier.receiptNumber }),
  },
  {
    what: '先頭の0が落ちた団体コード',
    becomes: 'imported',
    set: (row) => ({
      ...row,
      organizationCode: '11002',
      organizationName: '札幌市',
      address: 'suzuki@city.sapporo.jp',
    }),
  },
  {
    what: '和暦の日付',
    becomes: 'imported',
    set: (row) => ({ ...row, appliedAt: '令和8年11月20日 午後3時5分' }),
  },
  {
    what: '似せたドメイン',
    becomes: 'imported',
    set: (row) => ({
      ...row,
      organizationName: '大阪市',
      organizationCode: '271004',
      address: 'info@city.osaka.1g.jp',
    }),
  },
  {
    what: 'アドレスにタグを付けて、もう一度申請した人',
    becomes: 'suspected',
    set: (row, earlier) => ({
      ...earlier,
      receiptNumber: row.receiptNumber,
      appliedAt: row.appliedAt,
      address: earlier.address.replace(/[@＠]/, '+slack@'),
      remarks: '招待のメールが届かないため、もう一度申請します。',
    }),
  },
  {
    what: '書き方と連絡先を変えて、もう一度申請した人',
    becomes: 'suspected',
    set: (row, earlier) => ({
      ...earlier,
      receiptNumber: row.receiptNumber,
      appliedAt: row.appliedAt,
      name: earlier.name.replace(/[\s　]/g, ''),
      kana: earlier.kana.normalize('NFKC').replace(/[ァ-ヶ]/g, hiragana),
      address: row.address,
      phone: row.phone,
    }),
  },
  {
    what: '係の共用アドレスと代表電話で申請した同僚',
    becomes: 'imported',
    set: (row, earlier) => ({
      ...earlier,
      receiptNumber: row.receiptNumber,
      appliedAt: row.appliedAt,
      name: row.name,
      kana: row.kana,
    }),
  },
];

function hiragana(kana: string): string {
  return String.fromCharCode(kana.charCodeAt(0) - 0x60);
}

/** The first trap lies on this row of applications (counted from 0), each further one so many rows later. */
const FIRST_ROW = 10;
const EVERY_ROWS = 7;

/** Lays each trap once into a list that is long enough for them (140 rows and more). */
export function* layTraps(rows: Iterable<FormFields>): Generator<FormFields> {
  let earlier: FormFields | null = null;
  let index = 0;
  for (const row of rows) {
    const place = (index - FIRST_ROW) / EVERY_ROWS;
    const trap = Number.isInteger(place) ? traps[place] : undefined;
    yield trap && earlier ? trap.set(row, earlier) : row;
    if (!trap) earlier = row;
    index += 1;
  }
}
