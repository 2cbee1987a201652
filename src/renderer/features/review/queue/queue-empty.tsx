import { useRouter } from '#renderer/app/router.tsx';
import { useOperation } from '#renderer/app/use-operation.ts';
import { Button } from '#renderer/components/button.tsx';
import { EmptyState } from '#renderer/components/empty-state.tsx';
import { useText } from '#renderer/text/text-context.tsx';
import type { QueueFilter } from '#shared/contract/queue.ts';
import { isNarrowed, withoutFilters } from './active-filters.ts';

export interface QueueEmptyProps {
  readonly filter: QueueFilter;
  readonly onFilter: (filter: QueueFilter) => void;
}

/** No rows: because the ledger has none, because nothing matches, or because the work is done. */
export function QueueEmpty({ filter, onFilter }: QueueEmptyProps) {
  const text = useText().review.empty;
  const { openScreen } = useRouter();
  const counts = useOperation('queue.counts', null).data;
  if (!counts) return null;
  const ledgerIsEmpty = Object.values(counts).every((count) => count === 0);
  if (ledgerIsEmpty) {
    return (
      <EmptyState
        title={text.ledger.title}
        next={text.ledger.next}
        action={<Button onPress={() => openScreen('import')}>{text.ledger.action}</Button>}
      />
    );
  }
  if (isNarrowed(filter)) {
    return (
      <EmptyState
        title={text.match.title}
        next={text.match.next}
        action={
          <div className="flex flex-wrap gap-2">
            {filter.status !== 'all' && (
              <Button onPress={() => onFilter({ ...filter, status: 'all' })}>{text.match.everywhere}</Button>
            )}
            <Button onPress={() => onFilter(withoutFilters(filter))}>{text.match.action}</Button>
          </div>
        }
      />
    );
  }
  return (
    <EmptyState
      title={text.status.title}
      next={text.status.next}
      {...(filter.status === 'all'
        ? {}
        : {
            action: (
              <Button onPress={() => onFilter({ ...filter, status: 'all' })}>{text.status.action}</Button>
            ),
          })}
    />
  );
}
