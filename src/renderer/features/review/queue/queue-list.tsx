import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, useCallback, useEffect, useLayoutEffect, useRef } from 'react';
import { takesSingleKeys } from '#renderer/app/keyboard/key-combination.ts';
import { useQueueFacts } from '#renderer/app/queue-facts.ts';
import { rowAfterKey } from '#renderer/components/row-after-key.ts';
import { useText } from '#renderer/text/text-context.tsx';
import type { QueueOrder } from '#shared/contract/queue.ts';
import { useRootFontSize } from '../use-review-layout.ts';
import { QueueRowOption, ROW_REM } from './queue-row.tsx';
import type { Marks } from './use-marks.ts';
import type { QueueCursorState } from './use-queue-cursor.ts';
import type { QueueRows } from './use-queue-pages.ts';

export interface QueueListProps {
  readonly rows: QueueRows;
  readonly cursor: QueueCursorState;
  readonly openId: string | null;
  readonly order: QueueOrder;
  /** Identifies the list; another one begins at its top. */
  readonly listKey: string;
  readonly onOpen: (index: number) => void;
  readonly marks: Marks;
  readonly onRange: (first: number, last: number) => void;
}

const OVERSCAN = 6;

/**
 * A hundred thousand rows of one height, of which only those in view exist. To a screen reader it is a list to choose from:
 * its reading mode makes way for the keys of the desk as soon as the focus comes here.
 */
export function QueueList(props: QueueListProps) {
  const { rows, cursor, openId, order, listKey, marks, onOpen, onRange } = props;
  const text = useText().review;
  const facts = useQueueFacts();
  const frame = useRef<HTMLDivElement>(null);
  const rowHeight = ROW_REM * useRootFontSize();
  const virtual = useVirtualizer({
    count: rows.count,
    getScrollElement: () => frame.current,
    estimateSize: () => rowHeight,
    initialOffset: () => Math.max(0, cursor.index - 3) * rowHeight,
    overscan: OVERSCAN,
  });
  useLayoutEffect(() => {
    if (rowHeight > 0) virtual.measure();
  }, [virtual, rowHeight]);

  const shownKey = useRef(listKey);
  useEffect(() => {
    if (shownKey.current === listKey) return;
    shownKey.current = listKey;
    virtual.scrollToOffset(0);
  }, [virtual, listKey]);

  const first = virtual.range?.startIndex ?? 0;
  const last = virtual.range?.endIndex ?? 0;
  const { show } = rows;
  useEffect(() => {
    show(Math.max(0, first - OVERSCAN), last + OVERSCAN);
    onRange(first, last);
  }, [show, onRange, first, last]);

  const seenMoves = useRef(cursor.moves);
  useEffect(() => {
    if (seenMoves.current === cursor.moves) return;
    seenMoves.current = cursor.moves;
    virtual.scrollToIndex(cursor.index, { align: 'auto' });
  }, [virtual, cursor.moves, cursor.index]);
  // The row exists only after the list has scrolled to it, which may take a second drawing.
  useEffect(() => {
    // Rows of the search before are about to go, and the focus with them.
    if (!cursor.takesFocus || !rows.isSettled) return;
    const row = frame.current?.querySelector<HTMLElement>(`[data-row="${cursor.index}"]`);
    row?.focus({ preventScroll: true });
    // A row that is still being read is drawn anew when it comes, and would lose the focus.
    if (row && rows.rowAt(cursor.index)) cursor.focusTaken();
  });

  const latest = useRef({ onOpen, marks });
  useEffect(() => {
    latest.current = { onOpen, marks };
  });
  const open = useCallback((index: number) => latest.current.onOpen(index), []);
  const mark = useCallback((index: number, isStretch: boolean) => {
    if (isStretch) void latest.current.marks.markTo(index);
    else latest.current.marks.toggle(index);
  }, []);
  const onKeyDown = (event: KeyboardEvent) => {
    const page = Math.max(1, last - first - 1);
    const to = rowAfterKey(event.key, cursor.index, page, rows.count);
    if (to === null || event.ctrlKey || event.altKey || event.metaKey) return;
    event.preventDefault();
    cursor.moveTo(to);
  };
  return (
    <div
      ref={frame}
      className="@container min-h-0 flex-1 overflow-y-auto [contain:strict] [scrollbar-gutter:stable]"
    >
      <div
        role="listbox"
        aria-label={text.queue.listLabel(text.display.ordered(order.by, order.descending))}
        {...(marks.rows.size > 0 ? { 'aria-multiselectable': true } : {})}
        {...takesSingleKeys}
        className="relative w-full"
        style={{ height: virtual.getTotalSize() }}
        onKeyDownCapture={onKeyDown}
      >
        {virtual.getVirtualItems().map(({ index, start, size }) => {
          const row = rows.rowAt(index);
          return (
            <QueueRowOption
              key={row?.id ?? index}
              row={row}
              isCurrent={index === cursor.index}
              isOpen={row !== undefined && row.id === openId}
              index={index}
              count={rows.count}
              top={start}
              height={size}
              facts={facts}
              isMarked={marks.rows.size === 0 ? null : row !== undefined && marks.rows.has(row.id)}
              onOpen={open}
              onMark={mark}
            />
          );
        })}
      </div>
    </div>
  );
}
