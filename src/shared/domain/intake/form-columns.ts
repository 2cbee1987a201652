import { ApplicationField } from '../application/application.ts';
import { type HeaderClaim, usesOfClaims } from './header-claims.ts';
import { remarkedUse, remarksOf, saysWhatElse, withoutRemarks } from './header-remarks.ts';
import { type ColumnMapping, ColumnUse } from './mapping.ts';
import type { IntakeEncoding, IntakeReading } from './reading.ts';

/** What the form calls its columns, first; what other exports and hand-made lists call them, after it. */
const headersOf: Record<Exclude<ColumnUse, 'extra' | 'ignored'>, readonly string[]> = {
  receiptNumber: [
    '受付番号',
    '受付No',
    '受付NO.',
    '受付ID',
    '整理番号',
    '申請番号',
    '申込番号',
    '回答番号',
    '管理番号',
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
    '回答日時',
    '登録日時',
    '完了時刻',
    '提出日時',
    'タイムスタンプ',
    'timestamp',
    'appliedAt',
  ],
  name: [
    '氏名',
    '名前',
    'お名前',
    'ご氏名',
    '申請者氏名',
    '申請者名',
    '申請者',
    '申込者氏名',
    '申込者名',
    '参加者氏名',
    '利用者氏名',
    'フルネーム',
    '姓名',
    '漢字氏名',
    '氏名漢字',
    'name',
    'fullName',
  ],
  kana: [
    'フリガナ',
    'ふりがな',
    '氏名カナ',
    '氏名フリガナ',
    '氏名(カナ)',
    '氏名(フリガナ)',
    '氏名(ふりがな)',
    'お名前(フリガナ)',
    'お名前(ふりがな)',
    'お名前(カナ)',
    '氏名ふりがな',
    'カナ氏名',
    'カナ',
    'かな',
    '読み仮名',
    'よみがな',
    'ヨミガナ',
    'kana',
  ],
  organizationCode: [
    '団体コード',
    '全国地方公共団体コード',
    '地方公共団体コード',
    '自治体コード',
    '団体番号',
    '自治体番号',
    '市区町村コード',
    '市町村コード',
    '総務省コード',
    'organizationCode',
  ],
  organizationName: [
    '団体名',
    '団体名称',
    '自治体名',
    '自治体',
    '地方公共団体名',
    '所属団体',
    '所属団体名',
    '所属自治体',
    '所属自治体名',
    '所属機関',
    '所属機関名',
    '所属組織名',
    '機関名',
    '組織名',
    '組織',
    '府省庁名',
    '府省名',
    '勤務先',
    '勤務先名',
    '市区町村名',
    'organizationName',
    'organization',
  ],
  section: [
    '部署名',
    '部署',
    '部課名',
    '部局名',
    '部局',
    '所属',
    '所属部署',
    '所属部署名',
    '所属部課',
    '所属課',
    '所属名',
    '所属部署(課・係)',
    '課名',
    '課室名',
    '担当課',
    'section',
    'department',
  ],
  position: ['役職', '役職名', '職名', '職位', '職', '肩書', '肩書き', 'position', 'title'],
  address: [
    'メールアドレス',
    'メール',
    'メアド',
    'Eメール',
    'Eメールアドレス',
    '電子メール',
    '電子メールアドレス',
    '連絡先メール',
    '連絡先メールアドレス',
    '連絡先Eメール',
    '連絡先E-mail',
    '連絡用メールアドレス',
    '業務用メールアドレス',
    '職場メールアドレス',
    '組織メールアドレス',
    '登録メールアドレス',
    '登録用メールアドレス',
    'mail',
    'e-mail',
    'email',
    'mailAddress',
    'emailAddress',
    'e-mailAddress',
    'メールアドレス(組織)',
    'address',
  ],
  phone: [
    '電話番号',
    '電話',
    '連絡先電話番号',
    '連絡先電話',
    '連絡先',
    '代表電話',
    '直通電話',
    '日中の連絡先',
    'お電話番号',
    'TEL',
    'phone',
    'phoneNumber',
  ],
  termsConsent: [
    '利用規約同意',
    '利用規約への同意',
    '利用規約に同意',
    '利用規約に同意する',
    '利用規約に同意します',
    '利用規約等への同意',
    '規約同意',
    '規約への同意',
    '規約に同意',
    '規約に同意する',
    '同意',
    '同意確認',
    '利用規約',
    'termsConsent',
    'consent',
  ],
  remarks: [
    '備考',
    '備考欄',
    'その他',
    '連絡事項',
    '自由記入',
    '自由記述',
    '通信欄',
    'コメント',
    'ご意見',
    'remarks',
    'notes',
  ],
  familyName: [
    '姓',
    '氏',
    '苗字',
    '名字',
    '氏名(姓)',
    'お名前(姓)',
    '申請者(姓)',
    '申請者姓',
    '姓(漢字)',
    'familyName',
    'lastName',
  ],
  givenName: ['名', '氏名(名)', 'お名前(名)', '申請者(名)', '名(漢字)', 'givenName', 'firstName'],
  familyKana: [
    'セイ',
    'せい',
    '姓カナ',
    '姓かな',
    '姓(カナ)',
    '姓(かな)',
    '姓(フリガナ)',
    '姓(ふりがな)',
    '姓フリガナ',
    '姓ふりがな',
    'フリガナ(セイ)',
    'フリガナ(姓)',
    'ふりがな(せい)',
    'ふりがな(姓)',
    '氏名カナ(姓)',
    'セイ(カナ)',
  ],
  givenKana: [
    'メイ',
    'めい',
    '名カナ',
    '名かな',
    '名(カナ)',
    '名(かな)',
    '名(フリガナ)',
    '名(ふりがな)',
    '名フリガナ',
    '名ふりがな',
    'フリガナ(メイ)',
    'フリガナ(名)',
    'ふりがな(めい)',
    'ふりがな(名)',
    '氏名カナ(名)',
    'メイ(カナ)',
  ],
  organizationWithSection: [
    '団体名・部署名',
    '団体名及び部署名',
    '団体名部署名',
    '団体・部署',
    '所属(団体名・部署名)',
    '所属団体・部署',
    '所属団体・部署名',
    '所属団体及び部署',
    '所属団体と部署',
    '団体名 部署名',
    '団体名/部署名',
    '組織・部署',
  ],
  nameWithKana: [
    '氏名・フリガナ',
    '氏名・ふりがな',
    '氏名・カナ',
    '氏名/フリガナ',
    '氏名/ふりがな',
    '氏名とフリガナ',
    '氏名及びフリガナ',
    '氏名フリガナ併記',
  ],
  sectionWithPosition: [
    '部署・役職',
    '部署名・役職',
    '部署名・役職名',
    '部署/役職',
    '部署と役職',
    '部署及び役職',
    '部課名・役職',
    '部課名・職名',
    '所属・役職',
    '所属・職名',
    '所属及び役職',
  ],
};

/** The header that the form itself uses; what a person is told when the column is missing. */
export function formHeader(field: ApplicationField): string {
  return headersOf[field][0] ?? field;
}

const useByHeader: ReadonlyMap<string, ColumnUse> = new Map(
  ColumnUse.options.flatMap((use) =>
    use === 'extra' || use === 'ignored' ? [] : headersOf[use].map((header) => [foldHeader(header), use]),
  ),
);

/** What a column with this header holds; null when no table knows the header. */
export function useOfHeader(header: string): ColumnUse | null {
  return claimOf(header)?.use ?? null;
}

/** What each column holds by its header; see `usesOfClaims` for columns that claim the same. */
export function mappingByHeaders(headers: readonly string[]): ColumnMapping {
  const accounts = accountColumns(headers.map(foldHeader));
  const claims = headers.map((header, place) => {
    if (accounts.number === place) return { use: 'receiptNumber' as const, strength: 'account' as const };
    const claim = claimOf(header);
    return claim && accounts.places.has(place) ? { ...claim, strength: 'account' as const } : claim;
  });
  const uses = usesOfClaims(headers.map(foldHeader), claims, {
    name: foldHeader(formHeader('name')),
  });
  return {
    columns: headers.map((header, place) => ({ header, use: uses[place] ?? 'extra' })),
    constants: {},
  };
}

function claimOf(header: string): HeaderClaim | null {
  const exact = namedUse(header);
  if (exact) return { use: exact, strength: 'exact' };
  const asked = withoutRequest(header);
  const askedUse = namedUse(asked);
  if (askedUse) return { use: askedUse, strength: 'asked' };
  const base = namedUse(withoutRemarks(asked));
  const use = base && remarkedUse(base, remarksOf(asked));
  return use && { use, strength: 'remark' };
}

function namedUse(name: string): ColumnUse | null {
  const folded = foldHeader(name);
  return useByHeader.get(folded) ?? useByHeader.get(folded.replace(/^[ごお]/u, '')) ?? null;
}

/**
 * The columns that a form service fills in by itself, by place: who was signed in, which may be a shared account or
 * `anonymous`, and the number of the answer. Microsoft Forms has 完了時刻 beside them; Google Forms puts the address behind the
 * time.
 */
function accountColumns(folded: readonly string[]): { places: ReadonlySet<number>; number: number | null } {
  const isMicrosoft = folded.some((header) => header === '完了時刻' || header === 'completiontime');
  if (isMicrosoft) {
    const places = folded.flatMap((header, place) => (microsoftAccount.has(header) ? [place] : []));
    return { places: new Set(places), number: folded[0] === 'id' ? 0 : null };
  }
  const [first = '', second = ''] = folded;
  const isGoogle = googleTime.has(first) && googleAccount.has(second);
  return { places: new Set(isGoogle ? [1] : []), number: null };
}

const microsoftAccount: ReadonlySet<string> = new Set(['メール', '名前', 'email', 'name']);
const googleTime: ReadonlySet<string> = new Set(['タイムスタンプ', 'timestamp']);
const googleAccount: ReadonlySet<string> = new Set(['メールアドレス', 'emailaddress']);

/** How an export of the form itself is read. */
export function formReading(encoding: IntakeEncoding): IntakeReading {
  const mapping = mappingByHeaders(ApplicationField.options.map(formHeader));
  return { format: 'delimited', encoding, delimiter: 'comma', headerRow: 1, mapping };
}

/** Width, white space, letter case and marks such as 「(必須)」「※」 do not make another column. */
export function foldHeader(header: string): string {
  return header
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[(【[]\s*(?:必須|任意|半角|全角|required)[^)】\]]*[)】\]]/gu, (remark) =>
      saysWhatElse(remark) ? remark : '',
    )
    .replace(/[\s*※:_\u200b\ufeff]/gu, '');
}

/** 「Q3. 申請者のお名前（漢字）をご記入ください」 → 「お名前（漢字）」: the number of a question and the request around it. */
function withoutRequest(header: string): string {
  return header
    .normalize('NFKC')
    .replace(/[\r\n][\s\S]*$/u, '')
    .replace(/^\s*(?:q|問|設問|質問)?\s*\d{1,3}\s*[.):、．]\s*/iu, '')
    .replace(/(?:を|は)?(?:ご|お)?(?:記入|入力|選択|回答|教え)(?:して|て)?(?:ください|下さい)。?\s*$/u, '')
    .replace(/^\s*(?:あなた|(?:申請者|申込者|参加者|利用者)?(?:ご?本人)?(?:様)?)の(?!り)/u, '');
}
