import type { ReactNode } from 'react';
import { explainJudgement } from '#shared/domain/email-domain/explain.ts';
import type { Judgement } from '#shared/domain/email-domain/judgement.ts';
import { ruleOf } from '#shared/domain/email-domain/rule-set.ts';
import { useSpeech } from '../../text/text-context.tsx';
import { showInvisible } from './address-labels.ts';
import { CandidateList, type CandidateListProps } from './candidate-list.tsx';
import { ClaimFindings } from './claim-findings.tsx';
import { JudgedAddress } from './judged-address.tsx';
import { JudgementOutcomeMark } from './judgement-outcome-mark.tsx';
import { JudgementWarnings } from './judgement-warnings.tsx';
import { SuspiciousCharacters } from './suspicious-characters.tsx';

export interface JudgementPanelProps {
  readonly judgement: Judgement;
  readonly candidateAction?: CandidateListProps['action'];
  /** Off where nobody declared a body, so that there is nothing to compare. */
  readonly showClaim?: boolean;
}

/** What the judgement found and why: outcome, address, sentence, comparison, warnings, candidates, rule. */
export function JudgementPanel({ judgement, candidateAction, showClaim = true }: JudgementPanelProps) {
  const { words, text, language } = useSpeech();
  const own = text.organizations.judgement;
  const changed = judgement.warnings.includes('normalised') || judgement.warnings.includes('punycode');
  return (
    <div className="flex flex-col gap-2 text-dns-16N-130">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <JudgementOutcomeMark outcome={judgement.outcome} domainClass={judgement.class} />
        <span className="font-bold">{words.domainClass[judgement.class]}</span>
      </div>
      <JudgedAddress judgement={judgement} />
      {changed && (
        <p className="text-dns-14N-130 text-solid-gray-700 [overflow-wrap:anywhere]">
          {own.asTyped}{' '}
          <span className="whitespace-pre-wrap text-black">{showInvisible(judgement.input)}</span>
        </p>
      )}
      <p className="leading-160 [overflow-wrap:anywhere]">{explainJudgement(judgement, language)}</p>
      <SuspiciousCharacters characters={judgement.suspicious} />
      <JudgementWarnings warnings={judgement.warnings} />
      {showClaim && judgement.class !== 'invalid' && <ClaimFindings findings={judgement.claim} />}
      {judgement.candidates.length > 0 && (
        <Titled title={own.candidates}>
          <CandidateList
            candidates={judgement.candidates}
            {...(candidateAction ? { action: candidateAction } : {})}
          />
        </Titled>
      )}
      <p className="text-dns-14N-130 text-solid-gray-700">{ruleSentence(judgement, language, own.rule)}</p>
    </div>
  );
}

function Titled({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div className="flex flex-col gap-0.5">
      <p className="text-dns-14N-130 text-solid-gray-700">{title}</p>
      {children}
    </div>
  );
}

function ruleSentence(
  judgement: Judgement,
  language: 'ja' | 'en',
  say: (title: string, section: string, ruleSet: string) => string,
): string {
  const rule = ruleOf(judgement);
  return say(rule?.title[language] ?? judgement.rule, rule?.section ?? '', judgement.ruleSet);
}
