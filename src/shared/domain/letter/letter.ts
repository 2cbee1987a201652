import { z } from 'zod';

/**
 * rules §7. 招待の案内 / 照会 / 見送りのお知らせ / 団体への在籍照会 / 所属再確認 / 資格喪失の予告. Who asks about a member asks by letters of
 * their own: a member has no application that could be declined, and loses a membership instead.
 */
export const LetterKind = z.enum([
  'invitation',
  'inquiry',
  'decline',
  'employmentInquiry',
  'membershipInquiry',
  'membershipBodyInquiry',
  'membershipReview',
  'disqualificationNotice',
]);
export type LetterKind = z.infer<typeof LetterKind>;

/** What a template may name between double braces, in the words of the office: `{{氏名}}`. */
export const LetterField = z.enum([
  '氏名',
  '団体名',
  '部署名',
  '受付番号',
  '受付日',
  '決定日',
  '回答期限',
  '理由',
  '補足',
]);
export type LetterField = z.infer<typeof LetterField>;

export const LetterTemplate = z.object({
  subject: z.string().trim().min(1).max(200),
  body: z.string().trim().min(1).max(8_000),
});
export type LetterTemplate = z.infer<typeof LetterTemplate>;

const always: readonly LetterField[] = ['氏名', '団体名', '部署名', '受付番号', '受付日'];

/** The fields that a kind of letter has values for. */
export const fieldsOf: Readonly<Record<LetterKind, readonly LetterField[]>> = {
  invitation: [...always, '決定日', '補足'],
  inquiry: [...always, '理由', '補足', '回答期限'],
  decline: [...always, '決定日', '理由', '補足'],
  employmentInquiry: [...always, '回答期限'],
  membershipInquiry: [...always, '理由', '補足', '回答期限'],
  membershipBodyInquiry: [...always, '回答期限'],
  membershipReview: [...always, '回答期限'],
  disqualificationNotice: [...always, '回答期限'],
};

/** Asks the person what the inquiry of the case asks, with its reasons and its 補足. */
export function carriesInquiry(kind: LetterKind): boolean {
  return kind === 'inquiry' || kind === 'membershipInquiry';
}

/** Tells the person of a decision. */
export function isOfDecision(kind: LetterKind): boolean {
  return kind === 'invitation' || kind === 'decline';
}

export function goesToBody(kind: LetterKind): boolean {
  return kind === 'employmentInquiry' || kind === 'membershipBodyInquiry';
}
