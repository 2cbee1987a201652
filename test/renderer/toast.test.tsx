import { act, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
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
