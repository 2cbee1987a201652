import { useState } from 'react';
import { Button } from '#renderer/components/button.tsx';
import { DatedText } from '#renderer/components/dated-text.tsx';
import { useSpeech } from '#renderer/text/text-context.tsx';
import type { EvidenceView, InquiryView, NamedActor } from '#shared/contract/case.ts';
import { viewOf } from '#shared/domain/evidence/media-type.ts';
import type { PlainDate } from '#shared/domain/time/plain-date.ts';
import { AddEvidenceDialog } from '../evidence/add-evidence-dialog.tsx';
import { EvidenceViewer } from '../evidence/evidence-viewer.tsx';
import { useDesk } from './desk.tsx';
import { inquiryState } from './inquiry-state.ts';

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
  return (
    <p className="text-dns-14N-130">
      <DatedText>{isOver ? own.answerOverdue(date(on)) : own.answerBy(date(on))}</DatedText>
    </p>
  );
}

function Inquiry({ inquiry }: { inquiry: InquiryView }) {
  const { text, words, date } = useSpeech();
  const own = text.review.inquiries;
  const who = (actor: NamedActor) => (actor.isMe ? text.review.me : actor.name);
  return (
    <li className="flex flex-col gap-1 border-l-4 border-solid-gray-200 pl-3 text-dns-14N-130">
      <p className="flex flex-wrap gap-x-4">
        <span className="tabular-nums">
          <DatedText>{own.sent(date(inquiry.sentOn), words.nextActor[inquiry.to])}</DatedText>
        </span>
        <span className="font-bold">{inquiryState(inquiry, own, date)}</span>
      </p>
      <p className="flex flex-wrap gap-x-4 text-solid-gray-700">
        <span className="[overflow-wrap:anywhere]">{own.askedBy(who(inquiry.askedBy))}</span>
        {inquiry.answerBy && (
          <span>
            <DatedText>{own.askedUntil(date(inquiry.answerBy))}</DatedText>
          </span>
        )}
        {inquiry.answerRecordedBy && (
          <span className="[overflow-wrap:anywhere]">
            {own.answerRecordedBy(who(inquiry.answerRecordedBy))}
          </span>
        )}
      </p>
      <ul className="list-disc pl-5">
        {inquiry.reasons.map((reason) => (
          <li key={reason}>{words.reason.inquiry[reason].label}</li>
        ))}
      </ul>
      {inquiry.question !== '' && <Said label={own.question} said={inquiry.question} />}
      {inquiry.answer !== '' && <Said label={own.answer} said={inquiry.answer} />}
      <AnswerFiles inquiry={inquiry} />
    </li>
  );
}

/** What came with the answer: seen here, kept and withdrawn among the evidence. */
function AnswerFiles({ inquiry }: { inquiry: InquiryView }) {
  const { view, refusalOf } = useDesk();
  const { text } = useSpeech();
  const own = text.review.inquiries;
  const [open, setOpen] = useState<'add' | EvidenceView | null>(null);
  const files = view.evidence.filter((each) => each.inquiry === inquiry.id && each.withdrawn === null);
  const close = () => setOpen(null);
  return (
    <>
      {files.length > 0 && (
        <ul aria-label={own.attached} className="-ml-2 flex flex-col items-start">
          {files.map((file) => (
            <li key={file.event}>
              <AnswerFile file={file} onView={() => setOpen(file)} />
            </li>
          ))}
        </ul>
      )}
      {inquiry.answeredOn !== null && refusalOf('attachEvidence') === null && (
        <div className="-ml-2">
          <Button size="small" variant="quiet" onPress={() => setOpen('add')}>
            {own.attach}
          </Button>
        </div>
      )}
      {open === 'add' && <AddEvidenceDialog item={null} inquiry={inquiry.id} dropped={[]} onClose={close} />}
      {open !== null && open !== 'add' && <EvidenceViewer evidence={open} onClose={close} />}
    </>
  );
}

function AnswerFile({ file, onView }: { file: EvidenceView; onView: () => void }) {
  const { text } = useSpeech();
  const name = file.name || text.review.erased;
  if (viewOf(file.mediaType) === 'none') {
    return <span className="px-2 [overflow-wrap:anywhere]">{name}</span>;
  }
  return (
    <Button size="small" variant="quiet" aria-label={text.evidence.viewNamed(name)} onPress={onView}>
      {name}
    </Button>
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
