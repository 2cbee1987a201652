import { z } from 'zod';
import { InformationClass } from '../information-class/information-class.ts';
import { LetterKind } from '../letter/letter.ts';
import { OperatorRole } from '../operator/actor.ts';
import { PlainDate } from '../time/plain-date.ts';
import { CaseAction } from './command.ts';
import { CaseStatus, Priority } from './status.ts';

/** Enough to name the other case to a clerk. */
const OtherCase = z.object({ id: z.string(), receiptNumber: z.string() });

/** Why decide() says no. Each code has a sentence for a clerk in both languages. */
export const CaseRefusal = z.discriminatedUnion('code', [
  z.object({ code: z.literal('actionNotAllowed'), action: CaseAction, status: CaseStatus }),
  z.object({ code: z.literal('roleNotPermitted'), action: CaseAction, role: OperatorRole }),
  z.object({ code: z.literal('assignedToAnother'), assignee: z.string() }),
  /** 引継ぎ待ち: whoever wants to go on with it must first take it. */
  z.object({ code: z.literal('assigneeAbsent'), assignee: z.string() }),
  z.object({ code: z.literal('checksIncomplete'), open: z.array(z.string()), failed: z.array(z.string()) }),
  z.object({ code: z.literal('sameOperator'), by: z.string() }),
  z.object({ code: z.literal('reasonRequired') }),
  z.object({ code: z.literal('reasonNotPermitted'), reasons: z.array(z.string()) }),
  /** 回答なし may not be said before that day: until the one before it an answer is waited for. */
  z.object({ code: z.literal('answerAwaited'), from: PlainDate }),
  z.object({ code: z.literal('textRequired') }),
  /** The case holds nothing that the action could be about: no result, file or suspicion. */
  z.object({ code: z.literal('nothingRecorded'), action: CaseAction }),
  z.object({ code: z.literal('unknownItem'), item: z.string() }),
  z.object({ code: z.literal('notApplicableNotPermitted'), item: z.string() }),
  /** `from` is the day of the inquiry that an answer is about; null for what may have been long ago. */
  z.object({ code: z.literal('dateNotPermitted'), date: z.string(), from: PlainDate.nullable() }),
  z.object({ code: z.literal('sameJudgement') }),
  z.object({ code: z.literal('applicationErased') }),
  z.object({ code: z.literal('dateOutOfRange'), date: PlainDate, from: PlainDate, to: PlainDate }),
  /** The work is for single cases only. */
  z.object({ code: z.literal('oneByOneOnly') }),
  z.object({ code: z.literal('notAssignable'), to: z.string() }),
  z.object({ code: z.literal('notSnoozed') }),
  z.object({ code: z.literal('samePriority'), priority: Priority }),
  z.object({ code: z.literal('nothingToUndo') }),
  z.object({ code: z.literal('alreadyReported') }),
  /** What would be taken back was told to somebody in this letter. */
  z.object({ code: z.literal('toldInLetter'), letter: LetterKind }),
  z.object({ code: z.literal('groundRevoked') }),
  /** 更新あり: the case has gone too far for its application to be replaced. */
  z.object({ code: z.literal('updateNotPossible'), receiptNumber: z.string(), status: CaseStatus }),
  /** Nobody has said yet whether these are the same person's. */
  z.object({ code: z.literal('duplicateUnresolved'), others: z.array(OtherCase) }),
  /** The same person's, approved or earlier and still open. */
  z.object({ code: z.literal('duplicateRegistered'), others: z.array(OtherCase) }),
  z.object({ code: z.literal('duplicateUnknown'), other: z.string() }),
  /** 本人の在籍 is confirmed over a contact that was found independently of the application only. */
  z.object({
    code: z.literal('independentContactRequired'),
    item: z.string(),
    because: z.enum(['noContact', 'earlierApplicant', 'notIndependent', 'notConfirmed']),
  }),
  z.object({ code: z.literal('evidenceRequired'), item: z.string() }),
  z.object({ code: z.literal('informationClassRefused'), class: InformationClass }),
  z.object({ code: z.literal('consentRequired') }),
  z.object({ code: z.literal('evidenceAlreadyAttached') }),
  z.object({ code: z.literal('unknownEvidence') }),
  z.object({ code: z.literal('unknownInquiry') }),
  z.object({ code: z.literal('checklistNotOffered') }),
]);
export type CaseRefusal = z.infer<typeof CaseRefusal>;
