import { act, render, screen, waitFor, waitForElementToBeRemoved } from '@testing-library/react';
import userEvent, { type UserEvent } from '@testing-library/user-event';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { announce } from '#renderer/app/announcer.tsx';
import { App } from '#renderer/app/app.tsx';
import { showToast } from '#renderer/components/toast.tsx';
import type { LedgerStatus } from '#shared/contract/ledger.ts';
import { defaultOfficePolicy } from '#shared/domain/policy/policy.ts';
import { err, ok } from '#shared/result.ts';
import { aWait } from '#test/support/a-wait.ts';
import { hanako } from './support/render-screen.tsx';
import { type Answers, scriptedBridge } from './support/scripted-bridge.ts';

const closed: LedgerStatus = { ledger: null, operator: null, today: '2026-11-22' };
const fresh: LedgerStatus = {
  ...closed,
  ledger: {
    path: '/台帳/令和6年度.ledger',
    name: '令和6年度',
    demonstration: false,
    hasOperators: false,
    uncleanExit: false,
  },
};
const locked: LedgerStatus = { ...fresh, ledger: fresh.ledger && { ...fresh.ledger, hasOperators: true } };
const working: LedgerStatus = { ...locked, operator: hanako };

const atWork: Answers = {
  'settings.read': () => ok(defaultOfficePolicy),
  'home.summary': () => err({ code: 'busy' }),
  'queue.nextCase': () => ok(null),
  'queue.page': () => ok({ rows: [], next: null, total: { count: 0, capped: false } }),
  'savedViews.list': () => ok([]),
};

function start(status: LedgerStatus, answers: Answers) {
  localStorage.clear();
  const scripted = scriptedBridge({ 'ledger.status': () => ok(status), ...atWork, ...answers });
  render(<App bridge={scripted.bridge} />);
  return { ...scripted, user: userEvent.setup() };
}

describe('a ledger that the program was started with', () => {
  it('is said to be opening, and why that may take minutes, once it takes long', async () => {
    vi.useFakeTimers();
    onTestFinished(() => void vi.useRealTimers());
    start(closed, { 'ledger.status': () => new Promise(() => undefined) });
    await act(() => vi.advanceTimersByTimeAsync(2_000));
    expect(screen.queryByText('台帳を開いています')).toBeNull();
    await act(() => vi.advanceTimersByTimeAsync(2_000));
    const said = screen.getByText('台帳を開いています').closest('[role="status"]');
    expect(said?.textContent).toContain('大きな台帳では数分かかることがあります。そのままお待ちください。');
  });
});

describe('choosing a ledger', () => {
  it('offers a new one, an existing one, the demonstration, and those used before', async () => {
    start(closed, { 'ledger.recent': () => ok([{ path: '/台帳/令和5年度.ledger', name: '令和5年度' }]) });
    await screen.findByRole('heading', { name: '台帳を選ぶ' });
    for (const [name, description] of [
      ['新しい台帳', '空の台帳を作ります。保存する場所を選びます。'],
      ['台帳を開く', 'すでにある台帳のファイルを選びます。'],
      ['デモ', '架空の申請が入った練習用の台帳を開きます。'],
    ] as const) {
      expect(screen.getByRole('button', { name, description })).toBeDefined();
    }
    expect(await screen.findByRole('button', { name: '令和5年度' })).toBeDefined();
  });

  it('says why a ledger cannot be opened and stays', async () => {
    const { user } = start(closed, {
      'ledger.recent': () => ok([]),
      'ledger.chooseExisting': () =>
        err({ code: 'ledgerProblem', problem: 'newerVersion', path: '/台帳/x.ledger', detail: '' }),
    });
    await user.click(await screen.findByRole('button', { name: '台帳を開く' }));
    expect((await screen.findByRole('alert')).textContent).toContain('新しい版のプログラム');
    expect(screen.getByRole('button', { name: '新しい台帳' })).toBeDefined();
  });

  it('stays when the dialog was left', async () => {
    const { user } = start(closed, { 'ledger.recent': () => ok([]), 'ledger.chooseNew': () => ok(null) });
    await user.click(await screen.findByRole('button', { name: '新しい台帳' }));
    expect(screen.queryByRole('alert')).toBeNull();
    expect(screen.getByRole('heading', { name: '台帳を選ぶ' })).toBeDefined();
  });

  it('speaks English when asked', async () => {
    const { user } = start(closed, { 'ledger.recent': () => ok([]) });
    await user.click(await screen.findByRole('button', { name: /言語/ }));
    await user.click(await screen.findByRole('option', { name: 'English' }));
    expect(await screen.findByRole('button', { name: 'New ledger' })).toBeDefined();
  });
});

describe('the first operator', () => {
  it('needs a name, twelve characters, and the same ones again', async () => {
    const { user, sent } = start(fresh, {});
    await user.type(await screen.findByLabelText(/^合言葉 ?※/), '短い');
    await user.click(screen.getByRole('button', { name: '登録して始める' }));
    expect(screen.getByText('氏名を入力してください。')).toBeDefined();
    expect(screen.getByText('あと10文字必要です（12文字以上）。')).toBeDefined();
    expect(screen.getByText('二つの合言葉が一致していません。')).toBeDefined();
    await waitFor(() => expect(document.activeElement).toBe(screen.getByLabelText(/^氏名/)));
    expect(sent.some((call) => call.name === 'session.createFirstOperator')).toBe(false);
  });

  it('is told that nobody can recover the passphrase, and begins', async () => {
    const { user, sent } = start(fresh, { 'session.createFirstOperator': () => ok(working) });
    expect(await screen.findByText(/誰にも（管理者にも開発者にも）復元できません/)).toBeDefined();
    const fields = screen.getAllByRole('textbox').map((field) => field.getAttribute('aria-required'));
    expect(fields).toEqual(['true']);
    expect(screen.getByRole('textbox', { name: '氏名' })).toBeDefined();
    await user.type(screen.getByLabelText(/^氏名/), ' 佐藤 花子 ');
    await user.type(screen.getByLabelText(/^合言葉 ?※/), '雨の日は傘を二本持って出る');
    await user.type(screen.getByLabelText(/確認/), '雨の日は傘を二本持って出る');
    await user.click(screen.getByRole('button', { name: '登録して始める' }));
    expect(await screen.findByRole('navigation', { name: '画面' })).toBeDefined();
    expect(sent).toContainEqual({
      name: 'session.createFirstOperator',
      input: { name: '佐藤 花子', passphrase: '雨の日は傘を二本持って出る' },
    });
  });
});

describe('signing in', () => {
  const operators: Answers = {
    'session.operators': () =>
      ok([
        { id: 'o1', name: '佐藤 花子' },
        { id: 'o2', name: '鈴木 一郎' },
      ]),
  };

  it('says of a demonstration which passphrase holds until somebody changes it', async () => {
    const demonstration = locked.ledger && { ...locked.ledger, demonstration: true };
    start({ ...locked, ledger: demonstration }, operators);
    await screen.findByText(/変えていなければ demo-passphrase です/);
  });

  it('asks for a name before anything is sent', async () => {
    const { user, sent } = start(locked, operators);
    await user.type(await screen.findByLabelText('合言葉'), 'さくら{Enter}');
    expect(screen.getByText('名前を選んでください。')).toBeDefined();
    await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('button', { name: /利用者/ })));
    expect(sent.some((call) => call.name === 'session.signIn')).toBe(false);
  });

  it('slows down after wrong tries and shows the wait', async () => {
    const { user } = start(locked, {
      ...operators,
      'session.signIn': () => err({ code: 'signInRefused', waitSeconds: 20 }),
    });
    await user.click(await screen.findByRole('button', { name: /利用者/ }));
    await user.click(await screen.findByRole('option', { name: '鈴木 一郎' }));
    await user.type(screen.getByLabelText('合言葉'), 'まちがい{Enter}');
    expect((await screen.findByRole('alert')).textContent).toContain('20秒');
    const begin = screen.getByRole('button', { name: '始める' });
    expect(begin.getAttribute('aria-disabled')).toBe('true');
    expect(screen.getByText(/あと(20|19)秒で、もう一度試せます/)).toBeDefined();
  });

  it('gives the focus back to the field that a wrong passphrase emptied, also when the button was pressed', async () => {
    const { user } = start(locked, {
      ...operators,
      'session.signIn': () => err({ code: 'signInRefused', waitSeconds: 0 }),
    });
    await user.click(await screen.findByRole('button', { name: /利用者/ }));
    await user.click(await screen.findByRole('option', { name: '鈴木 一郎' }));
    await user.type(screen.getByLabelText('合言葉'), 'まちがい');
    await user.click(screen.getByRole('button', { name: '始める' }));
    await screen.findByRole('alert');
    await waitFor(() => expect(document.activeElement).toBe(screen.getByLabelText('合言葉')));
  });

  it('keeps nobody else waiting for one person’s wrong tries', async () => {
    const { user, sent } = start(locked, {
      ...operators,
      'session.signIn': ({ operatorId }) =>
        operatorId === 'o1' ? ok(working) : err({ code: 'signInMustWait', waitSeconds: 900 }),
    });
    const choose = async (name: string) => {
      await user.click(await screen.findByRole('button', { name: /利用者/ }));
      await user.click(await screen.findByRole('option', { name }));
    };
    await choose('鈴木 一郎');
    await user.type(screen.getByLabelText('合言葉'), '本当は正しい合言葉{Enter}');
    expect((await screen.findByRole('alert')).textContent).toContain('いま入れた合言葉は確かめていません');
    expect(screen.getByText(/あと(900|899)秒で/)).toBeDefined();
    await choose('佐藤 花子');
    expect(screen.getByRole('button', { name: '始める' }).getAttribute('aria-disabled')).toBeNull();
    await choose('鈴木 一郎');
    expect(screen.getByText(/あと\d{3}秒で/)).toBeDefined();
    await user.type(screen.getByLabelText('合言葉'), 'まだ早い{Enter}');
    expect(sent.filter(({ name }) => name === 'session.signIn')).toHaveLength(1);
    await choose('佐藤 花子');
    await user.clear(screen.getByLabelText('合言葉'));
    await user.type(screen.getByLabelText('合言葉'), '正しい合言葉です{Enter}');
    expect(await screen.findByRole('navigation', { name: '画面' })).toBeDefined();
  });

  it('keeps one waiting no longer when the clock of the computer is set back meanwhile', async () => {
    const { user } = start(locked, {
      ...operators,
      'session.signIn': () => err({ code: 'signInRefused', waitSeconds: 900 }),
    });
    await user.click(await screen.findByRole('button', { name: /利用者/ }));
    await user.click(await screen.findByRole('option', { name: '鈴木 一郎' }));
    await user.type(screen.getByLabelText('合言葉'), 'まちがい{Enter}');
    await screen.findByText(/あと(900|899)秒で/);
    const dayBefore = Date.now() - 86_400_000;
    const clock = vi.spyOn(Date, 'now').mockReturnValue(dayBefore);
    onTestFinished(() => clock.mockRestore());
    await waitFor(() => expect(clock).toHaveBeenCalled(), { timeout: 3_000 });
    clock.mockReturnValue(dayBefore + 60_000);
    await screen.findByText(/あと(840|839)秒で/, {}, { timeout: 3_000 });
  });

  it('lets one try again when the computer has slept through the wait', async () => {
    const { user } = start(locked, {
      ...operators,
      'session.signIn': () => err({ code: 'signInRefused', waitSeconds: 900 }),
    });
    await user.click(await screen.findByRole('button', { name: /利用者/ }));
    await user.click(await screen.findByRole('option', { name: '鈴木 一郎' }));
    await user.type(screen.getByLabelText('合言葉'), 'まちがい{Enter}');
    await screen.findByText(/あと\d+秒で/);
    const woken = Date.now() + 900_000;
    const clock = vi.spyOn(Date, 'now').mockReturnValue(woken);
    onTestFinished(() => clock.mockRestore());
    await waitForElementToBeRemoved(() => screen.queryByText(/あと\d+秒で/));
    expect(screen.getByRole('button', { name: '始める' }).getAttribute('aria-disabled')).toBeNull();
  });

  it('asks for those who work in the ledger that was opened elsewhere, and keeps nothing that was entered', async () => {
    const another: LedgerStatus = {
      ...locked,
      ledger: locked.ledger && { ...locked.ledger, path: '/台帳/令和7年度.ledger', name: '令和7年度' },
    };
    let status: LedgerStatus = locked;
    let answer = { people: [{ id: 'o1', name: '佐藤 花子' }], arrives: Promise.resolve() };
    const { user, notify } = start(locked, {
      'ledger.status': () => ok(status),
      'session.operators': async () => {
        const { people, arrives } = answer;
        await arrives;
        return ok(people);
      },
    });
    const field = await screen.findByLabelText('合言葉');
    await user.type(field, '前の台帳のもの');
    const { turn: arrives, letGo: arrive } = aWait();
    answer = { people: [{ id: 'o9', name: '田中 次郎' }], arrives };
    status = another;
    notify({ kind: 'changed', topics: ['session'], caseIds: [] });
    await screen.findByText('令和7年度');
    // Until the answer is there nobody is named.
    expect(screen.queryByText('佐藤 花子')).toBeNull();
    arrive();
    expect(await screen.findByRole('button', { name: /田中 次郎/ })).toBeDefined();
    expect(screen.getByLabelText('合言葉')).toHaveProperty('value', '');
  });

  it('lets nobody begin with a first passphrase before it is replaced', async () => {
    const { user, sent } = start(locked, {
      ...operators,
      'session.signIn': () => err({ code: 'passphraseMustBeChosen' }),
      'session.choosePassphrase': () => ok(working),
    });
    await user.click(await screen.findByRole('button', { name: /利用者/ }));
    await user.click(await screen.findByRole('option', { name: '佐藤 花子' }));
    await user.type(screen.getByLabelText('合言葉'), '管理者から聞いた言葉{Enter}');
    expect(await screen.findByRole('heading', { name: '自分の合言葉を決める' })).toBeDefined();
    const next = screen.getByLabelText(/^新しい合言葉 ?※/);
    expect(document.activeElement).toBe(next);
    await user.type(next, '短い{Enter}');
    expect(screen.getByText('あと10文字必要です（12文字以上）。')).toBeDefined();
    await user.type(next, 'けれども後から長くする');
    await user.type(screen.getByLabelText(/^新しい合言葉（確認）/), '短いけれども後から長くする{Enter}');
    expect(await screen.findByRole('navigation', { name: '画面' })).toBeDefined();
    expect(sent.find(({ name }) => name === 'session.choosePassphrase')?.input).toEqual({
      operatorId: 'o1',
      passphrase: '管理者から聞いた言葉',
      next: '短いけれども後から長くする',
    });
  });

  it('no longer says what was refused once something else is entered', async () => {
    const { user } = start(locked, {
      ...operators,
      'session.signIn': () => err({ code: 'signInRefused', waitSeconds: 0 }),
    });
    const choose = async (name: string) => {
      await user.click(await screen.findByRole('button', { name: /利用者/ }));
      await user.click(await screen.findByRole('option', { name }));
    };
    await choose('鈴木 一郎');
    await user.type(screen.getByLabelText('合言葉'), 'まちがい{Enter}');
    await screen.findByRole('alert');
    await choose('佐藤 花子');
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('opens the work, and locks again by key', async () => {
    const { user, sent } = start(locked, {
      ...operators,
      'session.signIn': () => ok(working),
      'session.signOut': () => ok(locked),
    });
    await user.click(await screen.findByRole('button', { name: /利用者/ }));
    await user.click(await screen.findByRole('option', { name: '佐藤 花子' }));
    await user.type(screen.getByLabelText('合言葉'), '正しい合言葉です{Enter}');
    expect(await screen.findByRole('navigation', { name: '画面' })).toBeDefined();
    await user.keyboard('{Control>}l{/Control}');
    await waitFor(() => expect(screen.getByRole('heading', { name: '利用者の確認' })).toBeDefined());
    expect(sent.filter((call) => call.name === 'session.signOut')).toHaveLength(1);
  });
});

describe('the frame', () => {
  it('says on every screen that a ledger is a demonstration', async () => {
    const demonstration = working.ledger && { ...working.ledger, demonstration: true };
    const { user } = start(
      { ...working, ledger: demonstration },
      {
        'journal.page': () => ok({ entries: [], next: null, total: 0, head: 'abc' }),
      },
    );
    expect(await screen.findByText(/実際の申請は入れないでください/)).toBeDefined();
    await user.click(screen.getByRole('button', { name: '記録' }));
    expect(screen.getByText(/実際の申請は入れないでください/)).toBeDefined();
    expect(screen.getByRole('button', { name: '記録' }).getAttribute('aria-current')).toBe('page');
  });

  it('shows the role that the operator has now, not the one at the sign-in', async () => {
    let status = working;
    const { notify } = start(working, { 'ledger.status': () => ok(status) });
    expect(await screen.findByText('（管理者）')).toBeDefined();
    status = { ...working, operator: { ...hanako, role: 'clerk' } };
    notify({ kind: 'changed', topics: ['session'], caseIds: [] });
    expect(await screen.findByText('（担当）')).toBeDefined();
  });

  it('says what is safe when the data process stops, and goes on when it is back', async () => {
    const { notify } = start(working, {});
    await screen.findByRole('navigation', { name: '画面' });
    notify({ kind: 'dataProcess', state: 'down' });
    expect(await screen.findByText('保存済みの記録と、入力中の内容は無事です。')).toBeDefined();
    notify({ kind: 'dataProcess', state: 'up' });
    await waitFor(() => expect(screen.queryByText('保存済みの記録と、入力中の内容は無事です。')).toBeNull());
    expect(screen.getAllByText(/処理が再開しました/).length).toBeGreaterThan(0);
  });

  it('does not say that it restarts when the data process stopped too often', async () => {
    const { notify } = start(working, {});
    await screen.findByRole('navigation', { name: '画面' });
    notify({ kind: 'dataProcess', state: 'down' });
    await screen.findByText(/自動で再開しています/, { selector: 'p' });
    notify({ kind: 'dataProcess', state: 'resting' });
    expect(await screen.findByRole('region', { name: /再開を休んでいます/ })).toBeDefined();
    expect(screen.queryByText(/自動で再開しています/, { selector: 'section *' })).toBeNull();
    notify({ kind: 'dataProcess', state: 'up' });
    await waitFor(() => expect(screen.queryByRole('region', { name: /再開を休んでいます/ })).toBeNull());
  });

  it('lists the keys of the screen on ?', async () => {
    const { user } = start(working, {});
    await screen.findByRole('navigation', { name: '画面' });
    await user.keyboard('?');
    expect(await screen.findByRole('dialog', { name: 'この画面のキー操作' })).toBeDefined();
    expect(screen.getByText('施錠して利用者の選択に戻る')).toBeDefined();
  });

  it('lists no keys of screens that are not shown', async () => {
    const { user } = start(working, {
      'journal.page': () => ok({ entries: [], next: 12, total: 0, head: 'abc' }),
    });
    await user.click(await screen.findByRole('button', { name: '記録' }));
    await user.keyboard('?');
    expect(await screen.findByText('古い記録のページ')).toBeDefined();
    await user.keyboard('{Escape}');
    await user.click(screen.getByRole('button', { name: 'ホーム' }));
    await user.keyboard('?');
    expect(await screen.findByRole('dialog')).toBeDefined();
    expect(screen.queryByText('古い記録のページ')).toBeNull();
  });

  it('finds a command by a few characters', async () => {
    const { user } = start(working, {
      'journal.page': () => ok({ entries: [], next: null, total: 0, head: 'abc' }),
    });
    await screen.findByRole('navigation', { name: '画面' });
    await user.keyboard('{Control>}k{/Control}');
    await user.type(await screen.findByRole('searchbox', { name: 'コマンド' }), '記録{Enter}');
    expect(await screen.findByRole('heading', { name: '記録' })).toBeDefined();
    expect(screen.queryByRole('dialog')).toBeNull();
  });
});

describe('behind the lock', () => {
  const settings: Answers = {
    'settings.read': () => ok(defaultOfficePolicy),
    'session.signOut': () => ok(locked),
    'session.operators': () =>
      ok([
        { id: 'o1', name: '佐藤 花子' },
        { id: 'o2', name: '鈴木 一郎' },
      ]),
  };

  async function typeAndLock(user: UserEvent) {
    await user.click(await screen.findByRole('button', { name: '設定' }));
    await user.click(await screen.findByRole('tab', { name: '休業日' }));
    await user.type(await screen.findByLabelText('名称'), '開庁記念日');
    await user.keyboard('{Control>}l{/Control}');
    await screen.findByText(/佐藤 花子 さんの画面は、入力中の内容とともに残っています/);
  }

  it('the same operator finds what was typed', async () => {
    const { user } = start(working, { ...settings, 'session.signIn': () => ok(working) });
    await typeAndLock(user);
    expect(screen.queryByRole('textbox', { name: '名称' })).toBeNull();
    await user.type(await screen.findByLabelText('合言葉'), '正しい合言葉です{Enter}');
    expect(await screen.findByRole('textbox', { name: '名称' })).toHaveProperty('value', '開庁記念日');
  });

  it('an answer that comes late names nobody before the lock, and is read out to nobody', async () => {
    const { user } = start(working, { ...settings, 'session.signIn': () => ok(working) });
    await typeAndLock(user);
    act(() => {
      showToast({ message: '山田 太郎: 承認に決定しました。' });
      announce('山田 太郎: 次の案件です。');
    });
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(document.body.textContent).not.toContain('山田 太郎');
    await user.type(await screen.findByLabelText('合言葉'), '正しい合言葉です{Enter}');
    await screen.findByRole('textbox', { name: '名称' });
    expect(document.body.textContent).not.toContain('山田 太郎');
    act(() => showToast({ message: '山田 太郎: 承認に決定しました。' }));
    await screen.findByText('山田 太郎: 承認に決定しました。');
  });

  it('another operator finds a clean desk', async () => {
    const ichiro = { ...hanako, id: 'o2', name: '鈴木 一郎' };
    const { user } = start(working, {
      ...settings,
      'session.signIn': () => ok({ ...locked, operator: ichiro }),
    });
    await typeAndLock(user);
    await user.click(await screen.findByRole('button', { name: /利用者/ }));
    await user.click(await screen.findByRole('option', { name: '鈴木 一郎' }));
    await user.type(screen.getByLabelText('合言葉'), '正しい合言葉です{Enter}');
    expect(await screen.findByRole('heading', { name: 'ホーム' })).toBeDefined();
    expect(document.body.textContent).not.toContain('開庁記念日');
    expect(document.querySelector('[value="開庁記念日"]')).toBeNull();
  });

  it('the work comes back after the data process died', async () => {
    let status = working;
    const { user, notify } = start(working, {
      ...settings,
      'ledger.status': () => ok(status),
      'settings.read': () => (status.operator ? ok(defaultOfficePolicy) : err({ code: 'notSignedIn' })),
      'session.signIn': () => {
        status = working;
        return ok(working);
      },
    });
    await user.click(await screen.findByRole('button', { name: '設定' }));
    await user.click(await screen.findByRole('tab', { name: '休業日' }));
    await user.type(await screen.findByLabelText('名称'), '開庁記念日');
    notify({ kind: 'dataProcess', state: 'down' });
    status = locked;
    notify({ kind: 'dataProcess', state: 'up' });
    await user.type(await screen.findByLabelText('合言葉'), '正しい合言葉です{Enter}');
    expect(await screen.findByRole('textbox', { name: '名称' })).toHaveProperty('value', '開庁記念日');
  });
});
