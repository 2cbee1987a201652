import { ApplicationField } from '#shared/domain/application/application.ts';

export type Answers = Readonly<Partial<Record<ApplicationField, string>>>;

/** The form's own headers, written out: the corpus must not move when the program learns new words. */
export const headers: Readonly<Record<ApplicationField, string>> = {
  receiptNumber: '受付番号',
  appliedAt: '申請日時',
  name: '氏名',
  kana: 'フリガナ',
  organizationCode: '団体コード',
  organizationName: '団体名',
  section: '部署名',
  position: '役職',
  address: 'メールアドレス',
  phone: '電話番号',
  termsConsent: '利用規約同意',
  remarks: '備考',
};

/** Different people of real bodies, so that only what a file is about makes two of its rows alike. */
const people: readonly Answers[] = [
  {
    name: '田中 一郎',
    kana: 'タナカ イチロウ',
    organizationCode: '011002',
    organizationName: '札幌市',
    address: 'ichiro.tanaka@city.sapporo.jp',
    phone: '011-000-0001',
  },
  {
    name: '佐藤 花子',
    kana: 'サトウ ハナコ',
    organizationCode: '271004',
    organizationName: '大阪市',
    address: 'h-sato@city.osaka.lg.jp',
    phone: '06-0000-0002',
  },
  {
    name: '鈴木 健',
    kana: 'スズキ ケン',
    organizationCode: '141003',
    organizationName: '横浜市',
    address: 'k-suzuki@city.yokohama.lg.jp',
    phone: '045-000-0003',
  },
  {
    name: '高橋 直子',
    kana: 'タカハシ ナオコ',
    organizationCode: '340006',
    organizationName: '広島県',
    address: 'naoko.takahashi@pref.hiroshima.lg.jp',
    phone: '082-000-0004',
  },
  {
    name: '伊藤 誠',
    kana: 'イトウ マコト',
    organizationCode: '',
    organizationName: '総務省',
    address: 'm.ito@soumu.go.jp',
    phone: '03-0000-0005',
  },
  {
    name: '渡辺 美咲',
    kana: 'ワタナベ ミサキ',
    organizationCode: '016373',
    organizationName: '芽室町',
    address: 'misaki@memuro.net',
    phone: '0155-00-0006',
  },
  {
    name: '山本 大輔',
    kana: 'ヤマモト ダイスケ',
    organizationCode: '131032',
    organizationName: '港区',
    address: 'd-yamamoto@city.minato.tokyo.jp',
    phone: '03-0000-0007',
  },
  {
    name: '中村 愛',
    kana: 'ナカムラ アイ',
    organizationCode: '261009',
    organizationName: '京都市',
    address: 'ai.nakamura@city.kyoto.lg.jp',
    phone: '075-000-0008',
  },
];

/** The n-th application, from 1; the first eight are of eight people. */
export function application(number: number, changes: Answers = {}): Answers {
  const person = people[(number - 1) % people.length] ?? {};
  return {
    receiptNumber: `R8-${String(number).padStart(6, '0')}`,
    appliedAt: `2026/11/20 9:${String(number % 60).padStart(2, '0')}`,
    section: 'デジタル推進課',
    position: '主査',
    termsConsent: '同意する',
    remarks: '',
    ...person,
    ...changes,
  };
}

/** The first `changes.length` applications, each with its changes. */
export function applications(...changes: readonly Answers[]): Answers[] {
  return changes.map((change, index) => application(index + 1, change));
}

export const headerRow: readonly string[] = ApplicationField.options.map((field) => headers[field]);

export function cellsOf(answers: Answers): string[] {
  return ApplicationField.options.map((field) => answers[field] ?? '');
}

/** Header and rows as a table of texts. */
export function table(rows: readonly Answers[]): string[][] {
  return [[...headerRow], ...rows.map(cellsOf)];
}

/** A table as a text file; quotes only where they are needed. */
export function delimited(rows: readonly (readonly string[])[], separator = ',', lineEnd = '\r\n'): string {
  const needsQuotes = (cell: string) => cell.includes(separator) || /["\r\n]/.test(cell);
  const quoted = (cell: string) => (needsQuotes(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
  return rows.map((cells) => `${cells.map(quoted).join(separator)}${lineEnd}`).join('');
}

export function csv(rows: readonly Answers[]): string {
  return delimited(table(rows));
}
