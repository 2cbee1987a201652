import { DatedText } from '#renderer/components/dated-text.tsx';
import { Note } from '#renderer/components/note.tsx';
import { useSpeech } from '#renderer/text/text-context.tsx';
import type { CaseView, DecisionView } from '#shared/contract/case.ts';
import { Section } from './section.tsx';

/** The draft that waits, the decision that stands, and those that a 再審査 replaced. */
export function DecisionSection({ view }: { view: CaseView }) {
  const own = useSpeech().text.review.decided;
  const { proposal, decision, pastDecisions } = view;
  if (!proposal && !decision && pastDecisions.length === 0) return null;
  return (
    <Section title={own.title}>
      {proposal && <DecisionCard decision={proposal} heading={own.proposal} by={own.draftedBy} />}
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
}

/** One decision: what, by whom, when, why. */
export function DecisionCard({ decision, heading, by }: DecisionCardProps) {
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
      {decision.text !== '' && (
        <p className="text-dns-14N-130 [overflow-wrap:anywhere] whitespace-pre-wrap">{decision.text}</p>
      )}
    </Note>
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
