import type { ReviewCause } from '../membership/review-origin.ts';
import type { Actor } from '../operator/actor.ts';
import type { PlainDate } from '../time/plain-date.ts';
import { awaitedInquiry } from './awaited-answer.ts';
import type { CaseState } from './state.ts';
import type { CaseStatus, CaseType, NextActor, Outcome } from './status.ts';
import { isBodyMismatch, isImpersonationSuspected } from './suspicion.ts';

/** One row of the case table: what lists, counts and filters need, nothing personal. */
export interface CaseRow {
  readonly type: CaseType;
  readonly status: CaseStatus;
  readonly version: number;
  readonly receiptNumber: string;
  readonly receivedOn: PlainDate;
  readonly dueOn: PlainDate;
  readonly assignee: Actor | null;
  readonly snoozedUntil: PlainDate | null;
  readonly isPriority: boolean;
  readonly nextActor: NextActor;
  /** While an inquiry is out: the day on which it was sent. */
  readonly askedOn: PlainDate | null;
  /** And until when an answer was asked for; null also where that was not recorded. */
  readonly answerBy: PlainDate | null;
  readonly domainClass: string;
  readonly judgementOutcome: string;
  readonly organizationCode: string;
  /** なりすまし疑い: the judgement found an imitation, or a person did. */
  readonly suspectedImpersonation: boolean;
  /** 団体不一致: claim and domain name different bodies. */
  readonly bodyMismatch: boolean;
  readonly outcome: Outcome | null;
  readonly reasons: string;
  readonly decidedOn: PlainDate | null;
  readonly decidedBy: Actor | null;
  readonly notifiedOn: PlainDate | null;
  readonly applicationVault: string | null;
  readonly importRun: string | null;
  /** The case by which the person is a member, when this is a review of it. */
  readonly reviewOf: string | null;
  readonly reviewCause: ReviewCause | null;
}

export function projectCase(state: CaseState): CaseRow {
  const { judgement, decision } = state;
  const awaited = awaitedInquiry(state);
  return {
    type: state.type,
    status: state.status,
    version: state.version,
    receiptNumber: state.receiptNumber,
    receivedOn: state.receivedOn,
    dueOn: state.due.on,
    assignee: state.assignee,
    snoozedUntil: state.snoozedUntil,
    isPriority: state.priority === 'high',
    nextActor: nextActor(state),
    askedOn: awaited?.sentOn ?? null,
    answerBy: awaited?.answerBy ?? null,
    domainClass: judgement.class,
    judgementOutcome: judgement.outcome,
    organizationCode: state.organizationCode,
    suspectedImpersonation: isImpersonationSuspected(judgement.class, Object.values(state.checks)),
    bodyMismatch: isBodyMismatch(judgement.warnings),
    outcome: decision?.outcome ?? null,
    reasons: decision?.reasons.join(' ') ?? '',
    decidedOn: decision?.decidedOn ?? null,
    decidedBy: decision?.by ?? null,
    notifiedOn: state.notifiedOn,
    applicationVault: state.application?.id ?? null,
    importRun: state.importRun,
    reviewOf: state.review?.of ?? null,
    reviewCause: state.review?.cause ?? null,
  };
}

function nextActor({ status, inquiries }: CaseState): NextActor {
  switch (status) {
    case 'received':
    case 'verifying':
    case 'decided':
      return 'secretariat';
    case 'inquiring':
      return inquiries.at(-1)?.to ?? 'applicant';
    case 'proposed':
      return 'approver';
    case 'closed':
    case 'withdrawn':
      return 'nobody';
    default:
      return status satisfies never;
  }
}
