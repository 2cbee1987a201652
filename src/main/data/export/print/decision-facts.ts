import type { Decision } from '#shared/domain/case/state.ts';
import type { PlainDate } from '#shared/domain/time/plain-date.ts';
import { vocabularyJa as words } from '#shared/text/vocabulary-ja.ts';
import { declineReasonLabel } from '../columns.ts';
import type { Fact } from './fact-list.ts';
import type { People } from './people.ts';
import type { Texts } from './texts.ts';

/** All that was said with a decision, and when the applicant was told. */
export function decisionFacts(
  decision: Decision,
  notifiedOn: PlainDate | null,
  people: People,
  read: Texts,
): Fact[] {
  const drafter =
    decision.proposedBy === null ? '（決定者と同じ）' : people(decision.proposedBy, decision.at);
  return [
    { term: '決定', value: words.outcome[decision.outcome] },
    { term: '決定日', value: decision.decidedOn },
    { term: '起案', value: drafter },
    { term: '決定者', value: people(decision.by, decision.at) },
    { term: '理由', value: decision.reasons.map(declineReasonLabel).join('、') },
    { term: '通知日', value: notifiedOn ?? '未通知' },
    ...remark('起案の補足', read.text(decision.draftVault)),
    ...remark(decision.proposedBy === null ? '補足' : '決裁者の補足', read.text(decision.vault)),
  ];
}

/** All that was said with a draft. */
export function proposalFacts(proposal: Decision, people: People, read: Texts): Fact[] {
  return [
    { term: '決定案', value: words.outcome[proposal.outcome] },
    { term: '起案日', value: proposal.decidedOn },
    { term: '起案', value: people(proposal.by, proposal.at) },
    { term: '理由', value: proposal.reasons.map(declineReasonLabel).join('、') },
    ...remark('起案の補足', read.text(proposal.vault)),
  ];
}

/** Nothing where nothing was written. */
export function remark(term: string, text: string): Fact[] {
  return text === '' ? [] : [{ term, value: text, wide: true }];
}
