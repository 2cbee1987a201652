import { type KeyboardEvent, type PointerEvent, type ReactNode, useRef, useState } from 'react';
import { useText } from '../text/text-context.tsx';

export interface SplitPaneProps {
  /** Under which the position is remembered on this computer. */
  readonly name: string;
  readonly first: ReactNode;
  readonly second: ReactNode;
  /** Share of the first pane in percent. */
  readonly initial?: number;
  readonly min?: number;
  readonly max?: number;
}

const STEP = 2;

/** Two panes side by side with a divider that the mouse, the arrow keys, Home and End move. */
export function SplitPane({ name, first, second, initial = 50, min = 25, max = 75 }: SplitPaneProps) {
  const text = useText().components;
  const frame = useRef<HTMLDivElement>(null);
  const [share, setShare] = useState(() => clamp(remembered(name) ?? initial, min, max));

  const move = (next: number) => {
    const moved = clamp(next, min, max);
    setShare(moved);
    localStorage.setItem(storageKey(name), String(moved));
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
  return (
    <div ref={frame} className="flex h-full min-h-0 w-full">
      <div className="h-full min-w-0" style={{ width: `${share}%` }}>
        {first}
      </div>
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
      <div className="h-full min-w-0 flex-1">{second}</div>
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
