import { screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { everyCase, everyOpenCase } from '#shared/contract/queue.ts';
import { anApplication, importedCases, receiveApplications } from '#test/support/imported-cases.ts';
import { findRow, openOffice, waitForFocusOn } from './review-office.tsx';

describe('the list of cases', () => {
  it('sends an empty ledger to the import', async () => {
    const { start } = openOffice();
    start();
    await screen.findByText('案件がまだありません。');
    expect(screen.getByRole('button', { name: '取込へ' })).toBeTruthy();
  });

  it('tells no match apart from no cases, and clears the filters', async () => {
    const { test, start } = openOffice();
    await receiveApplications(test, [anApplication()]);
    const { user } = start({ filter: { ...everyOpenCase, search: 'いない人' } });
    await screen.findByText('条件に合う案件がありません。');
    await user.click(screen.getAllByRole('button', { name: '絞込をすべて外す' })[0] ?? document.body);
    await findRow(/佐藤 花子/);
  });

  it('hands the focus on when a filter is taken away, and to the first case where there was none', async () => {
    const { test, start } = openOffice();
    await receiveApplications(test, [anApplication()]);
    const { user } = start({ filter: { ...everyOpenCase, mine: true, priority: true } });
    await screen.findByText('条件に合う案件がありません。');
    const [first, second] = screen.getAllByRole('button', { name: /^絞込「/ });
    await user.click(first ?? document.body);
    expect(document.activeElement).toBe(second);
    await user.keyboard('{Enter}');
    expect(document.activeElement).toBe(screen.getByRole('button', { name: /^絞込 ▾/ }));
    await findRow(/佐藤 花子/);

    await user.type(screen.getByRole('searchbox'), 'いない人');
    await screen.findByText('条件に合う案件がありません。');
    const offered = screen.getAllByRole('button', { name: '絞込をすべて外す' });
    await user.click(offered.at(-1) ?? document.body);
    await waitForFocusOn(/佐藤 花子/);
  });

  it('finds by two characters of the body', async () => {
    const { test, start } = openOffice();
    await receiveApplications(test, [
      anApplication({ receiptNumber: 'R8-1' }),
      anApplication({ receiptNumber: 'R8-2', name: '山田 太郎', organizationName: '西宮市' }),
    ]);
    const { user } = start();
    await findRow(/佐藤 花子/);
    await user.keyboard('/');
    await user.keyboard('西宮');
    await findRow(/山田 太郎/);
    await waitFor(() => expect(screen.queryByRole('option', { name: /佐藤 花子/ })).toBeNull());
  });

  it('reads on where it is looked at, down to the last of several pages', async () => {
    const { test, start } = openOffice();
    await importedCases(test, 350);
    const { user } = start();
    await findRow(/R8-000001/);
    await user.keyboard('j');
    await waitForFocusOn(/R8-000001/);
    await user.keyboard('{End}');
    await waitForFocusOn(/R8-000350/);
    await user.keyboard('{Home}');
    await waitForFocusOn(/R8-000001/);
  });

  it('keeps the place when a case leaves the list', async () => {
    const { test, start } = openOffice();
    await importedCases(test, 5);
    const { user } = start({ filter: { ...everyOpenCase, status: 'received' } });
    await findRow(/R8-000001/);
    await user.keyboard('jj');
    await waitForFocusOn(/R8-000002/);
    await user.keyboard('{Enter}');
    await screen.findByRole('article');
    await user.keyboard('c');
    await waitFor(() => expect(screen.queryByRole('option', { name: /R8-000002/ })).toBeNull());
    await user.keyboard('j');
    await waitForFocusOn(/R8-000003/);
  });

  it('begins another list at its first row, which the first j goes to, whatever case is open', async () => {
    const { test, start } = openOffice();
    const ids = await importedCases(test, 12);
    for (const id of ids.slice(0, 3)) {
      await test.call('case.act', { id, expectedVersion: 1, command: { kind: 'claim' } });
    }
    const { user } = start({ filter: { ...everyOpenCase, status: 'received' } });
    await findRow(/R8-000004/);
    await user.keyboard('{Enter}');
    await screen.findByRole('article');
    await user.keyboard('{Escape}');
    await waitForFocusOn(/R8-000004/);
    await user.keyboard('{End}');
    await waitForFocusOn(/R8-000012/);
    await waitFor(() => expect(screen.getByRole('article').textContent).toContain('R8-000012'));
    await user.click(screen.getByRole('radio', { name: /^所属確認/ }));
    const first = await findRow(/R8-000001/);
    await waitFor(() => expect(first.tabIndex).toBe(0));
    await user.keyboard('j');
    await waitForFocusOn(/R8-000001/);
    await user.keyboard('j');
    await waitForFocusOn(/R8-000002/);
  });

  it('keeps to the case that is marked where the other list holds it too', async () => {
    const { test, start } = openOffice();
    await importedCases(test, 12);
    const { user } = start({ filter: { ...everyOpenCase, status: 'received' } });
    await findRow(/R8-000001/);
    await user.keyboard('j');
    await waitForFocusOn(/R8-000001/);
    await user.keyboard('{End}');
    await waitForFocusOn(/R8-000012/);
    await user.click(screen.getByRole('radio', { name: /^すべて/ }));
    await screen.findByRole('radio', { name: /^すべて/, checked: true });
    await user.keyboard('k');
    await waitForFocusOn(/R8-000011/);
  });

  it('comes to the chosen status with Tab, from either side', async () => {
    const { test, start } = openOffice();
    await importedCases(test, 2);
    const { user } = start({ filter: { ...everyOpenCase, status: 'received' } });
    await findRow(/R8-000001/);
    await user.keyboard('/');
    await user.tab({ shift: true });
    await waitForFocusOn(/^受付/);
    await user.tab();
    await user.tab({ shift: true });
    await waitForFocusOn(/^受付/);
  });

  it('says the year of a day only where the case is done', async () => {
    const { test, start } = openOffice();
    const [first = ''] = await importedCases(test, 2);
    const withdraw = { kind: 'withdraw', cause: 'applicant', text: '' } as const;
    await test.call('case.act', { id: first, expectedVersion: 1, command: withdraw });
    start({ filter: everyCase });
    const done = await findRow(/R8-000001/);
    const open = await findRow(/R8-000002/);
    const day = /\d{4}-\d{2}-\d{2}/;
    expect([day.test(done.textContent ?? ''), day.test(open.textContent ?? '')]).toEqual([true, false]);
  });

  it('opens the next case and says why this one', async () => {
    const { test, start } = openOffice();
    await importedCases(test, 2);
    const { user } = start();
    await findRow(/R8-000001/);
    await user.click(screen.getByRole('button', { name: '次の一件' }));
    await screen.findByText('担当のいない案件のうち、期限が最も早いものです。', { selector: 'p' });
    await screen.findByRole('article');
  });
});
