import { type RefObject, useCallback, useRef, useState } from 'react';
import { announce } from '#renderer/app/announcer.tsx';
import { useQueueFacts } from '#renderer/app/queue-facts.ts';
import { Button } from '#renderer/components/button.tsx';
import { ErrorNote } from '#renderer/components/error-note.tsx';
import { SkeletonRows } from '#renderer/components/skeleton.tsx';
import { useSpeech } from '#renderer/text/text-context.tsx';
import type { QueueFilter, QueueOrder, QueuePage } from '#shared/contract/queue.ts';
import type { QueueFact } from '#shared/contract/saved-view.ts';
import { formatCount } from '#shared/text/format-date.ts';
import { QueueEmpty } from './queue-empty.tsx';
import { QueueFilters } from './queue-filters.tsx';
import { QueueList } from './queue-list.tsx';
import { rowGrid } from './queue-row.tsx';
import { StatusChips } from './status-chips.tsx';
import { useFoundAnnouncement } from './use-found-announcement.ts';
import type { Marks } from './use-marks.ts';
import type { QueueCursorState } from './use-queue-cursor.ts';
import type { QueueRows } from './use-queue-pages.ts';

export interface QueuePaneProps {
  readonly filter: QueueFilter;
  readonly rows: QueueRows;
  readonly cursor: QueueCursorState;
  readonly openId: string | null;
  readonly marks: Marks;
  readonly searchField: RefObject<HTMLInputElement | null>;
  readonly onFilter: (filter: QueueFilter) => void;
  readonly onSaveView: () => void;
  readonly onOpen: (index: number) => void;
  readonly onNext: () => void;
  /** With the marked cases, or with all of the list where none is marked. */
  readonly onBulk: () => void;
}

/** The list of cases with everything that narrows it. */
export function QueuePane(props: QueuePaneProps) {
  const { filter, rows, cursor, openId, marks, searchField, onFilter, onOpen, onNext, onBulk } = props;
  const { total } = rows;
  const { text } = useSpeech();
  const own = text.review.queue;
  const [range, setRange] = useState({ first: 0, last: 0 });
  const onRange = useCallback((first: number, last: number) => setRange({ first, last }), []);
  const emptyPlace = useRef<HTMLDivElement>(null);
  const isEmpty = total?.count === 0 && rows.count === 0;
  useFoundAnnouncement(JSON.stringify(filter), rows);
  const filterBy = (next: QueueFilter) => {
    // A move into rows that never came must not take the focus out of a field in which one goes on typing.
    cursor.focusTaken();
    onFilter(next);
  };
  return (
    <section aria-label={own.label} className="@container flex h-full min-w-0 flex-col bg-white">
      <div className="flex shrink-0 flex-col gap-1 border-b border-solid-gray-420 px-3 pt-1 pb-2">
        <StatusChips selected={filter.status} onSelect={(status) => filterBy({ ...filter, status })} />
        <QueueFilters
          filter={filter}
          searchField={searchField}
          onFilter={filterBy}
          onSaveView={props.onSaveView}
          onDone={(wanted) => {
            // Only the rows of this very search say that there are none.
            if (isEmpty && wanted === filter.search && rows.isSettled) {
              announce(text.review.empty.match.title);
              // Enter again looks among all: who asks by telephone rarely asks about what is still open.
              emptyPlace.current?.querySelector('button')?.focus();
            } else cursor.moveTo(0);
          }}
        />
      </div>
      {rows.error && (
        <div className="shrink-0 p-3">
          <ErrorNote error={rows.error} onRetry={rows.retry} />
        </div>
      )}
      {total === null && !rows.error && (
        <div className="min-h-0 flex-1 overflow-hidden px-3 pt-2">
          <SkeletonRows rows={12} rowClass="h-10" />
        </div>
      )}
      {isEmpty ? (
        <div ref={emptyPlace} className="min-h-0 flex-1 overflow-auto">
          <QueueEmpty
            filter={filter}
            onFilter={(next) => {
              filterBy(next);
              // The button goes when there are rows, and the focus with it.
              cursor.comeBack();
            }}
          />
        </div>
      ) : (
        total && (
          <>
            <ColumnHeads order={filter.order} />
            <QueueList
              rows={rows}
              cursor={cursor}
              openId={openId}
              order={filter.order}
              listKey={JSON.stringify(filter)}
              marks={marks}
              onOpen={onOpen}
              onRange={onRange}
            />
          </>
        )
      )}
      <div className="flex shrink-0 flex-wrap items-center justify-between gap-2 border-t border-solid-gray-420 px-3 py-1.5">
        <p className="text-dns-14N-130 tabular-nums">
          {total && !isEmpty && own.position(...position(range, rows.count, total))}
        </p>
        <div className="flex flex-wrap gap-2">
          {marks.rows.size > 0 && (
            <Button
              size="small"
              variant="quiet"
              onPress={() => {
                marks.clear();
                cursor.comeBack();
              }}
            >
              {text.review.marks.clear}
            </Button>
          )}
          {total && (marks.rows.size > 0 || !isEmpty) && (
            <Button size="small" variant="quiet" onPress={onBulk}>
              {marks.rows.size > 0 ? text.review.marks.bulk(formatCount(marks.rows.size)) : own.bulk}
            </Button>
          )}
          <Button size="small" onPress={onNext}>
            {own.next}
          </Button>
        </div>
      </div>
    </section>
  );
}

/** What stands in which column; read once, the rows speak for themselves. */
function ColumnHeads({ order }: { order: QueueOrder }) {
  const { queue, display } = useSpeech().text.review;
  const own = queue.column;
  const facts = useQueueFacts();
  const mark = (by: QueueOrder['by']) => (order.by !== by ? '' : order.descending ? ' ▼' : ' ▲');
  const named = (head: string, of: readonly QueueFact[]) =>
    [head, ...of.filter((fact) => facts.includes(fact)).map((fact) => display.fact[fact])].join('・');
  const name = named(own.name, ['receiptNumber', 'receivedOn']);
  const body = named(own.body + mark('organization'), [
    'organizationCode',
    'prefecture',
    'domain',
    'section',
  ]);
  const judgement = named(own.judgement, ['assignee', 'nextActor']);
  return (
    <div
      aria-hidden="true"
      className="@container shrink-0 overflow-y-hidden border-b border-solid-gray-420 bg-solid-gray-50 [scrollbar-gutter:stable]"
    >
      <div
        className={`${rowGrid} border-l-4 border-transparent forced-colors:border-[Canvas] py-0.5 text-solid-gray-700`}
      >
        <span />
        <span>{own.due + mark('due')}</span>
        <span className="truncate" title={name}>
          {name}
        </span>
        <span className="hidden truncate @min-[30rem]:block" title={body}>
          {body}
        </span>
        <span className="truncate" title={judgement}>
          {judgement}
        </span>
      </div>
    </div>
  );
}

function position(
  range: { first: number; last: number },
  count: number,
  total: QueuePage['total'],
): [from: string, to: string, total: string, capped: boolean] {
  const last = Math.min(range.last, count - 1);
  return [formatCount(range.first + 1), formatCount(last + 1), formatCount(total.count), total.capped];
}
