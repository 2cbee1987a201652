import { officeCalendar } from '#shared/domain/open-days/calendar.ts';
import type { ExcludedDay } from '#shared/domain/open-days/closed-day.ts';
import { reckonDue } from '#shared/domain/open-days/due-date.ts';
import type { Pause } from '#shared/domain/open-days/reckoning.ts';
import { decisionClock } from '#shared/domain/report/decision-clock.ts';
import type { PlainDate } from '#shared/domain/time/plain-date.ts';
import { formatDate } from '#shared/text/format-date.ts';
import { vocabularyJa as words } from '#shared/text/vocabulary-ja.ts';
import type { Invocation } from '../command.ts';
import { type ExitCode, UsageError } from '../failure.ts';
import { parseDate } from '../options.ts';

const DEFAULT_DAYS = 3;

interface Answer {
  readonly due: PlainDate | null;
  readonly counted: readonly PlainDate[];
  readonly excluded: readonly ExcludedDay[];
}

export async function run({ options, output, json }: Invocation): Promise<ExitCode> {
  const received = options.date('received');
  const days = options.integer('days', 1, 365) ?? DEFAULT_DAYS;
  const pauses = options.many('pause').map(parsePause);
  const closures = options.many('closure').map((text) => ({
    date: parseDate(text, 'closure'),
    name: words.closedReason.closure,
  }));
  const calendar = officeCalendar(closures);
  const reckoning = reckonDue(received, days, pauses, calendar);
  const waiting = pauses.find((pause) => pause.to === null);
  const answer: Answer = reckoning
    ? { due: reckoning.on, counted: reckoning.counted, excluded: reckoning.excluded }
    : { due: null, ...decisionClock(received, waiting?.from ?? received, pauses, calendar) };
  const last = answer.due ?? received;
  if (last > calendar.coveredUntil) {
    output.message(`祝日の表は ${calendar.coveredUntil} までです。その後は祝日も開庁日として数えています。`);
  }
  if (json) await output.json(answer);
  else await output.line(sentences(answer, received, days));
  return 0;
}

function parsePause(text: string): Pause {
  const [from, to, ...more] = text.split('..');
  if (from === undefined || to === undefined || more.length > 0) {
    throw new UsageError(`--pause は YYYY-MM-DD..YYYY-MM-DD です: ${text}`);
  }
  const pause = { from: parseDate(from, 'pause'), to: to === '' ? null : parseDate(to, 'pause') };
  if (pause.to !== null && pause.to < pause.from)
    throw new UsageError(`--pause の終わりが始まりより前です: ${text}`);
  return pause;
}

function sentences({ due, counted, excluded }: Answer, received: PlainDate, days: number): string {
  const list = (dates: readonly PlainDate[]) =>
    dates.map((date) => formatDate(date, 'ja')).join('、') || 'なし';
  const left = excluded.map(
    (day) => `  ${formatDate(day.date, 'ja')}  ${day.name ?? words.closedReason[day.reason]}`,
  );
  return [
    `受付日      ${formatDate(received, 'ja')}`,
    `期限        ${due === null ? '回答待ちのため決まらない' : `${formatDate(due, 'ja')}（${days}開庁日）`}`,
    `数えた日    ${list(counted)}`,
    `数えない日  ${left.length === 0 ? 'なし' : ''}`.trimEnd(),
    ...left,
  ].join('\n');
}
