import { DatedText } from '#renderer/components/dated-text.tsx';
import { Popover } from '#renderer/components/popover.tsx';
import { useSpeech } from '#renderer/text/text-context.tsx';
import type { ExcludedDay } from '#shared/domain/open-days/closed-day.ts';
import type { DueReckoning } from '#shared/domain/open-days/reckoning.ts';
import type { PlainDate } from '#shared/domain/time/plain-date.ts';

export interface DuePopoverProps {
  readonly due: DueReckoning;
  /** Null after the applicant's data was erased. */
  readonly receivedOn: PlainDate | null;
  /** The day on which the inquiry went out that is not yet answered. */
  readonly stoppedSince: PlainDate | null;
}

/** How the due date came about: each day since the receipt, counted or left out, and why. */
export function DuePopover({ due, receivedOn, stoppedSince }: DuePopoverProps) {
  const { text, words, date } = useSpeech();
  const own = text.review.due;
  return (
    <Popover label={<DueMark />} title={own.how} size="inline">
      <h3 className="text-dns-16B-130">{own.how}</h3>
      <table className="mt-2 text-dns-14N-130">
        <caption className="sr-only">{own.how}</caption>
        <thead className="sr-only">
          <tr>
            <th scope="col">{own.day}</th>
            <th scope="col">{own.counts}</th>
          </tr>
        </thead>
        <tbody>
          {receivedOn && (
            <tr>
              <td className="py-0.5 pr-4 whitespace-nowrap tabular-nums">{date(receivedOn)}</td>
              <td>{own.receipt}</td>
            </tr>
          )}
          {daysOf(due, stoppedSince).map((day) => (
            <DayRow key={day.date} day={day} />
          ))}
          {stoppedSince && (
            <tr className="text-solid-gray-700">
              <td className="py-0.5 pr-4 tabular-nums">
                <DatedText>{own.after(date(stoppedSince))}</DatedText>
              </td>
              <td>{own.excluded(words.closedReason.paused)}</td>
            </tr>
          )}
        </tbody>
      </table>
      {stoppedSince && <p className="mt-2 text-dns-14N-130">{own.resumes}</p>}
      <p className="mt-2 text-dns-14N-130 text-solid-gray-700 [overflow-wrap:anywhere]">
        {own.calendar(due.calendar)}
      </p>
    </Popover>
  );
}

function DayRow({ day }: { day: Day }) {
  const { text, words, date } = useSpeech();
  const own = text.review.due;
  if (day.excluded === null) {
    return (
      <tr className="font-bold">
        <td className="py-0.5 pr-4 whitespace-nowrap tabular-nums">{date(day.date)}</td>
        <td>{own.counted(day.number)}</td>
      </tr>
    );
  }
  const { reason, name } = day.excluded;
  return (
    <tr className="text-solid-gray-700">
      <td className="py-0.5 pr-4 whitespace-nowrap tabular-nums">{date(day.date)}</td>
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
