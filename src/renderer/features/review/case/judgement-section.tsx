import { showInvisible } from '#renderer/components/judgement/address-labels.ts';
import { JudgedAddress } from '#renderer/components/judgement/judged-address.tsx';
import { JudgementOutcomeMark } from '#renderer/components/judgement/judgement-outcome-mark.tsx';
import { JudgementWarnings } from '#renderer/components/judgement/judgement-warnings.tsx';
import { SuspiciousCharacters } from '#renderer/components/judgement/suspicious-characters.tsx';
import { useSpeech } from '#renderer/text/text-context.tsx';
import type { CaseView } from '#shared/contract/case.ts';
import { explainJudgement } from '#shared/domain/email-domain/explain.ts';
import type { Judgement } from '#shared/domain/email-domain/judgement.ts';
import { ruleOf } from '#shared/domain/email-domain/rule-set.ts';
import { shortTablesVersion } from '#shared/domain/email-domain/tables-version.ts';
import { JudgeAgainOffer } from '../judge-again/judge-again-offer.tsx';
import { PastJudgements } from '../judge-again/past-judgements.tsx';
import { RegisterSection } from '../register/register-section.tsx';
import { ClaimComparison } from './claim-comparison.tsx';
import { Section } from './section.tsx';

/** What the judgement found and why: the second of the three questions. */
export function JudgementSection({ view, onJudgeAgain }: { view: CaseView; onJudgeAgain: () => void }) {
  const text = useSpeech().text.review;
  const { judgement } = view;
  return (
    <Section title={text.judgement.title}>
      {judgement ? (
        <>
          <Finding view={view} judgement={judgement} />
          {/* Seldom needed: one line, so that what was applied for and the checklist follow closely. */}
          <div className="flex flex-wrap items-start justify-between gap-x-4 text-dns-14N-130">
            <Ground view={view} judgement={judgement} />
            <JudgeAgainOffer onBegin={onJudgeAgain} />
          </div>
          <RegisterSection />
        </>
      ) : (
        <p className="text-solid-gray-700">{text.erasedNote}</p>
      )}
      <PastJudgements past={view.pastJudgements} />
    </Section>
  );
}

function Finding({ view, judgement }: { view: CaseView; judgement: Judgement }) {
  const { text, words, language } = useSpeech();
  const wasRepaired = judgement.warnings.includes('normalised') || judgement.warnings.includes('punycode');
  return (
    <div className="flex flex-col gap-2 text-dns-14N-130">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <JudgementOutcomeMark outcome={judgement.outcome} domainClass={judgement.class} />
        <span className="text-dns-16B-130">{words.domainClass[judgement.class]}</span>
      </div>
      <div>
        <JudgedAddress judgement={judgement} />
        {wasRepaired && (
          <p className="text-solid-gray-700 [overflow-wrap:anywhere]">
            {text.review.judgement.asTyped}{' '}
            <span className="whitespace-pre-wrap text-black">{showInvisible(judgement.input)}</span>
          </p>
        )}
      </div>
      <p className="text-dns-16N-130 leading-160 [overflow-wrap:anywhere]">
        {explainJudgement(judgement, language)}
      </p>
      <SuspiciousCharacters characters={judgement.suspicious} />
      <JudgementWarnings warnings={judgement.warnings} />
      <ClaimComparison view={view} judgement={judgement} />
    </div>
  );
}

/** The rule behind the finding, for whoever asks years later. */
function Ground({ view, judgement }: { view: CaseView; judgement: Judgement }) {
  const { text, language, instant } = useSpeech();
  const own = text.review.judgement;
  const rule = ruleOf(judgement);
  return (
    <details className="open:w-full">
      <summary className="w-fit cursor-pointer rounded-4 py-1 text-blue-900 underline underline-offset-4">
        {own.ground}
      </summary>
      <dl className="mt-1 grid grid-cols-[max-content_minmax(0,1fr)] gap-x-4 gap-y-0.5 [overflow-wrap:anywhere]">
        <dt className="text-solid-gray-700">{own.rule}</dt>
        <dd>
          {rule?.title[language] ?? judgement.rule}{' '}
          <span className="text-solid-gray-700">{judgement.rule}</span>
        </dd>
        <dt className="text-solid-gray-700">{own.section}</dt>
        <dd>{rule?.section ?? '—'}</dd>
        <dt className="text-solid-gray-700">{own.ruleSet}</dt>
        <dd>{judgement.ruleSet}</dd>
        <dt className="text-solid-gray-700">{text.judgeAgain.past.tables}</dt>
        <dd>{shortTablesVersion(view.judgementTables)}</dd>
        <dt className="text-solid-gray-700">{text.judgeAgain.past.given}</dt>
        <dd className="whitespace-nowrap tabular-nums">{instant(view.judgedAt)}</dd>
      </dl>
    </details>
  );
}
