import type { CaseEvent } from '#shared/domain/case/event.ts';
import type { CaseState, Decision } from '#shared/domain/case/state.ts';
import { standingWithdrawal } from '#shared/domain/report/withdrawal.ts';
import { vocabularyJa as words } from '#shared/text/vocabulary-ja.ts';
import { declineReasonLabel } from '../columns.ts';
import type { RecordedCase } from '../report-case.ts';
import { type Fact, factList } from './fact-list.ts';
import { type Html, html } from './html.ts';
import type { People } from './people.ts';
import type { Texts } from './texts.ts';

/** The decision that stands, and those before it: nothing that was once decided disappears. */
export function caseDecision({ state, events }: RecordedCase, people: People, read: Texts): Html {
  const { decision } = state;
  const facts: Fact[] = [];
  if (decision) {
    facts.push(...decisionFacts(decision, people));
    facts.push({ term: '通知日', value: state.notifiedOn ?? '未通知' });
    facts.push(
      ...remark('起案の補足', read.text(decision.draftVault)),
      ...remark(decision.proposedBy === null ? '補足' : '決裁者の補足', read.text(decision.vault)),
    );
  } else {
    facts.push(...undecidedFacts(state, people, read), ...withdrawalFacts(events, people));
  }
  if (state.reopenedFor) {
    facts.push({ term: '再審査の理由', value: words.reason.reopen[state.reopenedFor].label, wide: true });
  }
  facts.push(...state.pastDecisions.map((past) => pastFact(past, people)));
  return html`<h4>決定</h4>${factList(facts)}`;
}

/** Where a case stands that nobody has decided. */
export function undecided({ status }: Pick<CaseState, 'status'>): string {
  return status === 'withdrawn' ? words.status[status] : `未決（${words.status[status]}）`;
}

/** A decision that is drafted and waits for the second person is none yet. */
function undecidedFacts(state: CaseState, people: People, read: Texts): Fact[] {
  const { proposal } = state;
  if (!proposal) return [{ term: '決定', value: undecided(state), wide: true }];
  return [
    { term: '決定', value: undecided(state) },
    { term: '決定案', value: words.outcome[proposal.outcome] },
    { term: '起案日', value: proposal.decidedOn },
    { term: '起案', value: people(proposal.by) },
    { term: '理由', value: proposal.reasons.map(declineReasonLabel).join('、'), wide: true },
    ...remark('起案の補足', read.text(proposal.vault)),
  ];
}

/** What was said with it stands among the notes. */
function withdrawalFacts(events: readonly CaseEvent[], people: People): Fact[] {
  const withdrawal = standingWithdrawal(events);
  if (!withdrawal) return [];
  const { cause, withdrawnOn } = withdrawal.payload;
  return [
    { term: '取下げ日', value: withdrawnOn },
    { term: '取下げの理由', value: words.withdrawalCause[cause] },
    { term: '記録', value: people(withdrawal.actor), wide: true },
  ];
}

function decisionFacts(decision: Decision, people: People): Fact[] {
  const drafter = decision.proposedBy === null ? '（決定者と同じ）' : people(decision.proposedBy);
  return [
    { term: '決定', value: words.outcome[decision.outcome] },
    { term: '決定日', value: decision.decidedOn },
    { term: '起案', value: drafter },
    { term: '決定者', value: people(decision.by) },
    { term: '理由', value: decision.reasons.map(declineReasonLabel).join('、') },
  ];
}

function remark(term: string, text: string): Fact[] {
  return text === '' ? [] : [{ term, value: text, wide: true }];
}

function pastFact(past: Decision, people: People): Fact {
  const reasons = past.reasons.map(declineReasonLabel).join('、');
  const value = `${past.decidedOn}　${words.outcome[past.outcome]}　${reasons}　${people(past.by)}`;
  return { term: '以前の決定', value, wide: true };
}
