import { fireEvent, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useRef, useState } from 'react';
import { expect, it } from 'vitest';
import { useScreenFocus } from '#renderer/app/shell/use-screen-focus.ts';

/** A list whose filter can be taken away, and a field that is shut while the file is read anew. */
function Screen() {
  const frame = useRef<HTMLElement>(null);
  useScreenFocus(frame, '団体');
  const [isFiltered, setFiltered] = useState(true);
  const [isReading, setReading] = useState(false);
  return (
    <main ref={frame} tabIndex={-1} aria-label="団体">
      <section tabIndex={-1} aria-label="確認済みドメイン">
        <input aria-label="検索" />
        {isFiltered && (
          <button type="button" onClick={() => setFiltered(false)}>
            すべての登録を表示
          </button>
        )}
      </section>
      <select
        aria-label="文字コード"
        disabled={isReading}
        onChange={({ target }) => {
          // A browser takes the focus from what is shut; jsdom does not.
          target.blur();
          setReading(true);
        }}
      >
        <option>UTF-8</option>
        <option>Shift_JIS</option>
      </select>
      <button type="button" onClick={() => setReading(false)}>
        読み終えた
      </button>
    </main>
  );
}

/** A screen that has been opened takes the focus. */
async function openScreen() {
  render(<Screen />);
  await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('main')));
  return userEvent.setup();
}

it('leaves the focus near a button that takes itself away, and never in a field', async () => {
  const user = await openScreen();
  await user.click(screen.getByRole('button', { name: 'すべての登録を表示' }));
  const near = screen.getByRole('region', { name: '確認済みドメイン' });
  await waitFor(() => expect(document.activeElement).toBe(near));
});

it('gives the focus back to a field that was shut while its own change was under way', async () => {
  const user = await openScreen();
  const encoding = screen.getByRole('combobox', { name: '文字コード' });
  await user.selectOptions(encoding, 'Shift_JIS');
  expect(document.activeElement).toBe(document.body);
  fireEvent.click(screen.getByRole('button', { name: '読み終えた' }));
  await waitFor(() => expect(document.activeElement).toBe(encoding));
});
