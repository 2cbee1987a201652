import { JudgedAddress } from '#renderer/components/judgement/judged-address.tsx';
import { JudgementOutcomeMark } from '#renderer/components/judgement/judgement-outcome-mark.tsx';
import { JudgementWarnings } from '#renderer/components/judgement/judgement-warnings.tsx';
import { useSpeech } from '#renderer/text/text-context.tsx';
import { explainJudgement } from '#shared/domain/email-domain/explain.ts';
import type { Judgement } from '#shared/domain/email-domain/judgement.ts';

/** A judgement in brief: what, of which address, why, and what to mind. */
export function JudgementCard({ judgement }: { judgement: Judgement }) {
  const { words, language } = useSpeech();
  return (
    <div className="flex min-w-0 flex-col gap-1 text-dns-14N-130">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <JudgementOutcomeMark outcome={judgement.outcome} domainClass={judgement.class} />
        <span className="font-bold">{words.domainClass[judgement.class]}</span>
      </div>
      <JudgedAddress judgement={judgement} />
      <p className="leading-160 [overflow-wrap:anywhere]">{explainJudgement(judgement, language)}</p>
      <JudgementWarnings warnings={judgement.warnings} />
    </div>
  );
}
