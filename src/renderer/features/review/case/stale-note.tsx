import { Button } from '#renderer/components/button.tsx';
import { DatedText } from '#renderer/components/dated-text.tsx';
import { useSpeech } from '#renderer/text/text-context.tsx';
import type { MissedChange } from '#shared/contract/app-error.ts';
import type { CaseDifference } from '#shared/contract/case-difference.ts';
import type { CaseCommand } from '#shared/domain/case/command.ts';
import type { CaseType } from '#shared/domain/case/status.ts';
import { eventLabel } from '#shared/text/journal-event-kind.ts';
import { type ComparedLine, comparedLines } from './compared-lines.ts';

export interface StaleNoteProps {
  readonly missed: {
    readonly changes: readonly MissedChange[];
    readonly differences: readonly CaseDifference[];
  };
  /** What the person wanted and what was not done. */
  readonly command: CaseCommand | null;
  readonly type: CaseType;
  readonly onDismiss: () => void;
}

/** Somebody was faster: what they did, and field by field what was seen, what is, and what was entered here. */
export function StaleNote({ missed, command, type, onDismiss }: StaleNoteProps) {
  const speech = useSpeech();
  const { text, words, instant } = speech;
  const own = text.review.stale;
  const lines = comparedLines(missed.differences, { command, type }, speech);
  return (
    <div role="alert" className="rounded-8 border-2 border-yellow-1000 bg-white px-3 py-2 text-dns-14N-130">
      <p className="text-dns-16B-130">
        <span aria-hidden="true" className="text-yellow-1000">
          △{' '}
        </span>
        {own.title}
      </p>
      <ul className="my-1 flex flex-col gap-0.5">
        {missed.changes.map((change) => (
          <li key={`${change.at} ${change.kind} ${change.by}`} className="flex flex-wrap gap-x-3">
            <span className="whitespace-nowrap tabular-nums">{instant(change.at)}</span>
            <span className="font-bold">{change.by}</span>
            <span>{eventLabel(words.event, change.kind)}</span>
          </li>
        ))}
      </ul>
      {lines.length > 0 && <Comparison lines={lines} />}
      <p>{own.next}</p>
      <Button
        size="inline"
        variant="quiet"
        onPress={({ target }) => {
          // The button goes with the note.
          const place =
            target.closest<HTMLElement>('[role="dialog"]') ?? document.getElementById('case-title');
          place?.focus();
          onDismiss();
        }}
      >
        {own.seen}
      </Button>
    </div>
  );
}

function Comparison({ lines }: { lines: readonly ComparedLine[] }) {
  const own = useSpeech().text.review.stale;
  const hasMine = lines.some(({ mine }) => mine !== null);
  return (
    <table className="my-2 w-full table-fixed border-collapse text-left">
      <caption className="sr-only">{own.comparison}</caption>
      <thead>
        <tr className="border-b border-solid-gray-420 text-solid-gray-700">
          <th scope="col" className="w-1/5 py-1 pr-2 font-normal">
            {own.field}
          </th>
          <th scope="col" className="py-1 pr-2 font-normal">
            {own.before}
          </th>
          <th scope="col" className="py-1 pr-2 font-normal">
            {own.after}
          </th>
          {hasMine && (
            <th scope="col" className="py-1 font-normal">
              {own.mine}
            </th>
          )}
        </tr>
      </thead>
      <tbody className="align-top whitespace-pre-wrap [overflow-wrap:anywhere]">
        {lines.map(({ label, before, after, mine }) => (
          <tr key={`${label} ${before} ${after}`} className="border-b border-solid-gray-200">
            <th scope="row" className="py-1 pr-2 font-normal text-solid-gray-700">
              {label}
            </th>
            <td className="py-1 pr-2">
              <DatedText>{before || own.nothing}</DatedText>
            </td>
            <td className="py-1 pr-2 font-bold">
              <DatedText>{after || own.nothing}</DatedText>
            </td>
            {hasMine && (
              <td className="py-1">
                <DatedText>{mine ?? ''}</DatedText>
              </td>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
