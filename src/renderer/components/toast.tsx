import { type FocusEvent, type MouseEvent, useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { announce } from '../app/announcer.tsx';
import { isDeskLocked } from '../app/desk-lock.ts';
import { useShortcuts } from '../app/keyboard/shortcuts.tsx';
import { useText } from '../text/text-context.tsx';
import { Button } from './button.tsx';
import { classNames } from './class-names.ts';
import { StatusMark, type Tone } from './status-mark.tsx';

export interface ToastContent {
  readonly message: string;
  readonly tone?: Tone;
  /** Something to do about it, such as 元に戻す. */
  readonly action?: { readonly label: string; readonly run: () => void };
  /** Read out instead of the message. */
  readonly spoken?: string;
}

interface ShownToast extends ToastContent {
  readonly id: number;
}

const STAYS_MS = 8_000;
/** With an action a person needs time to read, decide and reach it. */
const STAYS_WITH_ACTION_MS = 20_000;
/** Does what the newest one offers; the keys of a case go to the case that came after the one it speaks of. */
export const TOAST_KEY = 'Ctrl+Z';
/** As many as have room beside each other. */
const AT_MOST = 2;

let shown: readonly ShownToast[] = [];
let nextId = 1;
const listeners = new Set<() => void>();

/** Says that something was done, beside the work, and reads it out; nothing of it before a locked screen. */
export function showToast(content: ToastContent): void {
  if (isDeskLocked()) return;
  change([...shown, { ...content, id: nextId }].slice(-AT_MOST));
  nextId += 1;
  announce(content.spoken ?? content.message);
}

export function clearToasts(): void {
  change([]);
}

/**
 * Over the line that names the ledger: the one place on every screen where nothing is pressed and no row stands. Whatever is
 * said has to fit into its height.
 */
export function ToastHost() {
  const text = useText().components;
  const toasts = useSyncExternalStore(subscribe, () => shown);
  const first = toasts.findLast((toast) => !isRemark(toast)) ?? toasts.at(-1);
  const offered = toasts.findLast((toast) => toast.action);
  useShortcuts(
    text.notifications,
    [
      {
        keys: TOAST_KEY,
        description: text.toastAction(offered?.action?.label ?? ''),
        enabled: offered !== undefined,
        run: () => {
          if (offered) act(offered);
        },
      },
    ],
    'everywhere',
  );
  return (
    <section
      aria-label={text.notifications}
      className="pointer-events-none fixed inset-x-2 top-0 z-30 flex items-start justify-center gap-2"
    >
      {toasts.map((toast) => (
        <ToastCard key={toast.id} toast={toast} isFirst={toast === first} />
      ))}
    </section>
  );
}

/** What was done and can be undone, and what failed, come before a remark. */
function isRemark({ tone, action }: ToastContent): boolean {
  return tone === 'info' && !action;
}

function ToastCard({ toast, isFirst }: { toast: ShownToast; isFirst: boolean }) {
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
        'pointer-events-auto flex min-h-8 min-w-0 items-center gap-3 rounded-b-8 border border-t-0 border-solid-gray-536 bg-white px-3 shadow-2',
        !isFirst && 'max-[60rem]:hidden',
      )}
    >
      <StatusMark tone={toast.tone ?? 'success'}>{text.tone[toast.tone ?? 'success']}</StatusMark>
      {/* A long name must not spread over the work unasked: the whole sentence is read out, and shown to who looks at it. */}
      <p
        className={classNames(
          'min-w-0 text-dns-14N-130 leading-[1.15] [overflow-wrap:anywhere]',
          !held && 'line-clamp-2',
        )}
      >
        {toast.message}
      </p>
      {action && (
        <Button size="inline" keyHint={TOAST_KEY} onPress={() => act(toast)}>
          {action.label}
        </Button>
      )}
      <Button
        variant="quiet"
        size="inline"
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

function act({ id, action }: ShownToast): void {
  dismiss(id);
  action?.run();
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
