import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { screen, waitFor, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { standardChecklists } from '#shared/domain/checklist/checklists.ts';
import { aConfirmedCheck, anIndependentContact } from '#test/builders.ts';
import { act } from '#test/support/case-commands.ts';
import { aPdf } from '#test/support/evidence-samples.ts';
import { anApplication, aPassingApplication, receiveApplications } from '#test/support/imported-cases.ts';
import { openOffice } from './review-office.tsx';

const standard = standardChecklists.newest('application-domain');

it('says from which day nobody having answered can be a reason, and offers it no earlier', async () => {
  const { test, start } = openOffice();
  const [id = ''] = await receiveApplications(test, [anApplication({ name: '佐藤 花子' })]);
  await act(test, id, { kind: 'claim' });
  await act(test, id, { kind: 'inquire', reasons: ['employment-unclear'], text: '' });
  const { user } = start({ caseId: id });
  const bar = await screen.findByRole('region', { name: '案件の操作' });
  const from = '「照会への回答がない」を理由にできるのは 2026-12-09(水) からです。';
  expect(within(bar).getByText(from, { exact: false })).toBeDefined();

  await screen.findByRole('heading', { name: /佐藤 花子/ });
  await user.keyboard('d');
  const dialog = await screen.findByRole('dialog', { name: '決定' });
  await user.click(within(dialog).getByRole('radio', { name: '見送り' }));
  expect(within(dialog).queryByRole('checkbox', { name: /照会への回答がない/ })).toBeNull();
  expect(dialog.textContent).toContain(
    '「照会への回答がない」はまだ選べません。2026-12-09(水) から選べます。',
  );
  const decide = within(dialog).getByRole('button', { name: '見送りとして決裁に回す' });
  expect(decide.getAttribute('aria-disabled')).toBe('true');
});

it('offers nobody having answered once that day has come, chosen already', async () => {
  const { test, start } = openOffice();
  const [id = ''] = await receiveApplications(test, [anApplication({ name: '佐藤 花子' })]);
  await act(test, id, { kind: 'claim' });
  await act(test, id, { kind: 'inquire', reasons: ['employment-unclear'], text: '' });
  test.clock.nowMs = Date.parse('2026-12-09T00:00:00.000Z');
  const { user } = start({ caseId: id });
  await user.click(await screen.findByRole('button', { name: '回答なしとして「見送り」を用意する…' }));
  const dialog = await screen.findByRole('dialog', { name: '決定' });
  expect(within(dialog).getByRole('checkbox', { name: /照会への回答がない/, checked: true })).toBeDefined();
  await user.click(within(dialog).getByRole('checkbox', { name: /照会への回答がない/ }));
  await user.click(within(dialog).getByRole('checkbox', { name: /その他/ }));
  await user.type(within(dialog).getByRole('textbox'), '返事が来た');
  await user.click(within(dialog).getByRole('button', { name: '見送りとして決裁に回す' }));
  expect(dialog.textContent).toContain('回答があったときは、先に回答を記録してください。');
  await user.click(within(dialog).getByRole('checkbox', { name: /その他/ }));
  await user.click(within(dialog).getByRole('checkbox', { name: /照会への回答がない/ }));
  await user.click(within(dialog).getByRole('button', { name: '見送りとして決裁に回す' }));
  await screen.findByText(/^佐藤 花子: /);
  const opened = await test.call('case.open', { id });
  expect(opened.ok && opened.value.proposal?.reasons).toEqual(['no-answer']);
});

it('lists in the way what the guard lists, and not an optional item that was left open', async () => {
  const { test, start, hear } = openOffice();
  const { actor } = test.office.requireSession();
  test.signIn('管理 太郎', 'administrator');
  const changed = await test.call('checklists.change', {
    checklist: standard.id,
    expectedVersion: standard.version,
    items: standard.items.map((item) => ({
      ...item,
      required: item.id !== 'receives-internet-mail',
      needsEvidence: item.id === 'organization-matches-domain',
    })),
  });
  if (!changed.ok) throw new Error(changed.error.code);
  test.signIn(actor.replace('operator:', ''), 'clerk');
  const [id = ''] = await receiveApplications(test, [aPassingApplication({ name: '山田 太郎' })]);
  await act(test, id, { kind: 'claim' });
  const path = join(test.directory, '照合.pdf');
  writeFileSync(path, aPdf());
  const file = { caseId: id, expectedVersion: 2, class: 'confidentiality1', consent: null } as const;
  const taken = await test.call('evidence.takeFiles', {
    ...file,
    item: 'organization-matches-domain',
    paths: [path],
  });
  if (!taken.ok) throw new Error(taken.error.code);
  for (const { id: item } of standard.items.filter((each) => each.id !== 'receives-internet-mail')) {
    const found = { reason: null, checkedOn: null, source: '公式サイト', note: '' };
    await act(test, id, { kind: 'recordCheck', item, result: 'confirmed', ...found });
  }
  const { user } = start({ caseId: id });
  await screen.findByRole('heading', { name: /山田 太郎/ });
  await user.keyboard('d');
  const summary = async () =>
    within(await screen.findByRole('dialog', { name: '決定' })).getByRole('region', { name: '決定の根拠' });
  expect((await summary()).textContent).toContain('未確認・不備 0件ありません。');
  expect((await summary()).textContent).toContain('確認済・対象外 4件');
  expect((await summary()).textContent).toMatch(/任意で未確認 1件△インターネットからのメール.* 未確認$/);
  await user.keyboard('{Escape}');

  const opened = await test.call('case.open', { id });
  const [evidence] = opened.ok ? opened.value.evidence : [];
  await act(test, id, {
    kind: 'withdrawEvidence',
    evidence: evidence?.event ?? '',
    reason: '別の団体のもの',
  });
  hear();
  await user.keyboard('d');
  const counted =
    /未確認・不備 1件△申告団体とドメインの一致.* 確認済・記録した結果は、今は数えません。公式サイト・.*・自分確認済・対象外 3件/;
  // The dialog may be open before the case is read again.
  await waitFor(async () => expect((await summary()).textContent).toMatch(counted));
});

it('names with each item its source, day, person and files, and whom one spoke with, what was asked and what a duplicate forbids', async () => {
  const { test, start } = openOffice();
  const [first = '', id = ''] = await receiveApplications(
    test,
    [anApplication({ receiptNumber: 'R8-1' }), anApplication({ receiptNumber: 'R8-2' })],
    'suspected',
  );
  expect(first).not.toBe('');
  await act(test, id, { kind: 'claim' });
  await act(test, id, anIndependentContact);
  await act(test, id, { kind: 'inquire', reasons: ['employment-unclear'], text: '' });
  await act(test, id, { kind: 'recordAnswer', answeredOn: null, text: '在籍しています' });
  await act(test, id, aConfirmedCheck('person-employed', { source: '代表電話' }));
  const path = join(test.directory, '在籍証明.pdf');
  writeFileSync(path, aPdf());
  const opened = await test.call('case.open', { id });
  const expectedVersion = opened.ok ? opened.value.version : 0;
  const taking = { caseId: id, expectedVersion, class: 'confidentiality1', consent: null } as const;
  const taken = await test.call('evidence.takeFiles', { ...taking, item: 'person-employed', paths: [path] });
  expect(taken).toMatchObject({ ok: true });
  const { user } = start({ caseId: id });
  await screen.findByRole('heading', { name: /佐藤 花子/ });
  await user.keyboard('d');
  const summary = (await screen.findByRole('region', { name: '決定の根拠' })).textContent ?? '';
  expect(summary).toContain('そのほかの承認の妨げ 1件✕同一人か別人か、まだ答えのない申請が1件あります。');
  expect(summary).toContain('公式連絡先で確認） 確認済代表電話・2026-11-24(火)・自分・証跡「在籍証明.pdf」');
  expect(summary).toContain('連絡 1件2026-11-24(火)・電話・本人の在籍を確認・自分（在籍の確認に使えます）');
  expect(summary).toMatch(/照会 1件2026-11-24\(火\) 申請者に照会・.*・回答 2026-11-24\(火\)/);
});
