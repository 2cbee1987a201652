import { fireEvent, screen, waitFor } from '@testing-library/react';
import { Activity } from 'react';
import { describe, expect, it } from 'vitest';
import { useRouter } from '#renderer/app/router.tsx';
import { ReviewScreen } from '#renderer/features/review/review-screen.tsx';
import { everyOpenCase } from '#shared/contract/queue.ts';
import { anApplication, receiveApplications } from '#test/support/imported-cases.ts';
import { officeBridge } from '../support/office-bridge.ts';
import { renderScreen } from '../support/render-screen.tsx';
import { waitForFocusOn } from './review-office.tsx';

/** 審査 as the shell keeps it: hidden while another screen is shown, or the lock. */
function KeptReview() {
  const { route, openScreen } = useRouter();
  const isShown = route.screen === 'review';
  return (
    <>
      <button type="button" onClick={() => openScreen(isShown ? 'home' : 'review')}>
        {isShown ? '離れる' : '戻る'}
      </button>
      <Activity mode={isShown ? 'visible' : 'hidden'}>
        <ReviewScreen />
      </Activity>
    </>
  );
}

/** The event alone and not a person's press, which would take the focus along. */
function leaveAndComeBack() {
  fireEvent.click(screen.getByText('離れる'));
  fireEvent.click(screen.getByText('戻る'));
}

async function openKeptCase() {
  const { bridge, office } = officeBridge();
  const [caseId = ''] = await receiveApplications(office, [anApplication()]);
  const { user } = renderScreen(<KeptReview />, {
    bridge,
    route: { screen: 'review', filter: everyOpenCase, caseId },
  });
  await screen.findByRole('heading', { name: /佐藤 花子/ });
  return {
    user,
    recorded: async () => {
      const opened = await office.call('case.open', { id: caseId });
      return opened.ok && opened.value.checks.map(({ item }) => item);
    },
  };
}

describe('coming back to 審査, from the lock or from another screen', () => {
  it('goes on typing the note where it was left, and records nothing by its letters', async () => {
    const { user, recorded } = await openKeptCase();
    await user.keyboard('c');
    await waitForFocusOn(/^1/);
    await user.keyboard('o');
    await waitForFocusOn(/^2/);
    const before = await recorded();
    await user.keyboard('n');
    await waitFor(() => expect(document.activeElement?.tagName).toBe('TEXTAREA'));
    await user.keyboard('box');
    leaveAndComeBack();
    await user.keyboard('xo');
    expect(screen.getByDisplayValue('boxxo')).toBe(document.activeElement);
    expect(await recorded()).toEqual(before);
  });

  it('stays in the form of an item, at the field that one was at', async () => {
    const { user } = await openKeptCase();
    await user.keyboard('c');
    await waitForFocusOn(/^1/);
    await user.keyboard('x');
    await waitForFocusOn(/選んでください/);
    await user.click(screen.getByLabelText('出典'));
    leaveAndComeBack();
    await user.keyboard('公式サイト');
    expect(screen.getByLabelText('出典')).toHaveProperty('value', '公式サイト');
  });
});
