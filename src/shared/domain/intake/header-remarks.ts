import type { ColumnUse } from './mapping.ts';

/** 「団体コード(6桁)」 → 「団体コード」 */
export function withoutRemarks(header: string): string {
  return header.replace(brackets, '');
}

/** 「氏名（所属長）（全角）」 → 「所属長」, 「全角」 */
export function remarksOf(header: string): string[] {
  return (header.match(brackets) ?? []).map((remark) => remark.slice(1, -1).normalize('NFKC').trim());
}

const brackets = /[(（【[「][^)）】\]」]*[)）】\]」]/gu;

/** Whether a remark says more than how to write: that the column holds the reading, or something of somebody else. */
export function saysWhatElse(remark: string): boolean {
  return isReading(remark) || isOther.test(remark.replace(/^[(【[「]\s*/u, ''));
}

/** What a column holds whose name is known and whose remarks may say that it is something else after all. */
export function remarkedUse(use: ColumnUse, remarks: readonly string[]): ColumnUse | null {
  if (!isAboutPerson.has(use)) return use;
  if (remarks.some((remark) => isOther.test(remark))) return null;
  return remarks.some(isReading) ? (readingOf[use] ?? null) : use;
}

/** What a remark behind 同意 or 備考 says is about the question. */
const isAboutPerson: ReadonlySet<ColumnUse> = new Set<ColumnUse>([
  ...(['name', 'kana', 'familyName', 'givenName', 'familyKana', 'givenKana'] as const),
  ...(['organizationName', 'section', 'position', 'address', 'phone'] as const),
]);

const readingOf: Partial<Record<ColumnUse, ColumnUse>> = {
  name: 'kana',
  kana: 'kana',
  familyName: 'familyKana',
  familyKana: 'familyKana',
  givenName: 'givenKana',
  givenKana: 'givenKana',
};

/** 「全角カナ」, 「ふりがな」, 「読み」; 「漢字・カナ」 is both. */
function isReading(remark: string): boolean {
  return /カナ|かな|仮名|がな|ガナ|ヨミ|よみ|読み/u.test(remark) && !remark.includes('漢字');
}

const isOther =
  /^(?:FAX|ファ[ック]+ス|住所|内線|旧姓?|前職|予備)$|ローマ|英字|英語|英文|アルファベット|上司|上長|所属長|紹介|推薦|緊急|出向元|派遣元/iu;
