import { Button } from '#renderer/components/button.tsx';
import { classNames } from '#renderer/components/class-names.ts';
import { type Speech, useSpeech } from '#renderer/text/text-context.tsx';
import type { CaseView, HistoryEntry } from '#shared/contract/case.ts';
import { eventLabel } from '#shared/text/journal-event-kind.ts';
import { useDesk } from './desk.tsx';

/** Everything that happened to the case, newest first; what was taken back is struck out and stays. */
export function HistoryTab({ onSaveSheet }: { onSaveSheet: () => void }) {
  const { view } = useDesk();
  const speech = useSpeech();
  const { text, instant } = speech;
  const own = text.review.history;
  return (
    <>
      <div className="pb-2">
        <Button size="small" onPress={onSaveSheet}>
          {own.sheet}
        </Button>
      </div>
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
            <tr key={entry.event} className="border-b border-solid-gray-200 align-top">
              <td className="w-44 py-1 pr-3 whitespace-nowrap text-solid-gray-700 tabular-nums">
                {instant(entry.at)}
              </td>
              <td className="max-w-40 min-w-22 py-1 pr-3 [overflow-wrap:anywhere]">
                {entry.by.isMe
                  ? text.review.me
                  : entry.by.actor === 'system'
                    ? text.journal.system
                    : entry.by.name}
              </td>
              <td className="py-1 [overflow-wrap:anywhere]">
                <span className={classNames(entry.undone && 'text-solid-gray-700 line-through')}>
                  {whatHappened(entry, view, speech)}
                </span>
                {entry.undone && <span className="ml-2">{own.undone}</span>}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

/** The event in the office's words, with the item, the outcome or the event that it is about. */
export function whatHappened(
  entry: Pick<HistoryEntry, 'kind' | 'about'>,
  view: CaseView,
  { words, language }: Speech,
): string {
  const label = eventLabel(words.event, entry.kind);
  const about = aboutInWords(entry.about, view, { words, language });
  return about === '' ? label : `${label}: ${about}`;
}

function aboutInWords(
  about: string,
  view: CaseView,
  { words, language }: Pick<Speech, 'words' | 'language'>,
): string {
  if (about === '') return '';
  const item = view.template.items.find((each) => each.id === about);
  if (item) return item.label[language];
  const earlier = view.earlierChecks.find((each) => each.item === about);
  if (earlier) return earlier.label[language];
  const labels = {
    ...words.outcome,
    ...words.judgedAgainCause,
    ...words.duplicateVerdict,
    ...words.reviewCause,
    ...words.priority,
    ...words.withdrawalCause,
  };
  const known = Object.entries(labels).find(([id]) => id === about);
  return known?.[1] ?? eventLabel(words.event, about);
}
