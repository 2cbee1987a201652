import { Button } from '#renderer/components/button.tsx';
import { ErrorNote } from '#renderer/components/error-note.tsx';
import { useSpeech } from '#renderer/text/text-context.tsx';
import type { MissedChange } from '#shared/contract/app-error.ts';
import { eventLabel } from '#shared/text/journal-event-kind.ts';
import { type Place, useDesk } from './desk.tsx';

/** What was refused here. For a case that changed meanwhile: who did what and when, beside the new state. */
export function RefusalNote({ place }: { place: Place }) {
  const { failureAt, names, dismissFailure } = useDesk();
  const error = failureAt(place);
  if (!error) return null;
  if (error.code === 'staleVersion') {
    return <StaleNote changes={error.changes} onDismiss={dismissFailure} />;
  }
  return <ErrorNote error={error} names={names} />;
}

function StaleNote({ changes, onDismiss }: { changes: readonly MissedChange[]; onDismiss: () => void }) {
  const { text, words, instant } = useSpeech();
  const own = text.review.stale;
  return (
    <div role="alert" className="rounded-8 border-2 border-yellow-1000 bg-white px-3 py-2 text-dns-14N-130">
      <p className="text-dns-16B-130">
        <span aria-hidden="true" className="text-yellow-1000">
          △{' '}
        </span>
        {own.title}
      </p>
      <ul className="my-1 flex flex-col gap-0.5">
        {changes.map((change) => (
          <li key={`${change.at} ${change.kind} ${change.by}`} className="flex flex-wrap gap-x-3">
            <span className="tabular-nums">{instant(change.at)}</span>
            <span className="font-bold">{change.by}</span>
            <span>{eventLabel(words.event, change.kind)}</span>
          </li>
        ))}
      </ul>
      <p>{own.next}</p>
      <Button size="small" variant="quiet" onPress={onDismiss}>
        {own.seen}
      </Button>
    </div>
  );
}
