import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { checkProjections } from '#data/projection/check.ts';
import { rebuildProjections } from '#data/projection/rebuild.ts';
import type { ChecklistView } from '#shared/contract/checklist.ts';
import type { WishedItem } from '#shared/domain/checklist/edit-checklist.ts';
import { err, ok } from '#shared/result.ts';
import { aConfirmedCheck } from '#test/builders.ts';
import { act, openedCase } from '#test/support/case-commands.ts';
import { aPassingApplication, receiveApplications } from '#test/support/imported-cases.ts';
import { createTestOffice, type TestOffice } from '#test/support/office.ts';

const extra: WishedItem = {
  id: null,
  label: { ja: '所属課への到達確認', en: '' },
  guidance: { ja: '所属課に案内が届くかを見る。', en: '' },
  required: true,
  mayBeNotApplicable: true,
};

let test: TestOffice;

beforeEach(() => {
  test = createTestOffice();
  test.signIn('設定 係', 'administrator');
});

afterEach(() => {
  test.close();
});

async function viewOf(id: string): Promise<ChecklistView> {
  const list = await test.call('checklists.list', null);
  const found = list.ok ? list.value.find(({ current }) => current.id === id) : undefined;
  if (!found) throw new Error(id);
  return found;
}

async function change(edit: (items: WishedItem[]) => WishedItem[], expectedVersion?: number) {
  const { current } = await viewOf('application-domain');
  return test.call('checklists.change', {
    checklist: current.id,
    expectedVersion: expectedVersion ?? current.version,
    items: edit(current.items),
  });
}

async function received(receiptNumber: string): Promise<string> {
  const [id = ''] = await receiveApplications(test, [aPassingApplication({ receiptNumber })]);
  return id;
}

function differences(): number {
  return checkProjections(test.office.requireLedger().read).differences;
}

describe('確認事項の変更', () => {
  it('これからの案件は新しい版で始まり、進行中の案件は前の版のままで、替えると違いが分かる', async () => {
    const early = await received('R8-1');
    const changed = await change((items) => [
      ...items.filter(({ id }) => id !== 'receives-internet-mail'),
      extra,
    ]);
    expect(changed).toMatchObject({
      ok: true,
      value: { current: { version: 1001 }, standard: { version: 2 }, changed: { by: expect.any(String) } },
    });
    const late = await received('R8-2');
    expect((await openedCase(test, late)).template.version).toBe(1001);

    await act(test, early, { kind: 'claim' });
    const before = await openedCase(test, early);
    expect(before.template.version).toBe(2);
    const [move] = before.checklistMoves;
    expect(move).toMatchObject({
      before: { id: 'application-domain', version: 2 },
      after: { id: 'application-domain', version: 1001 },
      added: [{ label: { ja: '所属課への到達確認', en: '所属課への到達確認' } }],
      gone: [{ id: 'receives-internet-mail' }],
      changed: [],
      setAside: [],
    });

    const after = await act(test, early, {
      kind: 'moveChecklist',
      checklist: { template: 'application-domain', version: 1001 },
    });
    expect(after.template.items.map(({ label }) => label.ja)).toContain('所属課への到達確認');
    expect(after.history.at(-1)).toMatchObject({ kind: 'checklistMoved', by: { isMe: true } });
    expect(differences()).toBe(0);
  });

  it('なくなった項目の記録は、以前の記録として名前とともに読める', async () => {
    const id = await received('R8-1');
    await act(test, id, { kind: 'claim' });
    await act(test, id, aConfirmedCheck('receives-internet-mail', { source: '団体の案内' }));
    await change((items) => items.filter((item) => item.id !== 'receives-internet-mail'));
    const after = await act(test, id, {
      kind: 'moveChecklist',
      checklist: { template: 'application-domain', version: 1001 },
    });
    expect(after.checks).toEqual([]);
    expect(after.earlierChecks).toMatchObject([
      {
        item: 'receives-internet-mail',
        source: '団体の案内',
        asked: { label: { ja: expect.stringContaining('メール') } },
      },
    ]);
  });

  it('管理者でなければ変えられず、古い画面からも変えられない', async () => {
    await change((items) => [...items, extra]);
    expect(await change((items) => items, 1)).toMatchObject({
      ok: false,
      error: { code: 'staleVersion', expected: 1, actual: 1001, changes: [{ kind: 'checklistChanged' }] },
    });
    test.signIn('事務局 担当', 'clerk');
    expect(await change((items) => [...items, extra])).toEqual(err({ code: 'administratorRequired' }));
  });

  it('直すべきところがあれば、それを言って何も保存しない', async () => {
    const refused = await change((items) => [...items, { ...extra, label: { ja: '', en: '' } }]);
    expect(refused).toEqual(err({ code: 'checklistRefused', problem: { code: 'labelMissing', number: 6 } }));
    expect((await viewOf('application-domain')).current.version).toBe(2);
  });

  it('記録だけから、同じ版を作り直せる', async () => {
    await change((items) => [...items, extra]);
    await change((items) => items.toReversed());
    const { write } = test.office.requireLedger();
    const before = await viewOf('application-domain');
    write.begin();
    rebuildProjections(write);
    write.commit();
    expect(await viewOf('application-domain')).toEqual(before);
    expect(before.current.version).toBe(1002);
    expect(differences()).toBe(0);

    write.run(
      "UPDATE checklist_versions SET content = json_set(content, '$.version', 9) WHERE version = 1002",
    );
    write.run('UPDATE checklist_versions SET seq = 999999 WHERE version = 1001');
    expect(differences()).toBe(3);
  });
});

describe('団体の種類ごとに分けた確認事項', () => {
  const ofCities = 'application-domain/municipality';
  const divide = () =>
    test.call('checklists.divide', { checklist: 'application-domain', body: 'municipality' });

  it('これからの市区町村の案件だけがそれで始まり、変えた項目も確かめられ、作り直しても同じになる', async () => {
    const before = await received('R8-1');
    expect(await divide()).toMatchObject({ ok: true, value: { current: { id: ofCities, version: 1001 } } });
    const { current } = await viewOf(ofCities);
    expect(current.name.ja).toBe('参加申請・ドメイン確認済（市区町村）');
    const items = [...current.items, extra];
    await test.call('checklists.change', { checklist: ofCities, expectedVersion: 1001, items });
    const after = await openedCase(test, await received('R8-2'));
    expect(after.template.items.at(-1)?.label.ja).toBe('所属課への到達確認');
    expect((await openedCase(test, before)).template.id).toBe('application-domain');
    expect((await viewOf('application-domain')).current.items).toHaveLength(current.items.length);
    await test.office.transaction((db) => ok(rebuildProjections(db)));
    expect(checkProjections(test.office.requireLedger().read)).toMatchObject({ differences: 0 });
    expect((await viewOf(ofCities)).current.version).toBe(1002);
  });

  it('必ず確認する項目は、分けた先でも外せず、同じものは二つ作れない', async () => {
    await divide();
    const { current } = await viewOf(ofCities);
    const items = current.items.slice(1);
    expect(
      await test.call('checklists.change', { checklist: ofCities, expectedVersion: 1001, items }),
    ).toMatchObject({ ok: false, error: { code: 'checklistRefused', problem: { code: 'mandatoryGone' } } });
    expect(await divide()).toEqual(err({ code: 'nameInUse', name: '参加申請・ドメイン確認済（市区町村）' }));
    expect(
      await test.call('checklists.divide', { checklist: 'application-union', body: 'municipality' }),
    ).toEqual(err({ code: 'notFound', what: 'checklist' }));
  });

  it('やめると、これからの案件は分ける前のもので始まり、進行中の案件は続けるか、そちらに替えられる', async () => {
    await divide();
    const begun = await received('R8-1');
    const retire = (expectedVersion: number) =>
      test.call('checklists.retire', { checklist: ofCities, expectedVersion });
    expect(await retire(7)).toMatchObject({ ok: false, error: { code: 'staleVersion' } });
    expect(await retire(1001)).toMatchObject({ ok: true });
    expect((await openedCase(test, await received('R8-2'))).template.id).toBe('application-domain');
    const view = await act(test, begun, { kind: 'claim' });
    expect(view.template.id).toBe(ofCities);
    const moved = await act(test, begun, {
      kind: 'moveChecklist',
      checklist: { template: 'application-domain', version: 2 },
    });
    expect(moved.template.id).toBe('application-domain');
  });

  it('分けるのもやめるのも、管理者だけができる', async () => {
    test.signIn('鈴木 一郎', 'approver');
    expect(await divide()).toEqual(err({ code: 'administratorRequired' }));
    expect(await test.call('checklists.retire', { checklist: ofCities, expectedVersion: 1001 })).toEqual(
      err({ code: 'administratorRequired' }),
    );
  });
});
