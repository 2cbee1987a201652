import { DatedText } from '#renderer/components/dated-text.tsx';
import { Note } from '#renderer/components/note.tsx';
import { useSpeech } from '#renderer/text/text-context.tsx';
import type { CaseView, DecisionView } from '#shared/contract/case.ts';
import { letterOfOutcome } from '#shared/domain/letter/letters-for.ts';
import { Section } from './section.tsx';

/** The draft that waits, the decision that stands, and those that a 再審査 replaced. */
export function DecisionSection({ view }: { view: CaseView }) {
  const own = useSpeech().text.review.decided;
  const { proposal, decision, pastDecisions } = view;
  if (!proposal && !decision && pastDecisions.length === 0) return null;
  return (
    <Section title={own.title}>
      {proposal && <DecisionCard decision={proposal} heading={own.proposal} by={own.draftedBy} isDraft />}
      {decision && <DecisionCard decision={decision} heading={own.decision} by={own.decidedBy} />}
      {view.notifiedOn && <Notified on={view.notifiedOn} />}
      {pastDecisions.toReversed().map((past) => (
        <DecisionCard key={past.at} decision={past} heading={own.past} by={own.decidedBy} />
      ))}
    </Section>
  );
}

interface DecisionCardProps {
  readonly decision: DecisionView;
  readonly heading: string;
  readonly by: string;
  /** It waits for the second person. */
  readonly isDraft?: boolean;
}

/** One decision: what, by whom, when, why. */
export function DecisionCard({ decision, heading, by, isDraft = false }: DecisionCardProps) {
  const { text, words, instant } = useSpeech();
  const me = text.review.me;
  return (
    <Note tone="info">
      <p className="text-dns-16B-130">
        {heading}: {words.outcome[decision.outcome]}
      </p>
      <p className="flex flex-wrap gap-x-4 text-dns-14N-130 text-solid-gray-700">
        <span>
          {by} {decision.by.isMe ? me : decision.by.name}
        </span>
        <span className="whitespace-nowrap tabular-nums">{instant(decision.at)}</span>
        {decision.proposedBy && (
          <span>
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
      <Remark label={told(own.draftRemark)} said={decision.draftText} />
      <Remark label={ownLabel} said={decision.text} />
    </>
  );
}

function Remark({ label, said }: { label: string; said: string }) {
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
