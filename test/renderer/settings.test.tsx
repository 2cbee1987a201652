import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { SettingsSection } from '#renderer/app/router.tsx';
import { SettingsScreen } from '#renderer/features/settings/settings-screen.tsx';
import type { AppError } from '#shared/contract/app-error.ts';
import type { Recalculation } from '#shared/contract/calendar.ts';
import type { Operator } from '#shared/contract/ledger.ts';
import { standardTemplate } from '#shared/domain/checklist/checklists.ts';
import type { ChecklistTemplate } from '#shared/domain/checklist/template.ts';
import { defaultLetters } from '#shared/domain/letter/default-letters.ts';
import { defaultOfficePolicy, type OfficePolicy } from '#shared/domain/policy/policy.ts';
import { err, ok, type Result } from '#shared/result.ts';
import { aWait } from '#test/support/a-wait.ts';
import { officeBridge } from './support/office-bridge.ts';
import { anAccount, hanako, renderScreen } from './support/render-screen.tsx';
import { type Answers, scriptedBridge } from './support/scripted-bridge.ts';

const policy: OfficePolicy = {
  ...defaultOfficePolicy,
  closures: [{ date: '2026-12-28', name: '庁舎の停電' }],
};

function openSettings(section: SettingsSection, answers: Answers, operator: Operator = hanako) {
  const scripted = scriptedBridge({
    'settings.read': () => ok(policy),
    'settings.change': (wished) => ok(wished),
    ...answers,
  });
  const route = { screen: 'settings', section } as const;
  return { ...scripted, ...renderScreen(<SettingsScreen />, { bridge: scripted.bridge, operator, route }) };
}

describe('the editions of the terms', () => {
  it('are added with the day from which they count, in the order of these days, and sent at once', async () => {
    const later = { version: '第3版', from: '2027-04-01' };
    const { user, sent } = openSettings('policy', {
      'settings.read': () => ok({ ...policy, termsVersions: [later] }),
    });
    const section = await screen.findByRole('region', { name: '利用規約の版' });
    expect(within(section).getByRole('row', { name: /2027-04-01.*第3版/ })).toBeDefined();
    await user.click(within(section).getByRole('button', { name: '版を加える' }));
    expect(within(section).getByText('版の呼び名を入力してください。')).toBeDefined();
    await user.type(within(section).getByLabelText('この日の申請から'), '2027-04-01');
    await user.type(within(section).getByLabelText(/^版の呼び名/), '第2版');
    expect(within(section).getByText('この日からの版はすでに加えられています。')).toBeDefined();
    expect(sent.some((call) => call.name === 'settings.change')).toBe(false);
    await user.clear(within(section).getByLabelText('この日の申請から'));
    await user.type(within(section).getByLabelText('この日の申請から'), '2026-04-01');
    await user.click(within(section).getByRole('button', { name: '版を加える' }));
    expect(await screen.findByText('設定を変更しました。', { selector: 'p' })).toBeDefined();
    expect(sent.find((call) => call.name === 'settings.change')?.input).toEqual({
      ...policy,
      termsVersions: [{ version: '第2版', from: '2026-04-01' }, later],
    });
  });
});

describe('a checklist that the office made before the program asked for more', () => {
  const standard = standardTemplate('application-affiliation');
  const current: ChecklistTemplate = {
    ...standard,
    version: 1001,
    items: standard.items
      .filter(({ id }) => id !== 'no-duplicate')
      .map((item) => (item.id === 'terms-consent' ? { ...item, mayBeNotApplicable: true } : item)),
  };

  it('says what it lacks, lets it be made stricter and takes back what is gone', async () => {
    const { user, sent } = openSettings('checklists', {
      'checklists.list': () => ok([{ current, standard, changed: null }]),
      'checklists.change': () => ok({ current, standard, changed: null }),
    });
    expect(
      await screen.findByText(
        /この版にないか、「対象外」などを選べるものがあります: 利用規約等への同意、重複・既登録がない。/,
      ),
    ).toBeDefined();
    await user.click(screen.getByRole('button', { name: '説明と条件: 利用規約等への同意' }));
    await user.click(screen.getByRole('checkbox', { name: '「対象外」を選べる' }));
    expect(screen.getByRole('checkbox', { name: '「対象外」を選べる' }).hasAttribute('disabled')).toBe(true);
    await user.click(screen.getByRole('button', { name: '必ず確認する項目を戻す（1件）' }));
    await user.click(screen.getByRole('button', { name: '新しい版として保存する' }));
    expect(await screen.findByText(/新しい版を保存しました。/, { selector: 'p' })).toBeDefined();
    const saved = sent.find((call) => call.name === 'checklists.change')?.input;
    expect(saved).toMatchObject({ checklist: 'application-affiliation', expectedVersion: 1001 });
    const byId = (one: { id: string }, other: { id: string }) => one.id.localeCompare(other.id);
    expect((saved as { items: ChecklistTemplate['items'] }).items.toSorted(byId)).toEqual(
      standard.items.toSorted(byId),
    );
  });
});

describe('the rules', () => {
  it('show their default and effect', async () => {
    openSettings('policy', {});
    expect(await screen.findByText(/受付の日から何開庁日以内/)).toBeDefined();
    expect(screen.getByText('（既定: 3 開庁日）')).toBeDefined();
    expect(screen.getByText('（既定: 所属確認をした案件）')).toBeDefined();
  });

  it('are sent together, as they stand on the screen', async () => {
    const { user, sent } = openSettings('policy', {});
    const days = await screen.findByLabelText('処理の目標（開庁日）');
    await user.clear(days);
    await user.type(days, '５');
    await user.click(screen.getByRole('radio', { name: '所属確認を求める' }));
    await user.click(screen.getByRole('button', { name: 'この内容に変更する' }));
    expect(await screen.findByText('設定を変更しました。', { selector: 'p' })).toBeDefined();
    expect(sent.find((call) => call.name === 'settings.change')?.input).toEqual({
      ...policy,
      targetDays: 5,
      domain: { ...policy.domain, acceptGeographic: false },
    });
  });

  it('are not sent while nothing changed or a number is wrong', async () => {
    const { user, sent } = openSettings('policy', {});
    const days = await screen.findByLabelText('処理の目標（開庁日）');
    await user.click(screen.getByRole('button', { name: 'この内容に変更する' }));
    expect(screen.getByText('変更はありません。')).toBeDefined();
    await user.clear(days);
    await user.type(days, '31');
    await user.click(screen.getByRole('button', { name: 'この内容に変更する' }));
    expect(screen.getAllByText('1から30までの数を入力してください。').length).toBeGreaterThan(0);
    expect(sent.some((call) => call.name === 'settings.change')).toBe(false);
  });

  it('can only be read by a clerk', async () => {
    openSettings('policy', {}, { ...hanako, role: 'clerk' });
    expect(await screen.findByText(/変更できるのは管理者だけです/)).toBeDefined();
    expect(screen.queryByRole('button', { name: 'この内容に変更する' })).toBeNull();
  });

  it('say why when the data process refuses', async () => {
    const { user } = openSettings('policy', {
      'settings.change': () => err({ code: 'administratorRequired' }),
    });
    await user.click(await screen.findByRole('radio', { name: '所属確認を求める' }));
    await user.click(screen.getByRole('button', { name: 'この内容に変更する' }));
    expect((await screen.findByRole('alert')).textContent).toContain('管理者だけができます');
  });
});

describe('closures', () => {
  it('are added in order of date', async () => {
    const { user, sent } = openSettings('closures', {});
    await user.type(await screen.findByLabelText('日付'), '20261127');
    await user.type(screen.getByLabelText('名称'), '開庁記念日');
    await user.click(screen.getByRole('button', { name: '休業日を加える' }));
    expect(sent.find((call) => call.name === 'settings.change')?.input).toEqual({
      ...policy,
      closures: [{ date: '2026-11-27', name: '開庁記念日' }, ...policy.closures],
    });
  });

  it('are not added twice for one day', async () => {
    const { user, sent } = openSettings('closures', {});
    await user.type(await screen.findByLabelText('日付'), '2026-12-28');
    await user.type(screen.getByLabelText('名称'), '停電');
    await user.click(screen.getByRole('button', { name: '休業日を加える' }));
    expect(screen.getByText('この日はすでに加えられています。')).toBeDefined();
    expect(sent.some((call) => call.name === 'settings.change')).toBe(false);
  });

  it('are taken off the list', async () => {
    const { user, sent } = openSettings('closures', {});
    await user.click(await screen.findByRole('button', { name: '削除: 2026-12-28 庁舎の停電' }));
    expect(sent.find((call) => call.name === 'settings.change')?.input).toEqual({ ...policy, closures: [] });
  });
});

describe('due dates after a change of the closures', () => {
  const seen = {
    moved: 1,
    rows: [{ id: 'c1', receiptNumber: 'R8-000182', from: '2026-11-26', to: '2026-11-27' }],
    digest: 'as-seen',
  };

  it('are recalculated as they were seen; when they would be others by now, nothing of it is left on the screen', async () => {
    const { user, sent } = openSettings('closures', {
      'calendar.previewRecalculation': () => ok(seen),
      'calendar.recalculate': () => err({ code: 'recalculationOutdated' }),
    });
    await user.click(await screen.findByRole('button', { name: '計算し直すとどうなるかを見る' }));
    await screen.findByRole('row', { name: /R8-000182/ });
    await user.click(screen.getByRole('button', { name: '1件の期限を計算し直す' }));
    expect((await screen.findByRole('alert')).textContent).toContain('期限は一つも変えていません');
    expect(sent.find((call) => call.name === 'calendar.recalculate')?.input).toEqual({ digest: 'as-seen' });
    expect(screen.queryByRole('row', { name: /R8-000182/ })).toBeNull();
    expect(screen.queryByRole('button', { name: '1件の期限を計算し直す' })).toBeNull();
  });

  it('say how far it is while thousands are looked at and moved', async () => {
    const { turn: looking, letGo: answer } = aWait<Result<Recalculation, AppError>>();
    const { user, notify } = openSettings('closures', {
      'calendar.previewRecalculation': () => looking,
      'calendar.recalculate': () => new Promise(() => undefined),
    });
    const far = (task: 'calendar.previewRecalculation' | 'calendar.recalculate', done: number) =>
      notify({ kind: 'progress', task, id: 'w', done, total: 20_400, unit: 'rows', rows: done });
    const bar = (name: string) => screen.getByRole('progressbar', { name }).getAttribute('aria-valuetext');
    await user.click(await screen.findByRole('button', { name: '計算し直すとどうなるかを見る' }));
    far('calendar.previewRecalculation', 200);
    expect(bar('未決の案件を調べています')).toBe('200 / 20,400');
    answer(ok(seen));
    await user.click(await screen.findByRole('button', { name: '1件の期限を計算し直す' }));
    expect(screen.queryByRole('progressbar')).toBeNull();
    far('calendar.recalculate', 400);
    expect(bar('期限を計算し直しています')).toBe('400 / 20,400');
  });
});

describe('operators', () => {
  const list: Answers = { 'operators.list': () => ok([anAccount(hanako)]) };

  it('are listed with their role, oneself marked', async () => {
    openSettings('operators', list);
    const table = await screen.findByRole('table');
    expect(within(table).getByText('佐藤 花子（自分）')).toBeDefined();
    expect(within(table).getByText('管理者')).toBeDefined();
  });

  it('are added with a role and a first passphrase', async () => {
    const { user, sent } = openSettings('operators', {
      ...list,
      'operators.add': ({ name, role }) => ok({ id: 'o9', name, role, createdAt: hanako.createdAt }),
    });
    await user.click(await screen.findByRole('radio', { name: /決裁者/ }));
    await user.type(screen.getByLabelText('氏名'), '田中 次郎');
    await user.type(screen.getByLabelText('最初の合言葉'), '短い');
    await user.click(screen.getByRole('button', { name: '利用者を追加する' }));
    expect(screen.getByText('合言葉は12文字以上にしてください。')).toBeDefined();
    await user.type(screen.getByLabelText('最初の合言葉'), 'けれどもあとから長くする');
    await user.click(screen.getByRole('button', { name: '利用者を追加する' }));
    expect(await screen.findByText('田中 次郎 さんを追加しました。', { selector: 'p' })).toBeDefined();
    expect(sent.find((call) => call.name === 'operators.add')?.input).toEqual({
      name: '田中 次郎',
      role: 'approver',
      passphrase: '短いけれどもあとから長くする',
    });
  });
});

it('a backup says where it is and its digest', async () => {
  const { user } = openSettings('backup', {
    'home.summary': () => err({ code: 'busy' }),
    'ledger.saveBackup': () =>
      ok({ path: '/媒体/写し.backup', sha256: 'abc123', evidence: { copied: 2, missing: 0, altered: 1 } }),
  });
  await user.click(await screen.findByRole('button', { name: 'バックアップを保存する' }));
  expect(await screen.findByText('/媒体/写し.backup')).toBeDefined();
  expect(screen.getByText('abc123')).toBeDefined();
  // What was left out is no success.
  expect(screen.getByText('/媒体/写し.backup').closest('[role=status]')?.textContent).toMatch(/^△/);
});

it('a backup says how much is copied, and then that the copy is read back', async () => {
  const { user, notify } = openSettings('backup', {
    'home.summary': () => err({ code: 'busy' }),
    'ledger.saveBackup': () => new Promise(() => undefined),
  });
  await user.click(await screen.findByRole('button', { name: 'バックアップを保存する' }));
  const told = (done: number, total: number | null) =>
    notify({ kind: 'progress', task: 'backup', id: 'b', done, total, unit: 'bytes', rows: null });
  told(300 * 1024 * 1024, 900 * 1024 * 1024);
  const copied = await screen.findByRole('progressbar', { name: 'バックアップを保存しています' });
  expect(copied.getAttribute('aria-valuetext')).toBe('300.0 MB / 900.0 MB');
  told(0, null);
  expect(await screen.findByRole('progressbar', { name: '写しを読み戻して確かめています' })).toBeDefined();
});

describe('language and size of text', () => {
  it('are asked of the main process together', async () => {
    const { user, sent } = openSettings('display', {});
    await user.click(await screen.findByRole('radio', { name: '200 %' }));
    await user.click(screen.getByRole('radio', { name: 'English' }));
    expect(await screen.findByRole('radiogroup', { name: 'Text size' })).toBeDefined();
    expect(sent.filter(({ name }) => name === 'display.change').map(({ input }) => input)).toEqual([
      { language: 'ja', zoomPercent: 200 },
      { language: 'en', zoomPercent: 200 },
    ]);
  });

  it('stand together also where one is chosen before the other was answered', async () => {
    const wait = aWait();
    const { user, sent } = openSettings('display', {
      'display.change': async (wished) => {
        await wait.turn;
        return ok(wished);
      },
    });
    await user.click(await screen.findByRole('radio', { name: '200 %' }));
    await user.click(screen.getByRole('radio', { name: 'English' }));
    expect(sent.at(-1)?.input).toEqual({ language: 'en', zoomPercent: 200 });
    wait.letGo();
    expect(await screen.findByRole('radio', { name: '200 %', checked: true })).toBeDefined();
  });

  it('are those that main has kept', async () => {
    openSettings('display', { 'display.read': () => ok({ language: 'en', zoomPercent: 150 }) });
    expect(await screen.findByRole('radio', { name: 'English', checked: true })).toBeDefined();
    expect(screen.getByRole('radio', { name: '150 %', checked: true })).toBeDefined();
    expect(document.documentElement.lang).toBe('en');
    expect(document.title).toBe('Participation review console');
  });

  it('stay true when the menu changes them', async () => {
    const { notify } = openSettings('display', {});
    await screen.findByRole('radio', { name: '100 %', checked: true });
    notify({ kind: 'display', display: { language: 'ja', zoomPercent: 175 } });
    expect(screen.getByRole('radio', { name: '175 %', checked: true })).toBeDefined();
  });

  it('are Japanese and 100 % when nobody answers, and say why a choice had no effect', async () => {
    const { user } = openSettings('display', {
      'display.read': () => err({ code: 'dataUnavailable' }),
      'display.change': () => err({ code: 'internal', errorId: 'E-7' }),
    });
    expect(await screen.findByRole('radio', { name: '日本語', checked: true })).toBeDefined();
    await user.click(screen.getByRole('radio', { name: '200 %' }));
    expect((await screen.findByRole('alert')).textContent).toContain('E-7');
    expect(screen.getByRole('radio', { name: '100 %', checked: true })).toBeDefined();
  });
});

describe('what is written in the settings and not saved', () => {
  const template = { letter: 'inquiry', version: 0, changed: null, subject: '件名', body: '本文' } as const;
  const standard = standardTemplate('application-affiliation');
  const reading: Answers = {
    'letters.earlierTemplates': () => ok([]),
    'letters.templates': () =>
      ok([template, { ...template, letter: 'invitation', subject: '案内', body: '案内の本文' }]),
    'checklists.list': () => ok([{ current: standard, standard, changed: null }]),
  };

  it('is still there after a look at another letter and at another tab', async () => {
    const { user } = openSettings('letters', reading);
    await user.type(await screen.findByLabelText('件名'), '（至急）');
    await user.click(screen.getByRole('button', { name: /文書の種類/ }));
    await user.click(await screen.findByRole('option', { name: '招待の案内' }));
    expect(screen.getByLabelText('件名')).toHaveProperty('value', '案内');
    await user.click(screen.getByRole('tab', { name: '確認事項' }));
    const first = standard.items[0]?.label.ja ?? '';
    await user.click(await screen.findByRole('button', { name: `説明と条件: ${first}` }));
    await user.type(screen.getByDisplayValue(first), '（原本）');
    await user.click(screen.getByRole('tab', { name: '文書' }));
    await user.click(await screen.findByRole('button', { name: /文書の種類/ }));
    await user.click(await screen.findByRole('option', { name: '照会' }));
    expect(screen.getByLabelText('件名')).toHaveProperty('value', '件名（至急）');
    await user.click(screen.getByRole('tab', { name: '確認事項' }));
    expect(await screen.findByDisplayValue(`${first}（原本）`)).toBeDefined();
  });

  it('is sent with a 休業日 that was added meanwhile, and without what somebody else changed in the same place', async () => {
    let standing = policy;
    const { user, sent, notify } = openSettings('policy', {
      'settings.read': () => ok(standing),
      'settings.change': (wished) => {
        standing = wished;
        return ok(wished);
      },
    });
    const replace = async (label: string, value: string) => {
      await user.clear(await screen.findByLabelText(label));
      await user.type(screen.getByLabelText(label), value);
    };
    await replace('処理の目標（開庁日）', '5');
    await replace('回答の期限（開庁日）', '9');
    await user.click(screen.getByRole('tab', { name: '休業日' }));
    await user.type(await screen.findByLabelText('日付'), '20261127');
    await user.type(screen.getByLabelText('名称'), '開庁記念日');
    await user.click(screen.getByRole('button', { name: '休業日を加える' }));
    await screen.findByRole('row', { name: /開庁記念日/ });
    standing = { ...standing, answerDays: 12 };
    notify({ kind: 'changed', topics: ['settings'], caseIds: [] });
    await user.click(screen.getByRole('tab', { name: '審査の基準' }));
    await waitFor(() => expect(screen.getByLabelText('回答の期限（開庁日）')).toHaveProperty('value', '12'));
    await user.click(screen.getByRole('button', { name: 'この内容に変更する' }));
    expect(sent.findLast((call) => call.name === 'settings.change')?.input).toEqual({
      ...policy,
      targetDays: 5,
      answerDays: 12,
      closures: [{ date: '2026-11-27', name: '開庁記念日' }, ...policy.closures],
    });
  });

  it('stays over a newer text of the letter, which is overwritten only on a second press', async () => {
    const { bridge, office, hear } = officeBridge();
    office.signIn('管理 太郎', 'administrator');
    const route = { screen: 'settings', section: 'letters' } as const;
    const { user } = renderScreen(<SettingsScreen />, { bridge, route });
    const subject = await screen.findByLabelText('件名');
    await user.clear(subject);
    await user.type(subject, '在籍についての照会');
    const other = { letter: 'inquiry', subject: 'ほかの件名', body: '本文', expectedVersion: 0 } as const;
    await office.call('letters.changeTemplate', other);
    hear();
    await screen.findByText(/管理 太郎/);
    expect(subject).toHaveProperty('value', '在籍についての照会');
    await user.click(screen.getByRole('button', { name: 'このひな形に変更する' }));
    expect((await screen.findByRole('alert')).textContent).toMatch(
      /この設定は、表示した後に変わりました（.*「文書のひな形を変更」/,
    );
    await user.click(screen.getByRole('button', { name: 'このひな形に変更する' }));
    await screen.findByText('設定を変更しました。', { selector: 'p' });
    const read = await office.call('letters.templates', null);
    expect(read.ok && read.value.find(({ letter }) => letter === 'inquiry')).toMatchObject({
      version: 2,
      subject: '在籍についての照会',
    });
    const earlier = within(await screen.findByRole('region', { name: 'これまでの版' }));
    await waitFor(() =>
      expect(earlier.getAllByRole('group').map((each) => each.querySelector('p')?.textContent)).toEqual([
        'ほかの件名',
        defaultLetters.inquiry.subject,
      ]),
    );
  });
});
