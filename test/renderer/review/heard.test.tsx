import { render, screen, waitFor } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { Announcer } from '#renderer/app/announcer.tsx';
import { everyOpenCase } from '#shared/contract/queue.ts';
import { anApplication, receiveApplications } from '#test/support/imported-cases.ts';
import { findRow, openOffice, waitForFocusOn } from './review-office.tsx';

const yamada = anApplication({ receiptNumber: 'R8-1', name: '山田 太郎', kana: 'ヤマダ タロウ' });
const suzuki = anApplication({ receiptNumber: 'R8-2', name: '鈴木 一郎', kana: 'スズキ イチロウ' });

/** What a screen reader was told last and the page still holds. */
function heard(): string {
  return [...document.querySelectorAll('[aria-live]')].map((region) => region.textContent).join('');
}

beforeEach(() => {
  render(<Announcer />);
});

describe('what a screen reader is told of the list', () => {
  it('says how many cases a search found, and that there are none', async () => {
    const { test, start } = openOffice();
    await receiveApplications(test, [yamada, suzuki]);
    const { user } = start();
    await findRow(/山田 太郎/);
    expect(heard()).toBe('');
    await user.type(screen.getByRole('searchbox'), '鈴木');
    await waitFor(() => expect(heard()).toBe('1件'));
    await user.type(screen.getByRole('searchbox'), 'ぬるぽ');
    await waitFor(() => expect(heard()).toBe('条件に合う案件がありません。'));
  });

  it('leaves the focus in the field where a search in vain is put right', async () => {
    const { test, start } = openOffice();
    await receiveApplications(test, [yamada, suzuki]);
    const { user } = start();
    await findRow(/山田 太郎/);
    const field = screen.getByRole('searchbox');
    await user.type(field, '山田ぬ{Enter}');
    await screen.findByText('条件に合う案件がありません。');
    await user.type(field, '{Backspace}');
    await findRow(/R8-1/);
    await waitFor(() => expect(heard()).toBe('1件'));
    expect(document.activeElement).toBe(field);
    await user.keyboard('{Enter}');
    await waitForFocusOn(/R8-1/);
  });

  it('goes to what a search finds, also when Enter follows at once on a search in vain', async () => {
    const { test, start } = openOffice();
    await receiveApplications(test, [yamada, suzuki]);
    // The field ends as it began: user-event tells of a change when the screen takes the focus, in the middle of its drawing.
    const { user } = start({ filter: { ...everyOpenCase, search: '山田' } });
    await findRow(/R8-1/);
    const field = screen.getByRole('searchbox');
    await user.type(field, 'ぬ{Enter}');
    await screen.findByText('条件に合う案件がありません。');
    await user.type(field, '{Backspace}{Enter}');
    await waitForFocusOn(/R8-1/);
  });
});
