import { z } from 'zod';
import { CheckResult, JudgedAgainCause } from '../domain/case/event.ts';
import { InquiryAddressee, Outcome, Priority, WithdrawalCause } from '../domain/case/status.ts';
import { ChecklistItem, ChecklistTemplate } from '../domain/checklist/template.ts';
import { ContactMeans, ContactResult, ContactSource, Independence } from '../domain/contact/contact.ts';
import { DuplicateVerdict, LikenessReason } from '../domain/duplicate/verdict.ts';
import { DomainClass, JudgementOutcome, JudgementWarning } from '../domain/email-domain/judgement.ts';
import { MediaType } from '../domain/evidence/media-type.ts';
import { InformationClass } from '../domain/information-class/information-class.ts';
import { LetterKind } from '../domain/letter/letter.ts';
import { ReviewCause } from '../domain/membership/review-origin.ts';
import { DeclineReason, DeficiencyReason, InquiryReason, ReopenReason } from '../domain/reason/reasons.ts';
import { Instant, PlainDate } from '../domain/time/plain-date.ts';

/** A value of one kind, under the name of the kind. */
export function recordedAs<Name extends string, Value extends z.ZodType>(is: Name, value: Value) {
  return z.object({ is: z.literal(is), value });
}

/** A value of a record as the domain has it; the screen has the words for it. */
export const RecordedWord = z.discriminatedUnion('is', [
  /** As somebody wrote it, or a name or number that reads the same in every language. */
  recordedAs('text', z.string()),
  /** Written, and purged since. */
  z.object({ is: z.literal('erased') }),
  z.object({ is: z.literal('nothing') }),
  recordedAs('date', PlainDate),
  recordedAs('instant', Instant),
  recordedAs('bytes', z.int()),
  recordedAs('eventKind', z.string()),
  /** In the words in which it was asked then. */
  recordedAs('item', ChecklistItem.shape.label),
  recordedAs('checklist', ChecklistTemplate.pick({ name: true, version: true })),
  /** A file was joined to an item, or parted from it. */
  recordedAs('joined', z.boolean()),
  recordedAs('outcome', Outcome),
  recordedAs('checkResult', CheckResult),
  recordedAs('deficiencyReason', DeficiencyReason),
  recordedAs('inquiryReason', InquiryReason),
  recordedAs('declineReason', DeclineReason),
  recordedAs('reopenReason', ReopenReason),
  recordedAs('withdrawalCause', WithdrawalCause),
  recordedAs('judgedAgainCause', JudgedAgainCause),
  recordedAs('reviewCause', ReviewCause),
  recordedAs('priority', Priority),
  recordedAs('addressee', InquiryAddressee),
  recordedAs('duplicateVerdict', DuplicateVerdict),
  recordedAs('likeness', LikenessReason),
  recordedAs('contactMeans', ContactMeans),
  recordedAs('contactSource', ContactSource),
  recordedAs('contactResult', ContactResult),
  recordedAs('independence', Independence),
  recordedAs('informationClass', InformationClass),
  recordedAs('mediaType', MediaType),
  recordedAs('letter', LetterKind),
  recordedAs('judgementOutcome', JudgementOutcome),
  recordedAs('domainClass', DomainClass),
  recordedAs('judgementWarning', JudgementWarning),
]);
export type RecordedWord = z.infer<typeof RecordedWord>;
