import type { ExcludedDay } from '#shared/domain/open-days/closed-day.ts';
import type { OpenDaysTaken } from '#shared/domain/open-days/reckoning.ts';
import type { PlainDate } from '#shared/domain/time/plain-date.ts';
import { formatDate, formatShortDate } from '#shared/text/format-date.ts';
import { vocabularyJa as words } from '#shared/text/vocabulary-ja.ts';
import type { RecordedCase } from '../report-case.ts';
import { undecided } from './case-decision.ts';
import { factList } from './fact-list.ts';
import { type Html, html } from './html.ts';

/**
 * The reckoning of the due date as it was made, and the open days that the decision took (rules §3). While an answer is waited for
 * there is no due date, and what was foreseen for the days after the inquiry will not come to pass.
 */
export function caseClock(each: RecordedCase): Html {
  const { row, state } = each;
  const { due } = state;
  const stoppedOn = state.pauses.find((pause) => pause.to === null)?.from ?? null;
  const hasCome = (date: PlainDate) => stoppedOn === null || date <= stoppedOn;
  const counted = due.counted.filter(hasCome);
  const excluded = excludedText(due.excluded.filter(({ date }) => hasCome(date)));
  const dueOn =
    stoppedOn === null
      ? `${formatDate(due.on, 'ja')}　${due.counted.length}開庁日`
      : `${words.status.inquiring}（停止）`;
  return html`<h4>期限と開庁日</h4>${factList([
    { term: '受付日', value: formatDate(row.receivedOn, 'ja') },
    ...(state.reopenedOn === null
      ? []
      : [{ term: '再審査の日', value: `${formatDate(state.reopenedOn, 'ja')}（この日から数える）` }]),
    { term: '期限', value: dueOn },
    { term: '決定まで', value: untilDecision(each) },
    ...(each.notice === null
      ? []
      : [{ term: '通知まで', value: inOpenDays(each.notice.on, each.notice.took, each) }]),
    {
      term: '数えた日',
      value: counted.map((date) => formatShortDate(date, 'ja')).join('、'),
      wide: true,
    },
    { term: '数えない日', value: excluded, wide: excluded !== '' },
    { term: '暦の版', value: due.calendar },
    ...(state.priority === 'high' ? [{ term: '優先の印', value: '付いている', wide: true }] : []),
    ...(stoppedOn === null ? [] : [{ term: '停止', value: resumes(stoppedOn), wide: true }]),
  ])}`;
}

function resumes(stoppedOn: PlainDate): string {
  return `${formatDate(stoppedOn, 'ja')} に照会。その翌日から回答を受けた日までは数えない。回答を記録すると、回答を受けた日の翌日から続きを数え、期限が決まる。`;
}

function untilDecision(each: RecordedCase): string {
  const { row, state, took } = each;
  return took === null || row.decidedOn === null ? undecided(state) : inOpenDays(row.decidedOn, took, each);
}

function inOpenDays(
  on: PlainDate,
  { openDays, calendar }: OpenDaysTaken,
  { row, state }: RecordedCase,
): string {
  // The due date may have been reckoned by another calendar, which stands beside it.
  const by = calendar === state.due.calendar ? '' : `、暦の版 ${calendar}`;
  return `${openDays}開庁日（${on <= row.dueOn ? '期限内' : '期限超過'}${by}）`;
}

/** Runs of days with one reason are written as one. */
function excludedText(days: readonly ExcludedDay[]): string {
  const groups: { reason: string; dates: string[] }[] = [];
  for (const day of days) {
    const reason = day.name ?? words.closedReason[day.reason];
    const last = groups.at(-1);
    if (last?.reason === reason) last.dates.push(day.date);
    else groups.push({ reason, dates: [day.date] });
  }
  return groups.map(({ reason, dates }) => `${spanText(dates)} ${reason}`).join('、');
}

function spanText(dates: readonly string[]): string {
  const [first = ''] = dates;
  const last = dates.at(-1) ?? first;
  const from = formatShortDate(first, 'ja');
  return first === last ? from : `${from}～${formatShortDate(last, 'ja')}`;
}
