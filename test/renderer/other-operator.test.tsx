import { join } from 'node:path';
import { getConfig, render, screen, within } from '@testing-library/react';
import userEvent, { type UserEvent } from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { App } from '#renderer/app/app.tsx';
import { everyOpenCase } from '#shared/contract/queue.ts';
import { anApplication, receiveApplications } from '#test/support/imported-cases.ts';
import { officeBridge } from './support/office-bridge.ts';

const passphrase = '雨の日は傘を二本持って出る';
const first = '最初の合言葉は一度だけ使う';
const hanako = '佐藤 花子';
const ichiro = '鈴木 一郎';

/** A ledger in which 花子 works, and two windows: the one on the screen, and another in which things are done by `elsewhere`. */
async function openTwoWindows() {
  const { bridge, office, hear } = officeBridge();
  const { call } = office;
  await call('session.createFirstOperator', { name: hanako, passphrase });
  await call('operators.add', { name: ichiro, passphrase: first, role: 'clerk' });
  /** The window on the screen goes on, and hears of it, before the test does. */
  const settled = (work: () => Promise<unknown>) =>
    getConfig().asyncWrapper(async () => {
      await work();
      hear();
    });
  const elsewhere = {
    lock: async () => {
      await settled(() => call('session.signOut', null));
      await screen.findByRole('heading', { name: '利用者の確認' });
    },
    signInFirst: async (name: string) => {
      const operators = await call('session.operators', null);
      const operatorId = (operators.ok && operators.value.find((one) => one.name === name)?.id) || '';
      const chosen = { operatorId, passphrase: first, next: passphrase };
      await settled(() => call('session.choosePassphrase', chosen));
    },
    openAnotherLedger: async (name: string) => {
      const path = join(office.directory, '来年度.kyoso');
      await settled(() => call('ledger.create', { path }));
      await settled(() => call('session.createFirstOperator', { name, passphrase }));
    },
  };
  return {
    office,
    elsewhere,
    start: () => {
      render(<App bridge={bridge} />);
      return userEvent.setup();
    },
  };
}

type TwoWindows = Awaited<ReturnType<typeof openTwoWindows>>;

function saveOwnView({ office }: TwoWindows, name: string) {
  const view = { name, isShared: false, filter: everyOpenCase, facts: [], replaces: null };
  return office.call('savedViews.save', view);
}

async function openReview(user: UserEvent): Promise<void> {
  await user.click(await screen.findByRole('button', { name: '審査' }));
}

/** What 審査 offers under 保存した表示条件. */
async function openViews(user: UserEvent) {
  await user.click(await screen.findByText(/^保存した表示条件/));
  return within(await screen.findByRole('dialog'));
}

it('a 表示条件 that was deleted by one press is there again by the next', async () => {
  const windows = await openTwoWindows();
  await saveOwnView(windows, '花子の表示条件');
  const user = windows.start();
  await openReview(user);
  await user.click(await (await openViews(user)).findByRole('button', { name: /花子の表示条件.*を削除/ }));
  await screen.findByText('表示条件「花子の表示条件」を削除しました。');
  await user.click(await screen.findByRole('button', { name: '元に戻す' }));
  await screen.findByText('表示条件「花子の表示条件」を元に戻しました。');
  await (await openViews(user)).findByText('花子の表示条件');
});

describe('a window that was opened while somebody worked', () => {
  it('shows the next operator, who signed in elsewhere, nothing that only the one before may see', async () => {
    const windows = await openTwoWindows();
    await saveOwnView(windows, '花子の表示条件');
    const user = windows.start();
    await openReview(user);
    await (await openViews(user)).findByText('花子の表示条件');
    await windows.elsewhere.lock();
    await windows.elsewhere.signInFirst(ichiro);
    await openReview(user);
    const offered = await openViews(user);
    await offered.findByText('保存した表示条件はまだありません。');
    expect(offered.queryByText('花子の表示条件')).toBeNull();
  });

  it('does not close over what somebody typed, also behind the lock, and closes when that went with another operator', async () => {
    const isHeldBack = () => !window.dispatchEvent(new Event('beforeunload', { cancelable: true }));
    const windows = await openTwoWindows();
    const user = windows.start();
    await user.click(await screen.findByRole('button', { name: '設定' }));
    await user.click(await screen.findByRole('tab', { name: '休業日' }));
    const name = await screen.findByLabelText('名称');
    expect(isHeldBack()).toBe(false);
    await user.type(name, '停電');
    expect(isHeldBack()).toBe(true);
    await user.clear(name);
    expect(isHeldBack()).toBe(false);
    await user.type(name, '停電');
    await user.click(screen.getByRole('button', { name: 'ホーム' }));
    await windows.elsewhere.lock();
    expect(isHeldBack()).toBe(true);
    await windows.elsewhere.signInFirst(ichiro);
    await screen.findByRole('button', { name: '審査' });
    expect(isHeldBack()).toBe(false);
  });

  it('shows no case of the ledger before under the name of the one that was opened elsewhere', async () => {
    const windows = await openTwoWindows();
    await receiveApplications(windows.office, [anApplication()]);
    const user = windows.start();
    await openReview(user);
    await screen.findByRole('radio', { name: /^受付 ?1$/ });
    await windows.elsewhere.lock();
    await windows.elsewhere.openAnotherLedger(ichiro);
    await screen.findByText('来年度');
    await openReview(user);
    await screen.findByRole('radio', { name: /^受付 ?0$/ });
  });
});
