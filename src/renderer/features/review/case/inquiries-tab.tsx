import { useSpeech } from '#renderer/text/text-context.tsx';
import type { InquiryView } from '#shared/contract/case.ts';
import type { PlainDate } from '#shared/domain/time/plain-date.ts';
import { useDesk } from './desk.tsx';

/** What was asked, when, and what came back. */
export function InquiriesTab() {
  const { view } = useDesk();
  const text = useSpeech().text.review.inquiries;
  if (view.inquiries.length === 0) {
    return <p className="text-dns-14N-130 text-solid-gray-700">{text.empty}</p>;
  }
  return (
    <div className="flex flex-col gap-4">
      {view.answerBy && <AnswerBy on={view.answerBy} isOver={view.answerOverdue} />}
      <ul className="flex flex-col gap-4">
        {view.inquiries.toReversed().map((inquiry) => (
          <Inquiry key={inquiry.id} inquiry={inquiry} />
        ))}
      </ul>
    </div>
  );
}

function AnswerBy({ on, isOver }: { on: PlainDate; isOver: boolean }) {
  const { text, date } = useSpeech();
  const own = text.review.inquiries;
  return <p className="text-dns-14N-130">{isOver ? own.answerOverdue(date(on)) : own.answerBy(date(on))}</p>;
}

function Inquiry({ inquiry }: { inquiry: InquiryView }) {
  const { text, words, date } = useSpeech();
  const own = text.review.inquiries;
  return (
    <li className="flex flex-col gap-1 border-l-4 border-solid-gray-200 pl-3 text-dns-14N-130">
      <p className="flex flex-wrap gap-x-4">
        <span className="tabular-nums">{own.sent(date(inquiry.sentOn))}</span>
        <span className="font-bold">{state(inquiry, own, date)}</span>
      </p>
      <ul className="list-disc pl-5">
        {inquiry.reasons.map((reason) => (
          <li key={reason}>{words.reason.inquiry[reason].label}</li>
        ))}
      </ul>
      {inquiry.question !== '' && <Said label={own.question} said={inquiry.question} />}
      {inquiry.answer !== '' && <Said label={own.answer} said={inquiry.answer} />}
    </li>
  );
}

function Said({ label, said }: { label: string; said: string }) {
  return (
    <p className="[overflow-wrap:anywhere] whitespace-pre-wrap">
      <span className="text-solid-gray-700">{label} </span>
      {said}
    </p>
  );
}

interface StateTexts {
  readonly waiting: string;
  readonly answered: (date: string) => string;
  readonly lapsed: (date: string) => string;
}

function state(inquiry: InquiryView, text: StateTexts, date: (day: string) => string): string {
  if (inquiry.answeredOn) return text.answered(date(inquiry.answeredOn));
  return inquiry.lapsedOn ? text.lapsed(date(inquiry.lapsedOn)) : text.waiting;
}
