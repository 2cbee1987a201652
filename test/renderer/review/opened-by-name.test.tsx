import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { type RouteOf, useRouter } from '#renderer/app/router.tsx';
import { ReviewScreen } from '#renderer/features/review/review-screen.tsx';
import { everyOpenCase } from '#shared/contract/queue.ts';
import { importedCases } from '#test/support/imported-cases.ts';
import type { TestOffice } from '#test/support/office.ts';
import { officeBridge } from '../support/office-bridge.ts';
import { renderScreen } from '../support/render-screen.tsx';
import { findRow, openOffice, waitForFocusOn } from './review-office.tsx';

const firstItem = /^1申請内容に不備がない/;

/** The case that is open, by its 受付番号. */
async function waitForCase(receiptNumber: string): Promise<void> {
  await waitFor(() => expect(screen.getByRole('article').textContent).toContain(receiptNumber));
}

function claim(office: TestOffice, id: string) {
  return office.call('case.act', { id, expectedVersion: 1, command: { kind: 'claim' } });
}

/** 審査 with the ways that lead to it from another screen. */
function ReviewWithWaysIn({ ways }: { ways: readonly RouteOf<'review'>[] }) {
  const { navigate } = useRouter();
  return (
    <>
      {ways.map((way) => (
        <button key={way.caseId} type="button" onClick={() => navigate(way)}>
          {JSON.stringify(way)}
        </button>
      ))}
      <ReviewScreen />
    </>
  );
}

describe('a case that was not opened from its row', () => {
  it('is gone on with by Enter, and left for the row below it by j, after 次の一件', async () => {
    const { test, start } = openOffice();
    const [first = ''] = await importedCases(test, 5);
    await claim(test, first);
    const { user } = start();
    await user.click(await findRow(/R8-000004/));
    await waitForCase('R8-000004');
    await user.click(screen.getByRole('button', { name: '次の一件' }));
    await waitForCase('R8-000001');
    await waitFor(() => expect(document.activeElement?.id).toBe('case-title'));
    await user.keyboard('{Enter}');
    await waitForFocusOn(firstItem);
    await waitForCase('R8-000001');
    await user.keyboard('j');
    await waitForFocusOn(/R8-000002/);
    await waitForCase('R8-000002');
  });

  it('is the one that the keys act on when its last step was taken back from the notification', async () => {
    const { test, start } = openOffice();
    const [, second = ''] = await importedCases(test, 4);
    await claim(test, second);
    const { user } = start();
    await user.click(await findRow(/R8-000002/));
    await waitForCase('R8-000002');
    await user.click(await screen.findByRole('button', { name: '取下げ…' }));
    const dialog = await screen.findByRole('dialog', { name: '取下げ' });
    await user.click(within(dialog).getByRole('radio', { name: '申請者の申出' }));
    await user.click(within(dialog).getByRole('button', { name: '取下げとして終える' }));
    await waitForCase('R8-000003');
    await user.click(await screen.findByRole('button', { name: '元に戻す' }));
    await waitForCase('R8-000002');
    await waitFor(() => expect(document.activeElement?.id).toBe('case-title'));
    await user.keyboard('{Enter}');
    await waitForFocusOn(firstItem);
    await waitForCase('R8-000002');
  });

  it('is the one that the keys act on when one came for it from ホーム, also where the list does not hold it', async () => {
    const { bridge, office } = officeBridge();
    const ids = await importedCases(office, 4);
    const [mine = '', elsewhere = ''] = ids;
    await claim(office, mine);
    await claim(office, elsewhere);
    const withoutThem = { ...everyOpenCase, status: 'received' as const };
    const inTheList: RouteOf<'review'> = { screen: 'review', filter: everyOpenCase, caseId: mine };
    const inNone: RouteOf<'review'> = { screen: 'review', filter: withoutThem, caseId: elsewhere };
    const { user } = renderScreen(<ReviewWithWaysIn ways={[inTheList, inNone]} />, {
      bridge,
      route: { screen: 'review', filter: withoutThem, caseId: null },
    });
    await user.click(await findRow(/R8-000004/));
    await waitForCase('R8-000004');
    for (const [way, number] of [
      [inTheList, 'R8-000001'],
      [inNone, 'R8-000002'],
    ] as const) {
      fireEvent.click(screen.getByText(JSON.stringify(way)));
      await waitForCase(number);
      await waitFor(() => expect(document.activeElement?.id).toBe('case-title'));
      await user.keyboard('{Enter}');
      await waitForFocusOn(firstItem);
      await waitForCase(number);
    }
  });
});
