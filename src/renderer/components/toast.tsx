import { type FocusEvent, type MouseEvent, useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { announce } from '../app/announcer.tsx';
import { useText } from '../text/text-context.tsx';
import { Button } from './button.tsx';
import { classNames } from './class-names.ts';
import { StatusMark, type Tone } from './status-mark.tsx';

export interface ToastContent {
  readonly message: string;
  readonly tone?: Tone;
  /** Something to do about it, such as 元に戻す. */
  readonly action?: { readonly label: string; readonly run: () => void };
}

interface ShownToast extends ToastContent {
  readonly id: number;
}

const STAYS_MS = 8_000;
/** With an action a person needs time to read, decide and reach it. */
const STAYS_WITH_ACTION_MS = 20_000;
const AT_MOST = 3;

/** Below, beside the list and the case; above where the last step and its sentence stand at the end of a page. */
export type ToastPlace = 'below' | 'above';

const places: Record<ToastPlace, string> = {
  below: 'bottom-[4.5rem] left-1/2 -translate-x-1/2',
  above: 'top-12 right-4',
};

let place: ToastPlace = 'below';
let shown: readonly ShownToast[] = [];
let nextId = 1;
const listeners = new Set<() => void>();

/** Says that something was done, beside the work, and reads it out. */
export function showToast(content: ToastContent): void {
  change([...shown, { ...content, id: nextId }].slice(-AT_MOST));
  nextId += 1;
  announce(content.message);
}

export function clearToasts(): void {
  change([]);
}

/** Each screen says where what is said covers nothing that is needed next. */
export function placeToasts(wanted: ToastPlace): void {
  place = wanted;
  for (const listener of listeners) listener();
}

export function ToastHost() {
  const text = useText().components;
  const toasts = useSyncExternalStore(subscribe, () => shown);
  const where = useSyncExternalStore(subscribe, () => place);
  return (
    <section
      aria-label={text.notifications}
      className={classNames(
        'pointer-events-none fixed z-30 flex w-max max-w-[calc(100vw-2rem)] flex-col gap-2',
        places[where],
      )}
    >
      {toasts.map((toast) => (
        <ToastCard key={toast.id} toast={toast} />
      ))}
    </section>
  );
}

function ToastCard({ toast }: { toast: ShownToast }) {
  const text = useText().components;
  const [held, setHeld] = useState(false);
  const cameFrom = useRef<HTMLElement | null>(null);
  const { id, action } = toast;
  useEffect(() => {
    if (held) return;
    const timer = setTimeout(() => dismiss(id), action ? STAYS_WITH_ACTION_MS : STAYS_MS);
    return () => clearTimeout(timer);
  }, [id, action, held]);
  const whileLookedAt = {
    // Not on entering: a toast that comes up under a mouse at rest, where the button of a dialog was, would never go.
    onMouseMove: ({ movementX, movementY }: MouseEvent) => {
      if (movementX !== 0 || movementY !== 0) setHeld(true);
    },
    onMouseLeave: () => setHeld(false),
    onFocus: (event: FocusEvent) => {
      setHeld(true);
      const from = event.relatedTarget;
      if (from instanceof HTMLElement && !event.currentTarget.contains(from)) cameFrom.current = from;
    },
    onBlur: () => setHeld(false),
  };
  return (
    <div
      {...whileLookedAt}
      className={classNames(
        'pointer-events-auto flex items-center gap-3 rounded-8 border border-solid-gray-420 bg-white px-3 py-1.5 shadow-2',
        // A low window has room for one: what was done and can be undone goes before a remark.
        toast.tone === 'info' && !action && '[@media(max-height:30rem)]:not-only:hidden',
      )}
    >
      <StatusMark tone={toast.tone ?? 'success'}>{text.tone[toast.tone ?? 'success']}</StatusMark>
      {/* A long name must not spread over the list: the whole sentence is read out, and is the tip. */}
      <p className="line-clamp-2 min-w-0 text-dns-14N-130 [overflow-wrap:anywhere]" title={toast.message}>
        {toast.message}
      </p>
      {action && (
        <Button
          size="small"
          onPress={() => {
            dismiss(id);
            action.run();
          }}
        >
          {action.label}
        </Button>
      )}
      <Button
        variant="quiet"
        size="small"
        aria-label={text.dismiss}
        onPress={() => {
          dismiss(id);
          // Back to the work that the person was at.
          cameFrom.current?.focus();
        }}
      >
        ×
      </Button>
    </div>
  );
}

function dismiss(id: number): void {
  change(shown.filter((toast) => toast.id !== id));
}

function change(next: readonly ShownToast[]): void {
  shown = next;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
