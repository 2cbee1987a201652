import { Note } from '#renderer/components/note.tsx';
import { useSpeech } from '#renderer/text/text-context.tsx';
import type { CaseView, WithdrawalView } from '#shared/contract/case.ts';
import { Ending, Remark, Reopened } from './ending.tsx';
import { Section } from './section.tsx';

/** How a case ended that nobody decided: why, by whom, when, and the word that was left; also where a 再審査 began it again. */
export function WithdrawalSection({ view }: { view: CaseView }) {
  const own = useSpeech().text.review.withdraw;
  const { withdrawal, pastWithdrawals } = view;
  if (!withdrawal && pastWithdrawals.length === 0) return null;
  return (
    <Section title={own.title}>
      {withdrawal && (
        <Note tone="info">
          <Withdrawn withdrawal={withdrawal} />
        </Note>
      )}
      {pastWithdrawals.toReversed().map((past) => (
        <Note key={past.at} tone="neutral">
          <Withdrawn withdrawal={past} heading={own.past} />
          <Reopened reopening={past.endedBy} />
        </Note>
      ))}
    </Section>
  );
}

function Withdrawn({ withdrawal, heading }: { withdrawal: WithdrawalView; heading?: string }) {
  const { text, words } = useSpeech();
  const own = text.review.withdraw;
  const { cause, by, at } = withdrawal;
  return (
    <>
      <p className="text-dns-16B-130">
        {heading && `${heading}: `}
        {words.withdrawalCause[cause]}
      </p>
      <Ending label={own.recordedBy} by={by} at={at} />
      <Remark said={withdrawal.text} />
    </>
  );
}
