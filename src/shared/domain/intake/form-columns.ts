import { ApplicationField } from '../application/application.ts';
import type { ColumnMapping, MappedColumn } from './mapping.ts';
import type { IntakeEncoding, IntakeReading } from './reading.ts';

/** What the form calls its columns, first; what other exports and hand-made lists call them, after it. */
const headersOf: Record<ApplicationField, readonly string[]> = {
  receiptNumber: [
    '受付番号',
    '受付No',
    '受付NO.',
    '受付ID',
    '整理番号',
    '申請番号',
    '申込番号',
    'receiptNumber',
  ],
  appliedAt: [
    '申請日時',
    '申請日',
    '申込日時',
    '申込日',
    '受付日時',
    '受付日',
    '送信日時',
    'タイムスタンプ',
    'appliedAt',
  ],
  name: ['氏名', '名前', 'お名前', '申請者氏名', '申請者名', '申請者', '姓名', 'name'],
  kana: ['フリガナ', 'ふりがな', '氏名カナ', '氏名フリガナ', '氏名(カナ)', 'カナ氏名', 'カナ', 'kana'],
  organizationCode: [
    '団体コード',
    '全国地方公共団体コード',
    '地方公共団体コード',
    '自治体コード',
    '市区町村コード',
    'organizationCode',
  ],
  organizationName: [
    '団体名',
    '団体名称',
    '自治体名',
    '地方公共団体名',
    '所属団体',
    '所属団体名',
    '機関名',
    '組織名',
    '府省庁名',
    'organizationName',
  ],
  section: ['部署名', '部署', '部課名', '所属', '所属部署', '所属部署名', '所属名', '課名', 'section'],
  position: ['役職', '役職名', '職名', '職位', 'position'],
  address: [
    'メールアドレス',
    'メール',
    'Eメール',
    'Eメールアドレス',
    '電子メール',
    '電子メールアドレス',
    'mail',
    'e-mail',
    'email',
    'メールアドレス(組織)',
    'address',
  ],
  phone: ['電話番号', '電話', '連絡先電話番号', '連絡先', 'TEL', 'phone'],
  termsConsent: [
    '利用規約同意',
    '利用規約への同意',
    '利用規約等への同意',
    '規約同意',
    '同意',
    '利用規約',
    'termsConsent',
  ],
  remarks: ['備考', '備考欄', 'その他', '連絡事項', 'ご意見', 'remarks'],
};

/** The header that the form itself uses; what a person is told when the column is missing. */
export function formHeader(field: ApplicationField): string {
  return headersOf[field][0] ?? field;
}

const fieldByHeader: ReadonlyMap<string, ApplicationField> = new Map(
  ApplicationField.options.flatMap((field) => headersOf[field].map((header) => [foldHeader(header), field])),
);

/** Which field each column holds by its header. When two columns claim one field the first has it; the second stays extra. */
export function mappingByHeaders(headers: readonly string[]): ColumnMapping {
  const taken = new Set<ApplicationField>();
  const columns = headers.map((header): MappedColumn => {
    const field = fieldByHeader.get(foldHeader(header));
    if (field === undefined || taken.has(field)) return { header, use: 'extra' };
    taken.add(field);
    return { header, use: field };
  });
  return { columns, constants: {} };
}

/** How an export of the form itself is read. */
export function formReading(encoding: IntakeEncoding): IntakeReading {
  const mapping = mappingByHeaders(ApplicationField.options.map(formHeader));
  return { format: 'delimited', encoding, delimiter: 'comma', headerRow: 1, mapping };
}

/** Width, white space, letter case and marks such as 「(必須)」「※」 do not make another column. */
function foldHeader(header: string): string {
  return header
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[(【[]\s*(?:必須|任意|半角|全角|required)[^)】\]]*[)】\]]/gu, '')
    .replace(/[\s*※:_\u200b\ufeff]/gu, '');
}
