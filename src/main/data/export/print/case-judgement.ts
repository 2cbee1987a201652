import type { ReportProfile } from '#shared/contract/report.ts';
import { explainJudgement } from '#shared/domain/email-domain/explain.ts';
import type { JudgementCandidate } from '#shared/domain/email-domain/judgement.ts';
import { vocabularyJa as words } from '#shared/text/vocabulary-ja.ts';
import type { ReportCase } from '../report-case.ts';
import { type Fact, factList } from './fact-list.ts';
import { type Html, html } from './html.ts';

/** The judgement as it was given on receipt, with the versions of rules and tables that gave it. */
export function caseJudgement({ state, record }: ReportCase, profile: ReportProfile): Html {
  const { judgement } = state;
  const candidates = record?.judgement.candidates.map(candidateText) ?? judgement.candidates;
  const facts: Fact[] = [
    { term: '区分', value: words.domainClass[judgement.class] },
    { term: '結果', value: words.judgementOutcome[judgement.outcome] },
    { term: '規則', value: judgement.rule },
    { term: '規則の版', value: judgement.ruleSet },
    { term: '照合表の版', value: judgement.tables.slice(0, 16) },
    { term: '候補団体', value: candidates.join('\n') },
    {
      term: '注意',
      value: judgement.warnings.map((each) => words.judgementWarning[each]).join('、'),
      wide: true,
    },
    // The explanation quotes the address.
    ...(profile === 'full' && record ? [explanation(record.judgement)] : []),
  ];
  return html`<h4>アドレスの判定</h4>${factList(facts)}`;
}

function explanation(judgement: Parameters<typeof explainJudgement>[0]): Fact {
  return { term: '説明', value: explainJudgement(judgement, 'ja'), wide: true };
}

function candidateText({ code, name, why }: JudgementCandidate): string {
  return `${code === null ? '' : `${code} `}${name}（${words.candidateReason[why]}）`;
}
