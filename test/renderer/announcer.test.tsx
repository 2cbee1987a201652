import { act, render } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { Announcer, announce } from '#renderer/app/announcer.tsx';

beforeEach(() => {
  vi.useFakeTimers();
  render(<Announcer />);
});
afterEach(() => vi.useRealTimers());

const pass = (ms: number) => act(() => vi.advanceTimersByTime(ms));

function regions(): (string | null)[] {
  return [...document.querySelectorAll('[aria-live]')].map(({ textContent }) => textContent);
}

const held = () => regions().filter((text) => text !== '');

it('says what was said at one moment together, and nothing twice', () => {
  act(() => {
    announce('山田 太郎: 承認に決定しました。');
    announce('12件');
    announce('山田 太郎: 承認に決定しました。 次の案件は 鈴木 一郎 です。');
  });
  expect(held()).toEqual([]);
  pass(200);
  expect(held()).toEqual(['12件 山田 太郎: 承認に決定しました。 次の案件は 鈴木 一郎 です。']);
});

it('says the same words again where they come again, and leaves nothing in the page to be read as news', () => {
  act(() => announce('担当になりました。'));
  pass(200);
  const first = regions();
  act(() => announce('担当になりました。'));
  pass(200);
  expect(held()).toEqual(['担当になりました。']);
  expect(regions()).toEqual(first.toReversed());
  pass(60_000);
  expect(held()).toEqual([]);
});

it('stays heard while a dialog hides the rest of the window', () => {
  expect(document.querySelector('[data-live-announcer] [aria-live]')).not.toBeNull();
});
