import { useId } from 'react';
import { useOperationOnce } from '../../app/use-operation-once.ts';
import { useProgress } from '../../app/use-progress.ts';
import { Button } from '../../components/button.tsx';
import { ErrorNote } from '../../components/error-note.tsx';
import { ProgressBar } from '../../components/progress-bar.tsx';
import { SkeletonRows } from '../../components/skeleton.tsx';
import { useText } from '../../text/text-context.tsx';
import { useLedgerChoice } from './use-ledger-choice.ts';

/** 新しい台帳 / 台帳を開く / デモ, and what was used before. */
export function LedgerChoice() {
  const text = useText().start.choice;
  const choice = useLedgerChoice();
  const progress = useProgress('demonstration', choice.isPending);
  const id = useId();
  const ways = [
    { key: 'new', label: text.newLedger, note: text.newLedgerNote, start: choice.create },
    { key: 'open', label: text.openLedger, note: text.openLedgerNote, start: choice.open },
    {
      key: 'demonstration',
      label: text.demonstration,
      note: text.demonstrationNote,
      start: choice.demonstrate,
    },
  ];
  return (
    <div className="flex flex-col gap-6">
      <div className="flex flex-col gap-1">
        <h1 className="text-std-20B-150">{text.title}</h1>
        <p className="text-solid-gray-700">{text.lead}</p>
      </div>
      {choice.error && <ErrorNote error={choice.error} />}
      <ul className="flex flex-col gap-3">
        {ways.map((way, position) => (
          <li key={way.key} className="grid grid-cols-[11rem_1fr] items-center gap-4">
            <Button
              variant={position === 0 ? 'primary' : 'secondary'}
              fullWidth
              aria-describedby={`${id}-${way.key}`}
              isDisabled={choice.isPending}
              onPress={way.start}
            >
              {way.label}
            </Button>
            <p id={`${id}-${way.key}`} className="text-dns-14N-130 text-solid-gray-700">
              {way.note}
            </p>
          </li>
        ))}
      </ul>
      {choice.isPending && (
        <ProgressBar label={text.working} done={progress?.done ?? 0} total={progress?.total ?? null} />
      )}
      <RecentLedgers isPending={choice.isPending} onOpen={choice.openRecent} />
    </div>
  );
}

function RecentLedgers({ isPending, onOpen }: { isPending: boolean; onOpen: (index: number) => void }) {
  const text = useText().start.choice;
  const recent = useOperationOnce('ledger.recent', null);
  return (
    <section className="border-t border-solid-gray-200 pt-4">
      <h2 className="mb-2 text-dns-16B-130">{text.recent}</h2>
      {recent.error ? (
        <ErrorNote error={recent.error} onRetry={() => void recent.refetch()} />
      ) : !recent.data ? (
        <SkeletonRows rows={2} />
      ) : recent.data.length === 0 ? (
        <p className="text-dns-14N-130 text-solid-gray-700">{text.recentEmpty}</p>
      ) : (
        <ul className="flex flex-col gap-1">
          {recent.data.map((ledger, index) => (
            <li key={ledger.path} className="flex flex-wrap items-baseline gap-x-3">
              <Button variant="quiet" size="small" isDisabled={isPending} onPress={() => onOpen(index)}>
                {ledger.name}
              </Button>
              <span className="min-w-0 text-dns-14N-130 break-all text-solid-gray-700">{ledger.path}</span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
