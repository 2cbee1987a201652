import { render, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { ScrollBox } from '#renderer/components/scroll-box.tsx';

/** What jsdom does not lay out: how much a box holds beside how much it shows. */
function layOut(held: { readonly width: number; readonly height: number }): void {
  Object.defineProperties(Element.prototype, {
    scrollWidth: { configurable: true, get: () => held.width },
    scrollHeight: { configurable: true, get: () => held.height },
    clientWidth: { configurable: true, get: () => 300 },
    clientHeight: { configurable: true, get: () => 200 },
  });
}

const sizes = ['scrollWidth', 'scrollHeight', 'clientWidth', 'clientHeight'] as const;
let before: (readonly [string, PropertyDescriptor | undefined])[] = [];
beforeEach(() => {
  before = sizes.map((size) => [size, Object.getOwnPropertyDescriptor(Element.prototype, size)]);
});
afterEach(() => {
  for (const [size, was] of before) if (was) Object.defineProperty(Element.prototype, size, was);
});

function show(content = <p>取込の履歴</p>) {
  render(<ScrollBox label="これまでの取込">{content}</ScrollBox>);
  return screen.queryByRole('region', { name: 'これまでの取込' });
}

it('is no stop of Tab where everything is in sight', () => {
  layOut({ width: 300, height: 200 });
  expect(show()).toBeNull();
});

it('takes the focus under its name where it is wider than its place, whatever stands in it', () => {
  layOut({ width: 500, height: 200 });
  expect(show(<button type="button">取り消す…</button>)?.tabIndex).toBe(0);
});

it('takes the focus where it is higher than its place and holds nothing to go to', () => {
  layOut({ width: 300, height: 900 });
  expect(show()?.tabIndex).toBe(0);
});

it('leaves the way down to what can be gone to in it', () => {
  layOut({ width: 300, height: 900 });
  expect(show(<button type="button">取り消す…</button>)).toBeNull();
});
