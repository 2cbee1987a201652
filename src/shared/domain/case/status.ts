import { z } from 'zod';

export const CaseType = z.enum(['application', 'membership']);
export type CaseType = z.infer<typeof CaseType>;

/** rules §4. 受付 / 所属確認中 / 照会中 / 決裁待ち / 決定済 / 通知済 / 取下げ. */
export const CaseStatus = z.enum([
  'received',
  'verifying',
  'inquiring',
  'proposed',
  'decided',
  'closed',
  'withdrawn',
]);
export type CaseStatus = z.infer<typeof CaseStatus>;

/** Statuses in which somebody still has something to do before a decision stands. */
export const openStatuses: readonly CaseStatus[] = ['received', 'verifying', 'inquiring', 'proposed'];

/** 取下げ ends a case that nobody decided. */
export const WithdrawalCause = z.enum(['applicant', 'duplicate']);
export type WithdrawalCause = z.infer<typeof WithdrawalCause>;

/** Apart from the status: a case marked 優先 is offered before those that are due earlier. */
export const Priority = z.enum(['high', 'normal']);
export type Priority = z.infer<typeof Priority>;

/** `approved`/`declined` for applications; 継続/資格喪失 for membership reviews. */
export const Outcome = z.enum(['approved', 'declined', 'continued', 'disqualified']);
export type Outcome = z.infer<typeof Outcome>;

/** Whom an inquiry asks: the applicant, or the body that the applicant named. */
export const InquiryAddressee = z.enum(['applicant', 'organization']);
export type InquiryAddressee = z.infer<typeof InquiryAddressee>;

/** rules §4. 事務局 / 申請者 / 団体 / 決裁者. */
export const NextActor = z.enum(['secretariat', ...InquiryAddressee.options, 'approver', 'nobody']);
export type NextActor = z.infer<typeof NextActor>;

/** The outcome that lets the person in, and the one that does not, for a type of case. */
export function outcomesOf(type: CaseType): { favourable: Outcome; adverse: Outcome } {
  return type === 'application'
    ? { favourable: 'approved', adverse: 'declined' }
    : { favourable: 'continued', adverse: 'disqualified' };
}

/** Whether it lets the person in, or stay. */
export function isFavourable(outcome: Outcome): boolean {
  return outcome === outcomesOf('application').favourable || outcome === outcomesOf('membership').favourable;
}
