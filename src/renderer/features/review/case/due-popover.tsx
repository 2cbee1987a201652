import { useId } from 'react';
import { DatedText } from '#renderer/components/dated-text.tsx';
import { HiddenHeader } from '#renderer/components/hidden-header.tsx';
import { Popover } from '#renderer/components/popover.tsx';
import { useSpeech } from '#renderer/text/text-context.tsx';
import type { ExcludedDay } from '#shared/domain/open-days/closed-day.ts';
import type { DueReckoning } from '#shared/domain/open-days/reckoning.ts';
import type { PlainDate } from '#shared/domain/time/plain-date.ts';

export interface DuePopoverProps {
  readonly due: DueReckoning;
  /** Null after the applicant's data was erased. */
  readonly receivedOn: PlainDate | null;
  /** The 再審査 from which it is counted instead. */
  readonly reopenedOn: PlainDate | null;
  /** The day on which the inquiry went out that is not yet answered. */
  readonly stoppedSince: PlainDate | null;
}

/** How the due date came about: each day since the receipt or the 再審査, counted or left out, and why. */
export function DuePopover({ due, receivedOn, reopenedOn, stoppedSince }: DuePopoverProps) {
  const { text, words, date } = useSpeech();
  const own = text.review.due;
  const daysId = useId();
  const dayZero = reopenedOn ?? receivedOn;
  return (
    <Popover label={<DueMark />} title={own.how} size="inline">
      <h3 className="text-dns-16B-130">{own.how}</h3>
      {/* Takes the focus, so that the days are read one after another and not all that stands here in one breath. */}
      <section tabIndex={-1} aria-labelledby={daysId} className="-mx-2 mt-2 px-2 py-1">
        <table className="text-dns-14N-130">
          <caption id={daysId} className="sr-only">
            {own.days}
          </caption>
          <thead>
            <tr>
              <HiddenHeader>{own.day}</HiddenHeader>
              <HiddenHeader>{own.counts}</HiddenHeader>
            </tr>
          </thead>
          <tbody>
            {dayZero && (
              <tr>
                <DayHeader>{date(dayZero)}</DayHeader>
                <td>{reopenedOn ? own.reopening : own.receipt}</td>
              </tr>
            )}
            {daysOf(due, stoppedSince).map((day) => (
              <DayRow key={day.date} day={day} />
            ))}
            {stoppedSince && (
              <tr className="text-solid-gray-700">
                <DayHeader>{own.after(date(stoppedSince))}</DayHeader>
                <td>{own.excluded(words.closedReason.paused)}</td>
              </tr>
            )}
          </tbody>
        </table>
        {stoppedSince && <p className="mt-2 text-dns-14N-130">{own.resumes}</p>}
        <p className="mt-2 text-dns-14N-130 text-solid-gray-700 [overflow-wrap:anywhere]">
          {own.calendar(due.calendar)}
        </p>
      </section>
    </Popover>
  );
}

function DayHeader({ children }: { children: string }) {
  return (
    <th scope="row" className="py-0.5 pr-4 text-left [font-weight:inherit] tabular-nums">
      <DatedText>{children}</DatedText>
    </th>
  );
}

function DayRow({ day }: { day: Day }) {
  const { text, words, date } = useSpeech();
  const own = text.review.due;
  if (day.excluded === null) {
    return (
      <tr className="font-bold">
        <DayHeader>{date(day.date)}</DayHeader>
        <td>{own.counted(day.number)}</td>
      </tr>
    );
  }
  const { reason, name } = day.excluded;
  return (
    <tr className="text-solid-gray-700">
      <DayHeader>{date(day.date)}</DayHeader>
      <td>{own.excluded(name ? `${words.closedReason[reason]} ${name}` : words.closedReason[reason])}</td>
    </tr>
  );
}

type Day = { date: PlainDate } & ({ excluded: null; number: number } | { excluded: ExcludedDay });

/** While the clock stands, what the reckoning foresaw after the inquiry went out will not come to pass. */
function daysOf(due: DueReckoning, stoppedSince: PlainDate | null): Day[] {
  const counted = due.counted.map((date, at) => ({ date, excluded: null, number: at + 1 }));
  const excluded = due.excluded.map((day) => ({ date: day.date, excluded: day }));
  return [...counted, ...excluded]
    .filter((day) => stoppedSince === null || day.date <= stoppedSince)
    .sort((a, b) => (a.date < b.date ? -1 : 1));
}

function DueMark() {
  const text = useSpeech().text.review.due;
  return (
    <>
      <span aria-hidden="true">ⓘ</span>
      <span className="sr-only">{text.how}</span>
    </>
  );
}
