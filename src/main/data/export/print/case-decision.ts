import type { Decision } from '#shared/domain/case/state.ts';
import { vocabularyJa as words } from '#shared/text/vocabulary-ja.ts';
import { declineReasonLabel } from '../columns.ts';
import type { ReportCase } from '../report-case.ts';
import { type Fact, factList } from './fact-list.ts';
import { type Html, html } from './html.ts';
import type { People } from './people.ts';
import type { Texts } from './texts.ts';

/** The decision that stands, and those before it: nothing that was once decided disappears. */
export function caseDecision({ state }: ReportCase, people: People, read: Texts): Html {
  const facts: Fact[] = [];
  if (state.decision) facts.push(...decisionFacts(state.decision, people, read));
  facts.push({ term: '通知日', value: state.notifiedOn ?? '未通知' });
  if (state.reopenedFor) {
    facts.push({ term: '再審査の理由', value: words.reason.reopen[state.reopenedFor].label });
  }
  facts.push(...state.pastDecisions.map((past) => pastFact(past, people)));
  return html`<h4>決定</h4>${factList(facts)}`;
}

function decisionFacts(decision: Decision, people: People, read: Texts): Fact[] {
  const text = read.text(decision.vault);
  const drafted = decision.proposedBy === null ? '（決定者と同じ）' : people(decision.proposedBy);
  return [
    { term: '決定', value: words.outcome[decision.outcome] },
    { term: '決定日', value: decision.decidedOn },
    { term: '起案', value: drafted },
    { term: '決定者', value: people(decision.by) },
    { term: '理由', value: decision.reasons.map(declineReasonLabel).join('、'), wide: true },
    ...(text === '' ? [] : [{ term: '補足', value: text, wide: true }]),
  ];
}

function pastFact(past: Decision, people: People): Fact {
  const reasons = past.reasons.map(declineReasonLabel).join('、');
  const value = `${past.decidedOn}　${words.outcome[past.outcome]}　${reasons}　${people(past.by)}`;
  return { term: '以前の決定', value, wide: true };
}
