import { DatedText } from '#renderer/components/dated-text.tsx';
import { useSpeech } from '#renderer/text/text-context.tsx';
import type { PastJudgementView } from '#shared/contract/case.ts';
import { shortTablesVersion } from '#shared/domain/email-domain/tables-version.ts';
import { JudgementCard } from './judgement-card.tsx';

/** The judgements that the case had before, the latest first: a decision of that time rested on them. */
export function PastJudgements({ past }: { past: readonly PastJudgementView[] }) {
  const own = useSpeech().text.judgeAgain.past;
  if (past.length === 0) return null;
  return (
    <details className="text-dns-14N-130">
      <summary className="w-fit cursor-pointer rounded-4 py-0.5 text-blue-900 underline underline-offset-4">
        {own.title(past.length)}
      </summary>
      <ol className="mt-1 flex flex-col gap-3">
        {past.toReversed().map((each) => (
          <li key={each.until} className="border-l-4 border-solid-gray-200 pl-3">
            <PastJudgement past={each} />
          </li>
        ))}
      </ol>
    </details>
  );
}

function PastJudgement({ past }: { past: PastJudgementView }) {
  const { text, words, instant } = useSpeech();
  const own = text.judgeAgain.past;
  const { summary, judgement, from, until, replacedBy, cause } = past;
  const who = replacedBy.isMe ? text.review.me : replacedBy.name;
  return (
    <div className="flex flex-col gap-1 text-dns-14N-130">
      <p className="text-solid-gray-700 tabular-nums">
        <DatedText>{own.period(instant(from), instant(until))}</DatedText>
      </p>
      <p className="text-solid-gray-700 [overflow-wrap:anywhere]">
        {own.replaced(who, words.judgedAgainCause[cause])}
      </p>
      {judgement ? (
        <JudgementCard judgement={judgement} />
      ) : (
        <p>
          {words.judgementOutcome[summary.outcome]} {words.domainClass[summary.class]}
        </p>
      )}
      <p className="text-solid-gray-700 [overflow-wrap:anywhere]">
        {text.review.judgement.ruleSet} {summary.ruleSet}　{own.tables} {shortTablesVersion(summary.tables)}
      </p>
    </div>
  );
}
