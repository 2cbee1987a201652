import type { ReactNode } from 'react';
import { StatusMark, type Tone } from '#renderer/components/status-mark.tsx';
import { useSpeech } from '#renderer/text/text-context.tsx';
import type { CaseView } from '#shared/contract/case.ts';
import type { CaseStatus, NextActor, Outcome } from '#shared/domain/case/status.ts';
import { isBodyMismatch, isImpersonationSuspected } from '#shared/domain/case/suspicion.ts';
import { PriorityMark } from '../priority-mark.tsx';
import { DueWords } from '../queue/due-words.tsx';
import { suspicionShapes } from '../suspicion-shapes.ts';
import { bodyOf, CaseSummary } from './case-summary.tsx';
import { DuePopover } from './due-popover.tsx';

/** Whose turn is worth a word: the office's own is what the buttons below say. */
const waitsForOthers: ReadonlySet<NextActor> = new Set(['applicant', 'organization', 'approver']);

/** Who it is, which body, where the case stands and until when: the first of the three questions. */
export function CaseHeader({ view, tools }: { view: CaseView; tools: ReactNode }) {
  const { text, words, shortDate, date } = useSpeech();
  const { review } = text;
  const { application } = view;
  return (
    <header className="flex shrink-0 flex-col gap-1 border-b border-solid-gray-420 bg-white px-4 pt-2 pb-2">
      <div className="flex items-start gap-x-3">
        <h2
          id="case-title"
          tabIndex={-1}
          aria-describedby="case-summary"
          className="flex min-w-0 flex-1 flex-wrap items-baseline gap-x-3 text-std-20B-150 [overflow-wrap:anywhere]"
        >
          {application ? application.name : review.erased}
          {application?.kana && (
            <span className="relative text-dns-14N-130 font-normal text-solid-gray-700">
              <span className="sr-only">{text.components.pause}</span>
              {application.kana}
            </span>
          )}
        </h2>
        <div className="flex shrink-0 items-center gap-1">{tools}</div>
      </div>
      <CaseSummary view={view} />
      <div className="flex flex-wrap items-baseline gap-x-4">
        <p className="flex min-w-0 flex-1 basis-64 flex-wrap gap-x-3 text-dns-16N-130 [overflow-wrap:anywhere]">
          <Body view={view} />
        </p>
        {application && (
          <p className="text-dns-14N-130 tabular-nums [overflow-wrap:anywhere]">
            <span className="text-solid-gray-700">{words.field.receiptNumber} </span>
            {application.receiptNumber}
          </p>
        )}
      </div>
      <dl className="flex flex-wrap items-center gap-x-3 gap-y-0.5 text-dns-14N-130">
        <Fact label={review.caseFile.due}>
          {view.openDaysLeft === null ? (
            <span className="whitespace-nowrap tabular-nums">{date(view.due.on)}</span>
          ) : (
            <>
              <span className="tabular-nums">{shortDate(view.due.on)}</span>{' '}
              <DueWords
                openDaysLeft={view.openDaysLeft}
                clockStopped={view.status === 'inquiring'}
                answerOverdue={view.answerOverdue}
              />
            </>
          )}
          {view.snoozedUntil && (
            <span className="text-solid-gray-700">{review.due.snoozed(shortDate(view.snoozedUntil))}</span>
          )}
          <DuePopover
            due={view.due}
            receivedOn={application?.receivedOn ?? null}
            reopenedOn={view.reopenedOn}
            stoppedSince={view.pauses.find((pause) => pause.to === null)?.from ?? null}
          />
        </Fact>
        <Fact label={review.caseFile.status} hidesLabel>
          <CaseStatusMark status={view.status} outcome={view.decision?.outcome ?? null} />
          {view.priority === 'high' && <PriorityMark />}
          <Suspicions view={view} />
          {waitsForOthers.has(view.nextActor) && (
            <span>{review.caseFile.nextActor(words.nextActor[view.nextActor])}</span>
          )}
        </Fact>
        <Fact label={review.caseFile.assignee}>
          {view.assignee ? (view.assignee.isMe ? review.me : view.assignee.name) : review.nobody}
          {view.handover && (
            <StatusMark tone="warning" shape="⇄">
              {review.caseFile.handover}
            </StatusMark>
          )}
        </Fact>
      </dl>
    </header>
  );
}

/** What the case is to be looked at for before anything is decided. */
function Suspicions({ view: { judgement, checks, duplicates } }: { view: CaseView }) {
  const { filter } = useSpeech().text.review;
  return (
    <>
      {judgement && isImpersonationSuspected(judgement.class, checks) && (
        <StatusMark tone="danger" shape={suspicionShapes.impersonation}>
          {filter.suspected}
        </StatusMark>
      )}
      {judgement && isBodyMismatch(judgement.warnings) && (
        <StatusMark tone="warning" shape={suspicionShapes.mismatch}>
          {filter.mismatch}
        </StatusMark>
      )}
      {duplicates.unresolved > 0 && (
        <StatusMark tone="warning" shape={suspicionShapes.duplicate}>
          {filter.duplicate}
        </StatusMark>
      )}
    </>
  );
}

interface FactProps {
  readonly label: string;
  /** The label is read out and not drawn: the mark speaks for itself, and the line is short. */
  readonly hidesLabel?: boolean;
  readonly children: ReactNode;
}

function Fact({ label, hidesLabel = false, children }: FactProps) {
  return (
    <div className="flex min-w-0 items-center gap-1.5">
      <dt className={hidesLabel ? 'sr-only' : 'shrink-0 text-solid-gray-700'}>{label}</dt>
      <dd className="flex min-w-0 flex-wrap items-center gap-x-1.5 [overflow-wrap:anywhere]">{children}</dd>
    </div>
  );
}

function Body({ view }: { view: CaseView }) {
  const { review } = useSpeech().text;
  const { application } = view;
  const { name, code } = bodyOf(view, review);
  return (
    <>
      <span className="font-bold">{name}</span>
      {application?.section && <span>{application.section}</span>}
      {code !== '' && <span className="text-solid-gray-700 tabular-nums">({code})</span>}
    </>
  );
}

const statusTones: Record<CaseStatus, { tone: Tone; shape: string }> = {
  received: { tone: 'neutral', shape: '○' },
  verifying: { tone: 'info', shape: '◆' },
  inquiring: { tone: 'neutral', shape: '‖' },
  proposed: { tone: 'warning', shape: '◇' },
  decided: { tone: 'info', shape: '■' },
  closed: { tone: 'neutral', shape: '■' },
  withdrawn: { tone: 'neutral', shape: '×' },
};

/** The status, and with a decision what was decided. */
export function CaseStatusMark({ status, outcome }: { status: CaseStatus; outcome: Outcome | null }) {
  const { words } = useSpeech();
  const { tone, shape } = statusTones[status];
  return (
    <StatusMark tone={tone} shape={shape}>
      {outcome ? `${words.status[status]}・${words.outcome[outcome]}` : words.status[status]}
    </StatusMark>
  );
}
