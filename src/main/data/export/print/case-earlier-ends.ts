import { checklistAt } from '#shared/domain/case/checklist-at.ts';
import type { PastDecision, PastProposal, PastWithdrawal, Reopening } from '#shared/domain/case/state.ts';
import type { Checklists } from '#shared/domain/checklist/checklists.ts';
import type { ChecklistTemplate } from '#shared/domain/checklist/template.ts';
import { japaneseDateTime } from '#shared/domain/time/wall-calendar.ts';
import { vocabularyJa as words } from '#shared/text/vocabulary-ja.ts';
import type { RecordedCase } from '../report-case.ts';
import { decisionFacts, proposalFacts, remark } from './decision-facts.ts';
import { type Fact, factList } from './fact-list.ts';
import { type Html, html } from './html.ts';
import type { People } from './people.ts';
import type { Texts } from './texts.ts';

interface EarlierEnd {
  /** The event that brought it. */
  readonly event: string;
  readonly title: string;
  readonly facts: readonly Fact[];
}

/**
 * Decisions and 取下げ that a 再審査 set aside, and drafts that became no decision, oldest first: each whole, with who ended it and why,
 * because a new end says nothing of them.
 */
export function earlierEnds(
  { state, events }: RecordedCase,
  checklists: Checklists,
  people: People,
  read: Texts,
): Html {
  const place = new Map(events.map((event, at) => [event.id, at]));
  const placeOf = (end: EarlierEnd) => place.get(end.event) ?? 0;
  const ends = [
    ...state.pastDecisions.map((past) => {
      const asked = checklists.template(checklistAt(events, past.event));
      return earlierDecision(past, asked, people, read);
    }),
    ...state.pastWithdrawals.map((past) => earlierWithdrawal(past, people, read)),
    ...state.pastProposals.map((past) => earlierProposal(past, people, read)),
  ];
  return html`${ends
    .toSorted((a, b) => placeOf(a) - placeOf(b))
    .map(({ title, facts }) => html`<h4>${title}</h4>${factList(facts)}`)}`;
}

/** @param asked the checklist whose results it rested on; the case may have another one since. */
function earlierDecision(
  past: PastDecision,
  asked: ChecklistTemplate,
  people: People,
  read: Texts,
): EarlierEnd {
  const { event, notifiedOn, endedBy } = past;
  const checklist = words.checklistVersion(asked.name.ja, asked.version);
  const facts = [
    ...decisionFacts(past, notifiedOn, people, read),
    { term: '確認事項', value: checklist, wide: true },
    ...reopening(endedBy, people, read),
  ];
  return { event, title: '以前の決定（再審査により取り消された）', facts };
}

function earlierWithdrawal(past: PastWithdrawal, people: People, read: Texts): EarlierEnd {
  const { event, cause, withdrawnOn, by, at, vault, endedBy } = past;
  const facts = [
    { term: '取下げ日', value: withdrawnOn },
    { term: '取下げの理由', value: words.withdrawalCause[cause] },
    { term: '記録', value: people(by, at), wide: true },
    ...remark('補足', read.text(vault)),
    ...reopening(endedBy, people, read),
  ];
  return { event, title: '以前の取下げ（再審査により取り消された）', facts };
}

function earlierProposal(past: PastProposal, people: People, read: Texts): EarlierEnd {
  const { event, ended } = past;
  const isReturned = ended.how === 'returned';
  const facts = [
    ...proposalFacts(past, people, read),
    { term: isReturned ? '差戻し' : '取下げ', value: whenAndWho(ended, people), wide: true },
    ...remark(isReturned ? '差戻しの理由' : '取下げの補足', read.text(ended.vault)),
  ];
  return { event, title: isReturned ? '差し戻された決定案' : '取下げで終わった決定案', facts };
}

function reopening(endedBy: Reopening, people: People, read: Texts): Fact[] {
  return [
    { term: '再審査', value: whenAndWho(endedBy, people) },
    { term: '再審査の理由', value: words.reason.reopen[endedBy.reason].label },
    ...remark('再審査の補足', read.text(endedBy.vault)),
  ];
}

function whenAndWho({ at, by }: { readonly at: string; readonly by: string }, people: People): string {
  return `${japaneseDateTime(at)}　${people(by, at)}`;
}
