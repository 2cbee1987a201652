import type { FileProblem, LedgerProblem } from '../contract/app-error.ts';
import type { RowProblemCode } from '../contract/intake.ts';
import type { ApplicationField } from '../domain/application/application.ts';
import type { CaseAction } from '../domain/case/command.ts';
import type { CheckResult, JudgedAgainCause } from '../domain/case/event.ts';
import type { Note } from '../domain/case/state.ts';
import type {
  CaseStatus,
  CaseType,
  NextActor,
  Outcome,
  Priority,
  WithdrawalCause,
} from '../domain/case/status.ts';
import type { ChecklistProblem } from '../domain/checklist/edit-checklist.ts';
import type {
  ConfirmationProblem,
  ConfirmationStanding,
  EvidenceKind,
  RevocationReason,
} from '../domain/confirmed-domain/confirmed-domain.ts';
import type { ContactMeans, ContactResult, ContactSource, Independence } from '../domain/contact/contact.ts';
import type { DuplicateAnswer } from '../domain/duplicate/relations.ts';
import type { DuplicateVerdict, LikenessReason } from '../domain/duplicate/verdict.ts';
import type {
  CandidateReason,
  ClaimFinding,
  DomainClass,
  JudgementOutcome,
  JudgementWarning,
} from '../domain/email-domain/judgement.ts';
import type { EvidenceProblem } from '../domain/evidence/evidence-problem.ts';
import type { MediaType } from '../domain/evidence/media-type.ts';
import type { InformationClass } from '../domain/information-class/information-class.ts';
import type { LetterKind } from '../domain/letter/letter.ts';
import type { ReviewCause } from '../domain/membership/review-origin.ts';
import type { ClosedReason } from '../domain/open-days/closed-day.ts';
import type { AccountProblem } from '../domain/operator/account.ts';
import type { OperatorRole } from '../domain/operator/actor.ts';
import type { OrganizationKind } from '../domain/organization/organization.ts';
import type { FourEyes } from '../domain/policy/policy.ts';
import type { JournalEventKind } from './journal-event-kind.ts';
import type { ReasonTexts } from './reasons-ja.ts';

/** The office's words, one per value of the domain. Screens, command line and printed reports share them. */
export interface Vocabulary {
  caseType: Record<CaseType, string>;
  status: Record<CaseStatus, string>;
  outcome: Record<Outcome, string>;
  nextActor: Record<NextActor, string>;
  priority: Record<Priority, string>;
  domainClass: Record<DomainClass, string>;
  judgementOutcome: Record<JudgementOutcome, string>;
  judgementWarning: Record<JudgementWarning, string>;
  candidateReason: Record<CandidateReason, string>;
  reviewCause: Record<ReviewCause, string>;
  judgedAgainCause: Record<JudgedAgainCause, string>;
  claimFinding: Record<ClaimFinding, string>;
  likeness: Record<LikenessReason, string>;
  withdrawalCause: Record<WithdrawalCause, string>;
  noteAbout: Record<Note['about'], string>;
  duplicateVerdict: Record<DuplicateVerdict, string>;
  duplicateAnswer: Record<DuplicateAnswer, string>;
  role: Record<OperatorRole, string>;
  checkResult: Record<CheckResult, string>;
  reason: ReasonTexts;
  fourEyes: Record<FourEyes, string>;
  closedReason: Record<ClosedReason, string>;
  field: Record<ApplicationField, string>;
  /** 利用規約の版, beside what the applicant wrote. */
  termsVersion: string;
  rowProblem: Record<RowProblemCode, string>;
  event: Record<JournalEventKind, string>;
  /** The first event of a 所属再確認. */
  reviewBegun: string;
  letter: Record<LetterKind, string>;
  action: Record<CaseAction, string>;
  /** A checklist with its version, which says whether the program or the office made it. */
  checklistVersion: (name: string, version: number) => string;
  checklistProblem: (problem: ChecklistProblem) => string;
  evidenceKind: Record<EvidenceKind, string>;
  contactSource: Record<ContactSource, string>;
  revocationReason: Record<RevocationReason, string>;
  confirmationStanding: Record<ConfirmationStanding, string>;
  confirmationProblem: Record<ConfirmationProblem, string>;
  accountProblem: Record<AccountProblem, string>;
  ledgerProblem: Record<LedgerProblem, string>;
  fileProblem: Record<FileProblem, string>;
  informationClass: Record<InformationClass, string>;
  contactMeans: Record<ContactMeans, string>;
  contactResult: Record<ContactResult, string>;
  independence: Record<Independence, string>;
  mediaType: Record<MediaType, string>;
  evidenceProblem: Record<EvidenceProblem, string>;
  organizationKind: Record<OrganizationKind, string>;
  /** Open days from today to the due date; negative when it has passed. */
  openDaysLeft: (days: number) => string;
}
