import type { FocusEvent } from 'react';
import { ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import { useOperation } from '#renderer/app/use-operation.ts';
import { countChip } from '#renderer/components/count-chip.ts';
import { useSpeech } from '#renderer/text/text-context.tsx';
import { type StatusCounts, type StatusFilter, statusFilters } from '#shared/contract/queue.ts';
import { openStatuses } from '#shared/domain/case/status.ts';
import { formatCount } from '#shared/text/format-date.ts';

export interface StatusChipsProps {
  readonly selected: StatusFilter;
  readonly onSelect: (status: StatusFilter) => void;
}

/** How many cases stand where; pressing one shows them. */
export function StatusChips({ selected, onSelect }: StatusChipsProps) {
  const { text: all, words } = useSpeech();
  const text = all.review.queue;
  const names: Record<StatusFilter, string> = { ...words.status, ...text.chip };
  const counts = useOperation('queue.counts', null).data;
  const choose = (keys: Set<unknown>) => {
    const chosen = statusFilters.find((status) => keys.has(status));
    if (chosen) onSelect(chosen);
  };
  // Whichever way Tab comes from, the chosen one is where the arrow keys set out; a press goes where it was aimed.
  const comeToChosen = (event: FocusEvent) => {
    const group = event.currentTarget.closest('[role="radiogroup"]');
    if (!group || group.contains(event.relatedTarget) || !event.currentTarget.matches(':focus-visible'))
      return;
    group.querySelector<HTMLElement>('[aria-checked="true"]')?.focus();
  };
  return (
    <ToggleButtonGroup
      aria-label={text.statuses}
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[selected]}
      onSelectionChange={choose}
      className="flex flex-wrap gap-x-1"
    >
      {statusFilters.map((status) => (
        <ToggleButton key={status} id={status} onFocus={comeToChosen} className={countChip}>
          {names[status]}
          <span className="min-w-[1ch] text-right tabular-nums">
            {counts ? formatCount(countOf(status, counts)) : ' '}
          </span>
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}

function countOf(status: StatusFilter, counts: StatusCounts): number {
  if (status === 'open') return openStatuses.reduce((sum, each) => sum + counts[each], 0);
  if (status === 'all') return Object.values(counts).reduce((sum, count) => sum + count, 0);
  return counts[status];
}
