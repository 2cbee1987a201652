import type { ChecklistItem, ChecklistTemplate } from './template.ts';

/** The checklists that come with the program, as rules §5 gives them. A changed text is a new version, never an edit. */

const common: ChecklistItem[] = [
  item(
    'application-complete',
    '申請内容に不備がない（氏名・部課名・アドレス）',
    'The application is complete (name, section, address)',
    '氏名が姓名そろっているか、部署が特定できるか、アドレスに誤記がないかを見る。',
    'Full name given, section identifiable, no typing error in the address.',
  ),
  item(
    'terms-consent',
    '利用規約等への同意',
    'Consent to the terms',
    '申請の「利用規約同意」欄を見る。空欄や不同意は照会する。',
    'Look at the consent column; ask when it is empty or refused.',
  ),
  item(
    'receives-internet-mail',
    'インターネットからのメール受信が可能',
    'Receives mail from the internet',
    'LGWAN 専用のアドレスは招待メールを受け取れない。申請者の申告か、団体の案内で確かめる。',
    'An address that lives on LGWAN only cannot receive the invitation.',
  ),
  item(
    'no-duplicate',
    '重複・既登録がない',
    'No duplicate, not yet a member',
    '氏名・アドレスで検索し、同じ人の申請や登録がないことを確かめる。',
    'Search by name and address for the same person.',
  ),
];

const organizationMatchesDomain = item(
  'organization-matches-domain',
  '申告団体とドメインの一致（団体コードの照合）',
  'Declared body and domain agree (code compared)',
  '判定欄の候補団体と、申告された団体コード・団体名を見比べる。',
  'Compare the candidate body of the judgement with the declared code and name.',
);

const affiliation: ChecklistItem[] = [
  item(
    'body-eligible',
    '団体が参加要件を満たす（団体コードまたは政府機関の根拠）',
    'The body is eligible (code, or ground for a government body)',
    '全国地方公共団体コードを持つ団体か、政府機関であることを公表資料で確かめる。',
    'Find the body in the published codes, or the ground on which it is a government body.',
    false,
  ),
  item(
    'domain-belongs-to-body',
    'ドメインと団体の関係（公式サイト・団体への照会）',
    'The domain belongs to the body',
    '団体の公式サイトに同じドメインの記載があるかを見る。なければ団体に照会する。',
    'Look for the domain on the official site, otherwise ask the body.',
  ),
  item(
    'person-employed',
    '本人の在籍（独立に調べた代表電話・公式連絡先で確認）',
    'The person is employed there (asked through an independently found contact)',
    '申請者が書いた連絡先は使わない。公式サイト等で調べた代表電話で人事・所属課に確認し、相手と日時を出典に残す。',
    'Never use the contact the applicant wrote. Call the number found on the official site; record whom and when.',
    false,
  ),
  item(
    'private-address-reason',
    '私用アドレスでない理由の確認',
    'Why this address is used',
    '組織のアドレスを使えない事情を確認する。組織のアドレスであれば対象外とする。',
    'Find out why no address of the body is used; not applicable when it is one.',
  ),
];

const union: ChecklistItem[] = [
  item(
    'union-code-published',
    '総務省公表の団体コードとの照合',
    'Code compared with the published list',
    '一部事務組合・広域連合のコード一覧と照合する。',
    'Compare with the published codes of unions.',
  ),
  item(
    'union-members',
    '構成団体の確認',
    'Member bodies confirmed',
    '規約や公式サイトで構成団体を確かめる。',
    'Confirm the member bodies from the statutes or the site.',
  ),
];

const secondment: ChecklistItem[] = [
  item(
    'status-ground',
    '身分の根拠（辞令・協定・契約）',
    'Ground of the status (order, agreement, contract)',
    '出向・派遣・委託のどれかを確かめ、根拠となる文書の名称と日付を出典に残す。',
    'Find out whether seconded, dispatched or contracted; record the document and its date.',
    false,
  ),
  item(
    'sending-and-receiving-bodies',
    '派遣元・派遣先の確認',
    'Sending and receiving body confirmed',
    '派遣元と派遣先の両方に、独立に調べた連絡先で確かめる。',
    'Ask both bodies through independently found contacts.',
  ),
  item(
    'declined-when-not-eligible',
    '要件に当たらない場合は見送りとする',
    'Declined when the conditions are not met',
    '職員としての身分がない（業務委託など）ときは「不備」とし、見送りにする。要件に当たるときは確認済とする。',
    'Without a status as an employee: deficient, and declined. Otherwise confirmed.',
    false,
  ),
];

const membership: ChecklistItem[] = [
  item(
    'still-employed',
    '現在の在籍',
    'Still employed there',
    '独立に調べた連絡先で在籍を確かめる。',
    'Ask through an independently found contact.',
    false,
  ),
  item(
    'address-works',
    'アドレスの有効性',
    'The address still works',
    '送達不能の記録がないかを見る。',
    'Look for undeliverable mail.',
  ),
  item(
    'last-sign-in',
    '最終ログイン',
    'Last sign-in',
    '最終ログインの日付を出典とともに記録する。',
    'Record the date of the last sign-in with its source.',
  ),
  item(
    'contact-log',
    '連絡の記録（回数と日付）',
    'Contacts logged (how often, when)',
    '連絡した回数と日付を記録する。',
    'Record how often and when contact was tried.',
  ),
];

/** Since version 2 the employment is confirmed only over a contact that was found independently. */
const affiliationWithContact = overIndependentContact(affiliation, 'person-employed');

const domain: TemplateName = [
  'application-domain',
  '参加申請・ドメイン確認済',
  'Application, domain confirmed',
];
const verified: TemplateName = [
  'application-affiliation',
  '参加申請・所属確認',
  'Application, affiliation to verify',
];
const ofUnion: TemplateName = [
  'application-union',
  '参加申請・一部事務組合等',
  'Application, union of bodies',
];
const verifiedUnion: TemplateName = [
  'application-union-affiliation',
  '参加申請・一部事務組合等の所属確認',
  'Application, union of bodies, affiliation to verify',
];
const ofSecondee: TemplateName = [
  'application-secondment',
  '参加申請・出向・派遣・委託',
  'Application, seconded, dispatched or contracted',
];
const review: TemplateName = ['membership', '所属再確認', 'Membership review'];

/**
 * Versions of November 2026: every applicant has to meet what is asked of all, and names a body that can be compared with the domain, so
 * 対象外 would only be a way around the question. It stays where a question may really not arise: a free-mail address belongs to no body,
 * an address of the body needs no reason, and who works under a contract was sent by nobody.
 */
const commonAlways = common.map(alwaysApplicable);
const domainAlways = [...commonAlways, alwaysApplicable(organizationMatchesDomain)];

/** Every version of each, oldest first. */
export const standardTemplates: readonly ChecklistTemplate[] = [
  template(domain, 1, [...common, organizationMatchesDomain]),
  template(domain, 2, domainAlways),
  template(ofUnion, 1, [...common, organizationMatchesDomain, ...union]),
  template(ofUnion, 2, [...domainAlways, ...union]),
  template(verified, 1, [...common, ...affiliation]),
  template(verified, 2, [...common, ...affiliationWithContact]),
  template(verified, 3, [...commonAlways, ...affiliationWithContact]),
  template(verifiedUnion, 1, [...common, ...affiliation, ...union]),
  template(verifiedUnion, 2, [...common, ...affiliationWithContact, ...union]),
  template(verifiedUnion, 3, [...commonAlways, ...affiliationWithContact, ...union]),
  template(ofSecondee, 1, [...common, ...affiliationWithContact, ...secondment]),
  template(ofSecondee, 2, [...commonAlways, ...affiliationWithContact, ...secondment]),
  template(review, 1, membership),
  template(review, 2, overIndependentContact(membership, 'still-employed')),
];

function item(
  id: string,
  ja: string,
  en: string,
  guidanceJa: string,
  guidanceEn: string,
  mayBeNotApplicable = true,
): ChecklistItem {
  return {
    id,
    label: { ja, en },
    guidance: { ja: guidanceJa, en: guidanceEn },
    required: true,
    mayBeNotApplicable,
  };
}

function overIndependentContact(items: readonly ChecklistItem[], id: string): ChecklistItem[] {
  return items.map((each) => (each.id === id ? { ...each, needsIndependentContact: true } : each));
}

function alwaysApplicable(each: ChecklistItem): ChecklistItem {
  return { ...each, mayBeNotApplicable: false };
}

type TemplateName = readonly [id: string, ja: string, en: string];

function template([id, ja, en]: TemplateName, version: number, items: ChecklistItem[]): ChecklistTemplate {
  return { id, version, name: { ja, en }, items };
}
