import { type KeyboardEvent, type PointerEvent, type ReactNode, useRef, useState } from 'react';
import { useText } from '../text/text-context.tsx';
import { classNames } from './class-names.ts';

export type Arrangement = 'beside' | 'stacked' | 'firstOnly' | 'secondOnly';

export interface SplitPaneProps {
  /** Under which the position is remembered on this computer. */
  readonly name: string;
  readonly first: ReactNode;
  readonly second: ReactNode;
  /** What is shown, and how. Either pane keeps what was typed in it while it stays in view. */
  readonly arrangement?: Arrangement;
  /** Share of the first pane in percent. */
  readonly initial?: number;
  readonly min?: number;
  readonly max?: number;
}

const STEP = 2;

/**
 * Two panes side by side with a divider that the mouse, the arrow keys, Home and End move; one over the other or one alone where
 * there is no room for that.
 */
export function SplitPane({
  name,
  first,
  second,
  arrangement = 'beside',
  initial = 50,
  min = 25,
  max = 75,
}: SplitPaneProps) {
  const text = useText().components;
  const frame = useRef<HTMLDivElement>(null);
  // Until somebody moved it, it goes along with the window.
  const [moved, setMoved] = useState(() => remembered(name));
  const share = clamp(moved ?? initial, min, max);

  const move = (next: number) => {
    const place = clamp(next, min, max);
    setMoved(place);
    localStorage.setItem(storageKey(name), String(place));
  };
  const onPointerMove = (event: PointerEvent<HTMLHRElement>) => {
    const box = frame.current?.getBoundingClientRect();
    if (!box || !event.currentTarget.hasPointerCapture(event.pointerId)) return;
    move(((event.clientX - box.left) / box.width) * 100);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const next = afterKey(event.key, share, min, max);
    if (next === null) return;
    event.preventDefault();
    move(next);
  };
  const isBeside = arrangement === 'beside';
  const isStacked = arrangement === 'stacked';
  return (
    <div ref={frame} className={classNames('flex h-full min-h-0 w-full', isStacked && 'flex-col')}>
      {arrangement !== 'secondOnly' && (
        <div
          className={classNames(
            'min-h-0 min-w-0',
            isStacked ? 'h-2/5 border-b-4 border-solid-gray-200' : 'h-full',
            arrangement === 'firstOnly' && 'flex-1',
          )}
          {...(isBeside ? { style: { width: `${share}%` } } : {})}
        >
          {first}
        </div>
      )}
      {isBeside && (
        <hr
          tabIndex={0}
          aria-orientation="vertical"
          aria-label={text.divider}
          aria-valuenow={Math.round(share)}
          aria-valuemin={min}
          aria-valuemax={max}
          onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
          onPointerMove={onPointerMove}
          onKeyDown={onKeyDown}
          onDoubleClick={() => move(initial)}
          className="divider focus-inset h-full w-2 shrink-0 cursor-col-resize touch-none border-0 border-x border-solid-gray-200 bg-solid-gray-50 hover:bg-blue-100"
        />
      )}
      {arrangement !== 'firstOnly' && (
        <div className={classNames('min-h-0 min-w-0 flex-1', !isStacked && 'h-full')}>{second}</div>
      )}
    </div>
  );
}

function afterKey(key: string, share: number, min: number, max: number): number | null {
  switch (key) {
    case 'ArrowLeft':
      return share - STEP;
    case 'ArrowRight':
      return share + STEP;
    case 'Home':
      return min;
    case 'End':
      return max;
    default:
      return null;
  }
}

function remembered(name: string): number | null {
  const kept = Number.parseFloat(localStorage.getItem(storageKey(name)) ?? '');
  return Number.isFinite(kept) ? kept : null;
}

function storageKey(name: string): string {
  return `divider.${name}`;
}

function clamp(value: number, min: number, max: number): number {
  return Math.min(max, Math.max(min, value));
}
