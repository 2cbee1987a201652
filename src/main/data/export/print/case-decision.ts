import type { CaseState } from '#shared/domain/case/state.ts';
import type { Checklists } from '#shared/domain/checklist/checklists.ts';
import { vocabularyJa as words } from '#shared/text/vocabulary-ja.ts';
import type { RecordedCase } from '../report-case.ts';
import { earlierEnds } from './case-earlier-ends.ts';
import { decisionFacts, proposalFacts } from './decision-facts.ts';
import { type Fact, factList } from './fact-list.ts';
import { type Html, html } from './html.ts';
import type { People } from './people.ts';
import type { Texts } from './texts.ts';

/** How the case ended, or where it stands, and how it had ended before: nothing that was once decided disappears. */
export function caseDecision(each: RecordedCase, checklists: Checklists, people: People, read: Texts): Html {
  const { decision, notifiedOn } = each.state;
  const facts = decision
    ? decisionFacts(decision, notifiedOn, people, read)
    : undecidedFacts(each.state, people, read);
  return html`<h4>決定</h4>${factList(facts)}${earlierEnds(each, checklists, people, read)}`;
}

/** Where a case stands that nobody has decided. */
export function undecided({ status }: Pick<CaseState, 'status'>): string {
  return status === 'withdrawn' ? words.status[status] : `未決（${words.status[status]}）`;
}

/** A decision that is drafted and waits for the second person is none yet. What was said with a 取下げ stands among the notes. */
function undecidedFacts(state: CaseState, people: People, read: Texts): Fact[] {
  const { proposal, withdrawal } = state;
  const standing = { term: '決定', value: undecided(state), wide: true };
  if (proposal) return [standing, ...proposalFacts(proposal, people, read)];
  if (!withdrawal) return [standing];
  return [
    standing,
    { term: '取下げ日', value: withdrawal.withdrawnOn },
    { term: '取下げの理由', value: words.withdrawalCause[withdrawal.cause] },
    { term: '記録', value: people(withdrawal.by, withdrawal.at), wide: true },
  ];
}
