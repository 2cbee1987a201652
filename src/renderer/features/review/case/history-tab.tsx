import { Fragment, useId, useState } from 'react';
import { Button as PlainButton } from 'react-aria-components';
import { useRouter } from '#renderer/app/router.tsx';
import { useOperation } from '#renderer/app/use-operation.ts';
import { Button } from '#renderer/components/button.tsx';
import { classNames } from '#renderer/components/class-names.ts';
import { ErrorNote } from '#renderer/components/error-note.tsx';
import { type Speech, useSpeech } from '#renderer/text/text-context.tsx';
import type { HistoryEntry } from '#shared/contract/case.ts';
import type { RecordedFact } from '#shared/contract/case-history.ts';
import { historyLabel } from '#shared/text/journal-event-kind.ts';
import { useDesk } from './desk.tsx';
import { EventFacts } from './event-facts.tsx';
import { inWords, personInWords } from './recorded-words.ts';

/** Everything that happened to the case, newest first, each entry with all that it said; what was taken back is struck out and stays. */
export function HistoryTab({ onSaveSheet }: { onSaveSheet: () => void }) {
  const { view } = useDesk();
  const { navigate } = useRouter();
  const own = useSpeech().text.review.history;
  const told = useOperation('case.history', { id: view.id });
  const [opened, setOpened] = useState<ReadonlySet<string>>(new Set());
  const facts = new Map(told.data?.map((each) => [each.event, each.facts]));
  const openable = [...facts].filter(([, said]) => said.length > 0).map(([event]) => event);
  const areAllOpen = openable.every((event) => opened.has(event));
  const toggle = (event: string) =>
    setOpened((before) => (before.has(event) ? without(before, event) : new Set([...before, event])));
  return (
    <>
      <div className="flex flex-wrap gap-2 pb-2">
        <Button size="small" onPress={onSaveSheet}>
          {own.sheet}
        </Button>
        {openable.length > 0 && (
          <Button size="small" onPress={() => setOpened(new Set(areAllOpen ? [] : openable))}>
            {areAllOpen ? own.closeAll : own.openAll}
          </Button>
        )}
        <Button size="small" variant="quiet" onPress={() => navigate({ screen: 'journal', caseId: view.id })}>
          {own.journal}
        </Button>
      </div>
      {told.error && <ErrorNote error={told.error} onRetry={() => void told.refetch()} />}
      <table className="w-full border-collapse text-left text-dns-14N-130">
        <caption className="sr-only">{own.title}</caption>
        <thead className="sr-only">
          <tr>
            <th scope="col">{own.when}</th>
            <th scope="col">{own.who}</th>
            <th scope="col">{own.what}</th>
          </tr>
        </thead>
        <tbody>
          {view.history.toReversed().map((entry) => (
            <Entry
              key={entry.event}
              entry={entry}
              facts={facts.get(entry.event) ?? []}
              isOpen={opened.has(entry.event)}
              onToggle={() => toggle(entry.event)}
            />
          ))}
        </tbody>
      </table>
    </>
  );
}

interface EntryProps {
  readonly entry: HistoryEntry;
  readonly facts: readonly RecordedFact[];
  readonly isOpen: boolean;
  readonly onToggle: () => void;
}

/** One event: a line, and below it, when it is open, what it said. */
function Entry({ entry, facts, isOpen, onToggle }: EntryProps) {
  const speech = useSpeech();
  const { text, instant } = speech;
  const saidId = useId();
  const what = (
    <span className={classNames(entry.undone && 'text-solid-gray-700 line-through')}>
      {whatHappened(entry, speech)}
    </span>
  );
  return (
    <Fragment>
      <tr className="border-t border-solid-gray-200 align-top">
        <td className="w-44 py-1 pr-3 whitespace-nowrap text-solid-gray-700 tabular-nums">
          {instant(entry.at)}
        </td>
        <td className="max-w-40 min-w-22 py-1 pr-3 [overflow-wrap:anywhere]">
          {personInWords(entry.by, text)}
        </td>
        <td className="py-1 [overflow-wrap:anywhere]">
          {facts.length > 0 ? (
            <PlainButton
              aria-expanded={isOpen}
              {...(isOpen ? { 'aria-controls': saidId } : {})}
              onPress={onToggle}
              className="-mx-1 min-h-6 rounded-4 px-1 text-left hover:underline"
            >
              {what}
              <span aria-hidden="true" className="ml-2 text-solid-gray-700">
                {isOpen ? '▴' : '▾'}
              </span>
            </PlainButton>
          ) : (
            what
          )}
          {entry.undone && <span className="ml-2">{text.review.history.undone}</span>}
        </td>
      </tr>
      {isOpen && facts.length > 0 && (
        <tr id={saidId}>
          <td colSpan={3} className="pb-2">
            <EventFacts facts={facts} />
          </td>
        </tr>
      )}
    </Fragment>
  );
}

/** The event in the office's words, with the item, the outcome or the event that it is about. */
export function whatHappened(entry: Pick<HistoryEntry, 'kind' | 'about'>, speech: Speech): string {
  const label = historyLabel(speech.words, entry);
  const { about } = entry;
  return about === null ? label : `${label}: ${inWords(about, speech)}`;
}

function without(events: ReadonlySet<string>, event: string): ReadonlySet<string> {
  return new Set([...events].filter((each) => each !== event));
}
