import { useVirtualizer } from '@tanstack/react-virtual';
import { type ComponentProps, useEffect, useRef } from 'react';
import { Button } from 'react-aria-components';
import type { PlannedRow } from '#shared/contract/intake-plan.ts';
import { formatCount } from '#shared/text/format-date.ts';
import { classNames } from '../../../components/class-names.ts';
import { rowAfterKey } from '../../../components/row-after-key.ts';
import { Skeleton } from '../../../components/skeleton.tsx';
import { StatusMark } from '../../../components/status-mark.tsx';
import { useSpeech } from '../../../text/text-context.tsx';
import { rowKindLooks } from '../steps/row-kind.ts';
import type { PlanCursor } from './use-plan-cursor.ts';
import type { PlanRows } from './use-plan-rows.ts';

const OVERSCAN = 8;
/** Two lines of dense text at the usual text size; the true height is measured. */
const USUAL_HEIGHT = 48;

type RowKeys = NonNullable<ComponentProps<typeof Button>['onKeyDown']>;

interface PlanListProps {
  readonly rows: PlanRows;
  readonly cursor: PlanCursor;
  /** Off where all rows are of one kind: the room is for the address. */
  readonly showsKind: boolean;
}

/** All rows of a plan, of which only those in view exist. */
export function PlanList({ rows, cursor, showsKind }: PlanListProps) {
  const text = useSpeech().text.import.plan;
  const frame = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count: rows.total,
    getScrollElement: () => frame.current,
    estimateSize: () => USUAL_HEIGHT,
    overscan: OVERSCAN,
  });
  const first = virtual.range?.startIndex ?? 0;
  const last = virtual.range?.endIndex ?? 0;
  const { show } = rows;
  useEffect(() => show(Math.max(0, first - OVERSCAN), last + OVERSCAN), [show, first, last]);
  const seenMoves = useRef(cursor.moves);
  const takesFocus = useRef(false);
  useEffect(() => {
    if (seenMoves.current === cursor.moves) return;
    seenMoves.current = cursor.moves;
    // Who moves by j and k while the focus is elsewhere keeps it there.
    takesFocus.current = frame.current?.contains(document.activeElement) === true;
    virtual.scrollToIndex(cursor.position, { align: 'auto' });
  }, [virtual, cursor.moves, cursor.position]);
  // The row exists only after the list has scrolled to it, which may take a second drawing.
  useEffect(() => {
    if (!takesFocus.current) return;
    const row = frame.current?.querySelector<HTMLElement>(`[data-index="${cursor.position}"] button`);
    row?.focus({ preventScroll: true });
    takesFocus.current = !row;
  });
  const onKeyDown: RowKeys = (event) => {
    const isPlain = !event.ctrlKey && !event.altKey && !event.metaKey;
    const to = rowAfterKey(event.key, cursor.position, Math.max(1, last - first - 1), rows.total);
    if (!isPlain || to === null) {
      // A button keeps what it hears to itself unless it is told otherwise; j, k and Escape are the screen's.
      event.continuePropagation();
      return;
    }
    event.preventDefault();
    cursor.moveTo(to);
  };
  return (
    <div
      ref={frame}
      className="relative min-h-0 flex-1 overflow-y-auto [contain:strict] [scrollbar-gutter:stable]"
    >
      <ul aria-label={text.caption} className="relative w-full" style={{ height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map(({ index: position, start }) => (
          <li
            key={position}
            data-index={position}
            ref={virtual.measureElement}
            className="absolute inset-x-0 top-0"
            style={{ transform: `translateY(${start}px)` }}
          >
            <PlanRowButton
              row={rows.rowAt(position)}
              showsKind={showsKind}
              isCurrent={position === cursor.position}
              openIndex={cursor.index}
              onOpen={() => cursor.moveTo(position)}
              onKeyDown={onKeyDown}
            />
          </li>
        ))}
      </ul>
    </div>
  );
}

interface PlanRowButtonProps {
  readonly row: PlannedRow | undefined;
  readonly showsKind: boolean;
  /** The one that Tab reaches. */
  readonly isCurrent: boolean;
  readonly openIndex: number | null;
  readonly onOpen: () => void;
  readonly onKeyDown: RowKeys;
}

function PlanRowButton(props: PlanRowButtonProps) {
  const { row, showsKind, isCurrent, openIndex, onOpen, onKeyDown } = props;
  const isOpen = row !== undefined && row.index === openIndex;
  return (
    <Button
      excludeFromTabOrder={!isCurrent}
      onPress={onOpen}
      onKeyDown={onKeyDown}
      {...(isOpen ? { 'aria-current': 'true' as const } : {})}
      className={classNames(
        'focus-inset grid min-h-12 w-full items-center gap-x-2 border-b border-l-4 border-b-solid-gray-200 px-2 py-1 text-left text-dns-14N-130',
        showsKind ? 'grid-cols-[3.5rem_7.5rem_minmax(0,1fr)]' : 'grid-cols-[3.5rem_minmax(0,1fr)]',
        isOpen
          ? 'border-l-blue-900 bg-blue-50'
          : 'border-l-transparent forced-colors:border-l-[Canvas] bg-white hover:bg-solid-gray-50',
      )}
    >
      {row ? (
        <RowContent row={row} showsKind={showsKind} />
      ) : (
        <Skeleton className="col-span-full h-9 w-full" />
      )}
    </Button>
  );
}

function RowContent({ row, showsKind }: { row: PlannedRow; showsKind: boolean }) {
  const { text, words, shortDate, list } = useSpeech();
  const own = text.import;
  const problems = list(
    row.problems.map(({ field, code }) =>
      field === null ? words.rowProblem[code] : own.problem.of(words.field[field], words.rowProblem[code]),
    ),
  );
  const marks = [
    ...(row.isCorrected ? [own.plan.corrected] : []),
    ...(row.knownAs !== null && row.knownAs !== 'imported' ? [own.plan.knownMark[row.knownAs]] : []),
    ...(row.kind === 'changed' ? [row.isReplacing ? own.plan.replacing : own.plan.keeping] : []),
  ].join('・');
  const name = row.name.trim() === '' ? own.held.noName : row.name;
  return (
    <>
      <span className="text-right text-solid-gray-700 tabular-nums">{formatCount(row.rowNumber)}</span>
      {showsKind && (
        <span>
          <StatusMark {...rowKindLooks[row.kind]}>{own.plan.kind[row.kind]}</StatusMark>
        </span>
      )}
      <span className="flex min-w-0 flex-col">
        <span className="flex items-baseline gap-3">
          <span className="max-w-1/2 shrink-0 truncate font-bold" title={name}>
            {name}
          </span>
          <span className="min-w-0 truncate text-solid-gray-700" title={row.organizationName}>
            {row.organizationName}
          </span>
          <span className="ml-auto flex shrink-0 gap-3">
            {marks !== '' && <span className="text-blue-1000">{marks}</span>}
            {row.dueOn !== null && (
              <span className="text-solid-gray-800 tabular-nums">{own.plan.due(shortDate(row.dueOn))}</span>
            )}
          </span>
        </span>
        <span className="flex items-baseline gap-3">
          {problems === '' ? (
            <span className="min-w-0 break-all text-solid-gray-800">{row.address}</span>
          ) : (
            <span className="min-w-0 text-red-900 [overflow-wrap:anywhere]">{problems}</span>
          )}
          {row.outcome !== null && (
            <span className="ml-auto shrink-0 text-solid-gray-800">
              {words.judgementOutcome[row.outcome]}
            </span>
          )}
        </span>
      </span>
    </>
  );
}
