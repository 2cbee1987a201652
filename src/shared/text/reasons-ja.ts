import type { CaseType } from '../domain/case/status.ts';
import type {
  DeclineReason,
  DeficiencyReason,
  InquiryReason,
  ReopenReason,
} from '../domain/reason/reasons.ts';

/** `label` for lists and buttons, `sentence` for the letter or the printed record. */
export interface ReasonText {
  label: string;
  sentence: string;
}

/** `toMember` where the sentence to an applicant would not be true for somebody who takes part already. */
export interface InquiryReasonText extends ReasonText {
  toMember?: string;
}

export function inquirySentence({ sentence, toMember }: InquiryReasonText, type: CaseType): string {
  return type === 'membership' ? (toMember ?? sentence) : sentence;
}

export interface ReasonTexts {
  inquiry: Record<InquiryReason, InquiryReasonText>;
  decline: Record<DeclineReason, ReasonText>;
  reopen: Record<ReopenReason, ReasonText>;
  deficiency: Record<DeficiencyReason, ReasonText>;
}

export const reasonsJa: ReasonTexts = {
  inquiry: {
    'organisation-unclear': {
      label: '所属団体が特定できない',
      sentence: 'ご所属の団体を特定できませんでした。団体の正式名称と団体コードをお知らせください。',
    },
    'code-mismatch': {
      label: '団体コードと団体名が一致しない',
      sentence:
        'ご記入の団体コードと団体名が一致しませんでした。正しい団体コードと団体名をお知らせください。',
      toMember:
        'ご登録の団体コードと団体名が一致しませんでした。正しい団体コードと団体名をお知らせください。',
    },
    'private-address': {
      label: '団体のアドレスか確認できない',
      sentence:
        'ご記入のメールアドレスが団体のものか確認できませんでした。団体のメールアドレスをお知らせいただくか、使用できない事情をお知らせください。',
      toMember:
        'ご登録のメールアドレスが団体のものか確認できませんでした。団体のメールアドレスをお知らせいただくか、使用できない事情をお知らせください。',
    },
    'cannot-receive-internet-mail': {
      label: 'インターネットのメールを受信できない',
      sentence:
        'ご記入のメールアドレスでは、インターネットからのメールを受信できない可能性があります。受信できるメールアドレスをお知らせください。',
      toMember:
        'ご登録のメールアドレスでは、インターネットからのメールを受信できない可能性があります。受信できるメールアドレスをお知らせください。',
    },
    'incomplete-name-or-section': {
      label: '氏名・部署名に不足がある',
      sentence: 'お名前または部署名に不足がありました。姓名と部署の正式名称をお知らせください。',
      toMember: 'ご登録のお名前または部署名に不足がありました。姓名と部署の正式名称をお知らせください。',
    },
    'employment-unclear': {
      label: '在籍が確認できない',
      sentence: 'ご在籍を確認できませんでした。ご所属の部署と、団体の代表電話番号をお知らせください。',
    },
    'consent-missing': {
      label: '利用規約等への同意がない',
      sentence:
        '利用規約等への同意が確認できませんでした。内容をご確認のうえ、同意の有無をお知らせください。',
    },
    other: { label: 'その他', sentence: '次の点をお知らせください。' },
  },
  decline: {
    'not-eligible-body': {
      label: '参加要件を満たす団体ではない',
      sentence: 'ご所属の団体は、地方公共団体または政府機関という参加要件を満たしていませんでした。',
    },
    'not-an-employee': {
      label: '団体の職員ではない',
      sentence: '参加の対象は団体の職員の方に限られており、職員であることを確認できませんでした。',
    },
    'affiliation-not-confirmed': {
      label: '所属を確認できない',
      sentence: 'ご所属の団体でのご在籍を確認できませんでした。',
    },
    'no-answer': {
      label: '照会への回答がない',
      sentence: 'お送りした照会について、期日までにご回答をいただけませんでした。',
    },
    'impersonation-suspected': {
      label: 'なりすましの疑い',
      sentence: 'ご記入の内容では、申請者ご本人であることを確認できませんでした。',
    },
    duplicate: { label: '重複した申請', sentence: '同じ方の申請または登録がすでにありました。' },
    other: { label: 'その他', sentence: '次の理由により、参加を見送らせていただきます。' },
  },
  reopen: {
    'new-evidence': { label: '新しい資料', sentence: '決定の後に新しい資料が示されたため、再び審査します。' },
    'wrong-decision': { label: '決定の誤り', sentence: '決定に誤りがあったため、再び審査します。' },
    'applicant-request': { label: '申請者の申出', sentence: '申請者からの申出により、再び審査します。' },
    'policy-change': { label: '審査基準の変更', sentence: '審査基準が変わったため、再び審査します。' },
  },
  deficiency: {
    'organisation-unclear': { label: '所属団体が特定できない', sentence: '所属団体を特定できない。' },
    'code-mismatch': {
      label: '団体コードと団体名が一致しない',
      sentence: '団体コードと団体名が一致しない。',
    },
    'private-address': {
      label: '団体のアドレスか確認できない',
      sentence: '団体のアドレスであることを確認できない。',
    },
    'cannot-receive-internet-mail': {
      label: 'インターネットのメールを受信できない',
      sentence: 'インターネットからのメールを受信できない。',
    },
    'incomplete-name-or-section': {
      label: '氏名・部署名に不足がある',
      sentence: '氏名または部署名に不足がある。',
    },
    'employment-unclear': { label: '在籍が確認できない', sentence: '在籍を確認できない。' },
    'consent-missing': { label: '利用規約等への同意がない', sentence: '利用規約等への同意がない。' },
    'not-eligible-body': { label: '参加要件を満たす団体ではない', sentence: '団体が参加要件を満たさない。' },
    'not-an-employee': { label: '団体の職員ではない', sentence: '団体の職員ではない。' },
    'affiliation-not-confirmed': {
      label: '所属を確認できない',
      sentence: '所属を確認できない。',
    },
    'impersonation-suspected': { label: 'なりすましの疑い', sentence: 'なりすましの疑いがある。' },
    duplicate: { label: '重複した申請', sentence: '同じ人の申請または登録がある。' },
    other: { label: 'その他', sentence: 'その他の不備がある。' },
  },
};
