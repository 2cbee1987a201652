import { type RefObject, useRef } from 'react';
import { Button } from '#renderer/components/button.tsx';
import { useSpeech } from '#renderer/text/text-context.tsx';
import type { QueueFilter } from '#shared/contract/queue.ts';
import { activeFilters, isNarrowed, withoutFilters } from './active-filters.ts';
import { FilterForm } from './filter-form.tsx';
import { QueueDisplay } from './queue-display.tsx';
import { QueueSearch } from './queue-search.tsx';
import { SavedViews } from './saved-views.tsx';

export interface QueueFiltersProps {
  readonly filter: QueueFilter;
  readonly searchField: RefObject<HTMLInputElement | null>;
  readonly onFilter: (filter: QueueFilter) => void;
  readonly onSaveView: () => void;
  /** The search is done: on to the list. */
  readonly onDone: (wanted: string) => void;
}

/** Search, the filter form, order and columns, the saved lists, and each filter that is on as something to take away. */
export function QueueFilters({ filter, searchField, onFilter, onSaveView, onDone }: QueueFiltersProps) {
  const { text, words } = useSpeech();
  const own = text.review.filter;
  const active = activeFilters(filter, text.review, words);
  const form = useRef<HTMLSpanElement>(null);
  const taken = useRef<HTMLSpanElement>(null);
  // What is taken away takes its button along: on to the next one, and behind the last to where they are set.
  const leave = (from: Element | null) => {
    const buttons: Element[] = [...(taken.current?.querySelectorAll('button') ?? [])];
    const at = from === null ? -1 : buttons.indexOf(from);
    const next = at === -1 ? undefined : (buttons[at + 1] ?? buttons[at - 1]);
    const place = next ?? form.current?.querySelector('button');
    if (place instanceof HTMLElement) place.focus();
  };
  return (
    <div className="flex flex-wrap items-center gap-x-2 gap-y-1">
      <QueueSearch
        value={filter.search}
        onSearch={(search) => onFilter({ ...filter, search })}
        inputRef={searchField}
        onDone={onDone}
      />
      <span ref={form} className="contents">
        <FilterForm filter={filter} onChange={onFilter} />
      </span>
      <QueueDisplay order={filter.order} onOrder={(order) => onFilter({ ...filter, order })} />
      <SavedViews filter={filter} onFilter={onFilter} onSave={onSaveView} />
      <span ref={taken} className="contents">
        {active.map(({ key, label, without }) => (
          <Button
            key={key}
            size="small"
            aria-label={own.remove(label)}
            onPress={({ target }) => {
              leave(target);
              onFilter(without);
            }}
          >
            {label} ×
          </Button>
        ))}
      </span>
      {isNarrowed(filter) && (
        <Button
          size="small"
          variant="quiet"
          onPress={() => {
            leave(null);
            onFilter(withoutFilters(filter));
          }}
        >
          {own.clearAll}
        </Button>
      )}
    </div>
  );
}
