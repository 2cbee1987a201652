import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, type PointerEvent, useMemo, useRef, useState } from 'react';
import { useOperation } from '#renderer/app/use-operation.ts';
import { Checkbox } from '#renderer/components/checkbox.tsx';
import { useSpeech } from '#renderer/text/text-context.tsx';
import type { BulkRow } from '#shared/contract/bulk.ts';
import type { ChecklistItem } from '#shared/domain/checklist/template.ts';
import { useRootFontSize } from '../use-review-layout.ts';
import { type BulkCase, isChosen } from './use-bulk.ts';

const ROW_REM = 3;

export interface BulkListProps {
  readonly cases: readonly BulkCase[];
  readonly leftOut: ReadonlySet<string>;
  /** Null once it is done: nothing can be left out any more. */
  readonly onChoose: ((ids: readonly string[], isTaken: boolean) => void) | null;
}

/**
 * Every case with what will happen to it, or why nothing will. Up to a thousand, of which only those in view are drawn;
 * Tab stops once among the rows that can be left out, and the arrow keys move there. With Shift what was done to one row is done to all
 * that can be chosen from there to here.
 */
export function BulkList({ cases, leftOut, onChoose }: BulkListProps) {
  const own = useSpeech().text.review.bulk;
  const frame = useRef<HTMLDivElement>(null);
  const height = ROW_REM * useRootFontSize();
  const virtual = useVirtualizer({
    count: cases.length,
    getScrollElement: () => frame.current,
    estimateSize: () => height,
    overscan: 8,
  });
  const choosable = cases.flatMap(({ found }, index) => (isChosen(found) ? [index] : []));
  // Rows that hold nothing to focus are read all the same: then the list itself is a stop, where the keys scroll.
  const hasStillRows = onChoose === null || choosable.length < cases.length;
  const [current, setCurrent] = useState(choosable[0] ?? 0);
  const latest = useRef<number | null>(null);
  const isStretch = useRef(false);
  const note = (event: KeyboardEvent | PointerEvent) => {
    isStretch.current = event.shiftKey;
  };
  const choose = (index: number, isTaken: boolean) => {
    const from = (isStretch.current ? latest.current : null) ?? index;
    const [first, last] = [Math.min(from, index), Math.max(from, index)];
    const stretch = choosable.filter((each) => each >= first && each <= last);
    latest.current = index;
    setCurrent(index);
    onChoose?.(
      stretch.flatMap((each) => cases[each]?.row.id ?? []),
      isTaken,
    );
  };
  const isTaken = (index: number) => !leftOut.has(cases[index]?.row.id ?? '');
  const moveTo = (index: number) => {
    setCurrent(index);
    virtual.scrollToIndex(index);
    // A row that was out of view is drawn with the next frame.
    requestAnimationFrame(() =>
      frame.current
        ?.querySelector<HTMLElement>(`[data-index="${index}"] input`)
        ?.focus({ preventScroll: true }),
    );
  };
  const onKeyDown = (event: KeyboardEvent) => {
    note(event);
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    const next = step === 0 ? undefined : choosable[choosable.indexOf(current) + step];
    if (next === undefined) return;
    event.preventDefault();
    if (event.shiftKey) {
      latest.current = current;
      choose(next, isTaken(current));
    }
    moveTo(next);
  };
  return (
    <section
      ref={frame}
      aria-label={own.scroll}
      tabIndex={hasStillRows ? 0 : -1}
      className="focus-inset h-72 overflow-y-auto rounded-8 border border-solid-gray-420 [scrollbar-gutter:stable]"
    >
      <ul
        aria-label={own.list}
        className="relative w-full"
        style={{ height: virtual.getTotalSize() }}
        onKeyDownCapture={onKeyDown}
        onPointerDownCapture={note}
      >
        {virtual.getVirtualItems().map(({ index, start, size }) => {
          const item = cases[index];
          return (
            item && (
              <li
                key={item.row.id}
                data-index={index}
                aria-setsize={cases.length}
                aria-posinset={index + 1}
                className="absolute inset-x-0 top-0 flex items-center gap-3 border-b border-solid-gray-200 px-3 text-dns-14N-130"
                style={{ height: size, transform: `translateY(${start}px)` }}
              >
                <BulkListRow
                  item={item}
                  isCurrent={index === current}
                  isLeftOut={leftOut.has(item.row.id)}
                  onChoose={onChoose && ((taken) => choose(index, taken))}
                />
              </li>
            )
          );
        })}
      </ul>
    </section>
  );
}

interface BulkListRowProps {
  readonly item: BulkCase;
  readonly isCurrent: boolean;
  readonly isLeftOut: boolean;
  readonly onChoose: ((isTaken: boolean) => void) | null;
}

function BulkListRow({ item: { row, found }, isCurrent, isLeftOut, onChoose }: BulkListRowProps) {
  const { text } = useSpeech();
  const said = useWords()(found, isLeftOut);
  const name = row.name || text.review.erased;
  const facts = (
    <span className="flex min-w-0 flex-1 flex-col">
      <span className="flex gap-x-2">
        <span className="truncate font-bold" title={name}>
          {name}
        </span>
        {/* The name gives way first: the number is what tells namesakes apart. */}
        <span className="min-w-[min(6rem,50%)] flex-none truncate text-solid-gray-700 tabular-nums [max-width:60%]">
          {row.receiptNumber}
        </span>
      </span>
      <span className="truncate text-solid-gray-700">{row.organizationName}</span>
    </span>
  );
  return (
    <>
      <div className="min-w-0 flex-1">
        {onChoose && isChosen(found) ? (
          <Checkbox isSelected={!isLeftOut} excludeFromTabOrder={!isCurrent} onChange={onChoose}>
            {facts}
          </Checkbox>
        ) : (
          <div className={onChoose ? 'pl-7' : undefined}>{facts}</div>
        )}
      </div>
      <span className="line-clamp-2 w-1/2 shrink-0" title={said}>
        {said}
      </span>
    </>
  );
}

/** What the items of all checklists are called now. */
function useItemLabels(): ReadonlyMap<string, ChecklistItem['label']> {
  const checklists = useOperation('checklists.list', null);
  return useMemo(() => {
    const templates = checklists.data?.flatMap(({ standard, current }) => [standard, current]) ?? [];
    return new Map(templates.flatMap(({ items }) => items.map(({ id, label }) => [id, label] as const)));
  }, [checklists.data]);
}

/** What happens to a case, in the office's words. */
function useWords(): (found: BulkRow, isLeftOut: boolean) => string {
  const { text, words, language, error } = useSpeech();
  const own = text.review.bulk;
  const labels = useItemLabels();
  return ({ refusal, status, outcome }, isLeftOut) => {
    if (refusal) {
      if (refusal.code === 'notFound' || refusal.code === 'staleVersion') return own.missed[refusal.code];
      return `× ${error(refusal, { item: (id) => labels.get(id)?.[language] ?? id, actor: () => null })}`;
    }
    if (isLeftOut) return own.leftOut;
    const becomes = status ? words.status[status] : '';
    return `→ ${outcome ? `${becomes}・${words.outcome[outcome]}` : becomes}`;
  };
}
