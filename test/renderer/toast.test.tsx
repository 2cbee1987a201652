import { act, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { ShortcutProvider } from '#renderer/app/keyboard/shortcuts.tsx';
import { clearToasts, showToast, ToastHost } from '#renderer/components/toast.tsx';

beforeEach(() => vi.useFakeTimers());
afterEach(() => {
  act(clearToasts);
  vi.useRealTimers();
});

function aToast(): HTMLElement {
  render(<ToastHost />);
  act(() => showToast({ message: '文書を保存しました。' }));
  return screen.getByText('文書を保存しました。');
}

const waitLong = () => act(() => vi.advanceTimersByTime(60_000));

it('a toast that comes up under a mouse at rest goes by itself', () => {
  fireEvent.mouseEnter(aToast());
  waitLong();
  expect(screen.queryByText('文書を保存しました。')).toBeNull();
});

it('a toast under a mouse that moves stays until the mouse has left it', () => {
  const toast = aToast();
  fireEvent.mouseMove(toast, { screenX: 10, screenY: 10, movementX: 3 });
  waitLong();
  expect(screen.getByText('文書を保存しました。')).toBe(toast);
  fireEvent.mouseLeave(toast);
  waitLong();
  expect(screen.queryByText('文書を保存しました。')).toBeNull();
});

it('what a toast offers is done by Ctrl+Z, once, and never while something is typed', () => {
  const undo = vi.fn();
  render(
    <ShortcutProvider>
      <input aria-label="メモ" />
      <ToastHost />
    </ShortcutProvider>,
  );
  const takeBack = (target: Element) => fireEvent.keyDown(target, { key: 'z', ctrlKey: true });
  act(() => showToast({ message: '承認に決定しました。', action: { label: '元に戻す', run: undo } }));
  takeBack(screen.getByLabelText('メモ'));
  expect(undo).not.toHaveBeenCalled();
  takeBack(document.body);
  takeBack(document.body);
  expect(undo).toHaveBeenCalledTimes(1);
  expect(screen.queryByText('承認に決定しました。')).toBeNull();
});
