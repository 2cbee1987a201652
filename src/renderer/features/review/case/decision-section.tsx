import { Fragment, type ReactNode } from 'react';
import { DatedText } from '#renderer/components/dated-text.tsx';
import { Note } from '#renderer/components/note.tsx';
import { useSpeech } from '#renderer/text/text-context.tsx';
import type { CaseView, DecisionView, PastDecisionView, PastProposalView } from '#shared/contract/case.ts';
import { letterOfOutcome } from '#shared/domain/letter/letters-for.ts';
import { Ending, Remark, Reopened } from './ending.tsx';
import { Section } from './section.tsx';

/** The draft that waits, the decision that stands, and those before: drafts that were sent back, decisions that a 再審査 replaced. */
export function DecisionSection({ view }: { view: CaseView }) {
  const own = useSpeech().text.review.decided;
  const { proposal, decision, pastDecisions, pastProposals } = view;
  const past = [
    ...pastDecisions.map((each) => ({ at: each.at, card: <PastDecision past={each} /> })),
    ...pastProposals.map((each) => ({ at: each.at, card: <PastProposal past={each} /> })),
  ].sort((one, other) => (one.at < other.at ? 1 : -1));
  if (!proposal && !decision && past.length === 0) return null;
  return (
    <Section title={own.title}>
      {proposal && <DecisionCard decision={proposal} heading={own.proposal} by={own.draftedBy} isDraft />}
      {decision && <DecisionCard decision={decision} heading={own.decision} by={own.decidedBy} />}
      {view.notifiedOn && <Notified on={view.notifiedOn} />}
      {past.map(({ at, card }) => (
        <Fragment key={at}>{card}</Fragment>
      ))}
    </Section>
  );
}

/** With whether anybody was told of it, and why it stands no more. */
function PastDecision({ past }: { past: PastDecisionView }) {
  const own = useSpeech().text.review.decided;
  return (
    <DecisionCard decision={past} heading={own.past} by={own.decidedBy} tone="neutral">
      {past.notifiedOn ? (
        <Notified on={past.notifiedOn} />
      ) : (
        <p className="text-dns-14N-130">{own.notNotified}</p>
      )}
      <Reopened reopening={past.endedBy} />
    </DecisionCard>
  );
}

/** With who did not confirm it, and why. */
function PastProposal({ past }: { past: PastProposalView }) {
  const own = useSpeech().text.review.decided;
  const { how, by, at, text } = past.ended;
  return (
    <DecisionCard decision={past} heading={own.pastProposal} by={own.draftedBy} tone="neutral" isDraft>
      <div className="mt-1 border-t border-solid-gray-200 pt-1">
        <p className="text-dns-14B-130">{own.ended[how]}</p>
        <Ending label={own.endedBy[how]} by={by} at={at} />
        <Remark said={text} />
      </div>
    </DecisionCard>
  );
}

interface DecisionCardProps {
  readonly decision: DecisionView;
  readonly heading: string;
  readonly by: string;
  /** It is no decision: nobody has confirmed it. */
  readonly isDraft?: boolean;
  readonly tone?: 'info' | 'neutral';
  /** What became of it. */
  readonly children?: ReactNode;
}

/** One decision: what, by whom, when, why. */
export function DecisionCard(props: DecisionCardProps) {
  const { decision, heading, by, isDraft = false, tone = 'info', children } = props;
  const { text, words, instant } = useSpeech();
  const me = text.review.me;
  return (
    <Note tone={tone}>
      <p className="text-dns-16B-130">
        {heading}: {words.outcome[decision.outcome]}
      </p>
      <p className="flex flex-wrap gap-x-4 text-dns-14N-130 text-solid-gray-700">
        <span className="[overflow-wrap:anywhere]">
          {by} {decision.by.isMe ? me : decision.by.name}
        </span>
        <span className="whitespace-nowrap tabular-nums">{instant(decision.at)}</span>
        {decision.proposedBy && (
          <span className="[overflow-wrap:anywhere]">
            {text.review.decided.draftedBy} {decision.proposedBy.isMe ? me : decision.proposedBy.name}
          </span>
        )}
      </p>
      {decision.reasons.length > 0 && (
        <ul className="list-disc pl-5 text-dns-14N-130">
          {decision.reasons.map((reason) => (
            <li key={reason}>{words.reason.decline[reason].label}</li>
          ))}
        </ul>
      )}
      <Remarks decision={decision} isDraft={isDraft} />
      {children}
    </Note>
  );
}

/** What was written with it, and what of that the applicant reads: the draft's word, never the second person's. */
function Remarks({ decision, isDraft }: Pick<DecisionCardProps, 'decision' | 'isDraft'>) {
  const { text, words } = useSpeech();
  const own = text.review.decided;
  const letter = letterOfOutcome[decision.outcome];
  const told = (remark: string) => (letter ? own.inLetter(remark, words.letter[letter]) : remark);
  const ownLabel = isDraft
    ? told(own.draftRemark)
    : decision.proposedBy
      ? own.approverRemark
      : told(own.remark);
  return (
    <>
      <LabelledRemark label={told(own.draftRemark)} said={decision.draftText} />
      <LabelledRemark label={ownLabel} said={decision.text} />
    </>
  );
}

function LabelledRemark({ label, said }: { label: string; said: string }) {
  if (said === '') return null;
  return (
    <div className="text-dns-14N-130">
      <p className="text-solid-gray-700">{label}</p>
      <p className="[overflow-wrap:anywhere] whitespace-pre-wrap">{said}</p>
    </div>
  );
}

function Notified({ on }: { on: string }) {
  const { text, date } = useSpeech();
  return (
    <p className="text-dns-14N-130">
      <DatedText>{text.review.decided.notified(date(on))}</DatedText>
    </p>
  );
}
