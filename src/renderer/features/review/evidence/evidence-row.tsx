import { type Ref, useState } from 'react';
import { useCommand } from '#renderer/app/use-command.ts';
import { Button } from '#renderer/components/button.tsx';
import { classNames } from '#renderer/components/class-names.ts';
import { DatedText } from '#renderer/components/dated-text.tsx';
import { ErrorNote } from '#renderer/components/error-note.tsx';
import { fileSize } from '#renderer/components/file-size.ts';
import { useSpeech } from '#renderer/text/text-context.tsx';
import type { EvidenceView } from '#shared/contract/case.ts';
import { viewOf } from '#shared/domain/evidence/media-type.ts';
import { useDesk } from '../case/desk.tsx';

export interface EvidenceRowProps {
  readonly ref?: Ref<HTMLLIElement>;
  readonly evidence: EvidenceView;
  readonly onView: () => void;
  readonly onWithdraw: () => void;
}

/** One file: what it is, how it may be handled, what it supports, who took it. */
export function EvidenceRow({ ref, evidence, onView, onWithdraw }: EvidenceRowProps) {
  const { view, refusalOf } = useDesk();
  const { text, words, language, instant, date, list } = useSpeech();
  const own = text.evidence;
  const { withdrawn } = evidence;
  const name = evidence.name || text.review.erased;
  const inquired = view.inquiries.find((inquiry) => inquiry.id === evidence.inquiry);
  const canView = viewOf(evidence.mediaType) !== 'none';
  const asked = [...view.template.items, ...view.earlierItems];
  const items = evidence.items.flatMap((id) => asked.find((item) => item.id === id)?.label[language] ?? []);
  const who = (by: EvidenceView['by']) => (by.isMe ? text.review.me : by.name);
  return (
    <li
      ref={ref}
      tabIndex={-1}
      className="focus-inset border-l-4 border-solid-gray-200 py-1.5 pr-2 pl-3 text-dns-14N-130"
    >
      <p className="flex flex-wrap items-baseline gap-x-3">
        <span
          className={classNames(
            'text-dns-16B-130 [overflow-wrap:anywhere]',
            withdrawn && 'text-solid-gray-700 line-through',
          )}
        >
          {name}
        </span>
        <span className="font-bold">{words.informationClass[evidence.class]}</span>
        <span>{words.mediaType[evidence.mediaType]}</span>
        <span className="tabular-nums">{fileSize(evidence.bytes)}</span>
      </p>
      {!evidence.nameFits && (
        <p>
          <span aria-hidden="true" className="text-yellow-1000">
            △{' '}
          </span>
          {own.nameDiffers(words.mediaType[evidence.mediaType])}
        </p>
      )}
      <p className="[overflow-wrap:anywhere]">{items.length === 0 ? own.noItem : list(items)}</p>
      {inquired && (
        <p>
          <DatedText>{own.withAnswer(date(inquired.sentOn))}</DatedText>
        </p>
      )}
      <p className="text-solid-gray-700 tabular-nums">
        <DatedText>{own.by(who(evidence.by), instant(evidence.at))}</DatedText>
      </p>
      {withdrawn && (
        <p className="[overflow-wrap:anywhere]">
          <span className="text-solid-gray-700 tabular-nums">
            <DatedText>{own.withdrawn(who(withdrawn.by), instant(withdrawn.at))}</DatedText>
          </span>{' '}
          {withdrawn.reason || text.review.erased}
        </p>
      )}
      <div className="-ml-2 flex flex-wrap items-center">
        {canView && (
          <Button size="small" variant="quiet" aria-label={own.viewNamed(name)} onPress={onView}>
            {own.view}
          </Button>
        )}
        <WriteOut evidence={evidence} open={!canView} />
        {!withdrawn && refusalOf('withdrawEvidence') === null && (
          <Button size="small" variant="quiet" onPress={onWithdraw}>
            {own.withdraw}
          </Button>
        )}
      </div>
    </li>
  );
}

/** What the program cannot draw is handed to the system's program for it. */
function WriteOut({ evidence, open }: { evidence: EvidenceView; open: boolean }) {
  const { view } = useDesk();
  const own = useSpeech().text.evidence;
  const { run, isPending, error } = useCommand('evidence.writeOut');
  const [said, setSaid] = useState('');
  const write = async () => {
    setSaid('');
    const written = await run({ caseId: view.id, evidence: evidence.event, open });
    if (!written.ok || written.value === null) return;
    const { path, opened } = written.value;
    setSaid(open && !opened ? own.notOpened(path) : own.written(path));
  };
  return (
    <>
      <Button size="small" variant="quiet" isDisabled={isPending} onPress={() => void write()}>
        {open ? own.writeOutOpen : own.writeOut}
      </Button>
      {said !== '' && (
        <p role="status" className="order-last w-full pl-2 [overflow-wrap:anywhere]">
          {said}
        </p>
      )}
      {error && (
        <div className="order-last w-full pl-2">
          <ErrorNote error={error} />
        </div>
      )}
    </>
  );
}
