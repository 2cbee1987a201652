import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { checkProjections } from '#data/projection/check.ts';
import { rebuildProjections } from '#data/projection/rebuild.ts';
import type { CaseView } from '#shared/contract/case.ts';
import type { CaseCommand } from '#shared/domain/case/command.ts';
import { err } from '#shared/result.ts';
import { anIndependentContact } from '#test/builders.ts';
import { aPassingApplication, receiveApplications } from '#test/support/imported-cases.ts';
import { createTestOffice, type TestOffice } from '#test/support/office.ts';

let test: TestOffice;
let member: string;

beforeEach(async () => {
  test = createTestOffice();
  const [id = ''] = await receiveApplications(test, [aPassingApplication()]);
  member = id;
  await workThrough(member);
  await act(member, { kind: 'approve', text: '' });
  await act(member, { kind: 'notify' });
});

afterEach(() => {
  test.close();
});

async function open(id: string): Promise<CaseView> {
  const opened = await test.call('case.open', { id });
  if (!opened.ok) throw new Error(opened.error.code);
  return opened.value;
}

async function act(id: string, command: CaseCommand): Promise<CaseView> {
  const acted = await test.call('case.act', { id, expectedVersion: (await open(id)).version, command });
  if (!acted.ok) throw new Error(`${command.kind}: ${JSON.stringify(acted.error)}`);
  return acted.value;
}

async function workThrough(id: string): Promise<void> {
  await act(id, { kind: 'claim' });
  await act(id, anIndependentContact);
  for (const { id: item } of (await open(id)).template.items) {
    await act(id, {
      kind: 'recordCheck',
      item,
      result: 'confirmed',
      reason: null,
      checkedOn: null,
      source: '公式サイト',
      note: '',
    });
  }
}

function begin(caseId = member, note = '') {
  return test.call('membership.beginReview', { caseId, cause: 'dormant', note });
}

async function begun(): Promise<CaseView> {
  const result = await begin(member, '最終ログインから一年');
  if (!result.ok) throw new Error(result.error.code);
  return result.value;
}

function differences(): number {
  return checkProjections(test.office.requireLedger().read).differences;
}

describe('所属再確認', () => {
  it('承認した人について、自分の番号と期限と確認事項を持つ案件として始まり、元の案件から辿れる', async () => {
    const review = await begun();
    expect(review).toMatchObject({
      type: 'membership',
      status: 'received',
      application: { receiptNumber: 'R8-000182-再1', name: '佐藤 花子', receivedOn: '2026-11-24' },
      template: { id: 'membership' },
      due: { on: '2026-11-27' },
      review: { cause: 'dormant', of: { id: member, receiptNumber: 'R8-000182' } },
      notes: [{ about: 'note', text: '最終ログインから一年' }],
      duplicates: { all: 0 },
      mayBeReviewed: false,
    });
    expect(await open(member)).toMatchObject({
      status: 'closed',
      decision: { outcome: 'approved' },
      mayBeReviewed: false,
      reviews: [{ id: review.id, receiptNumber: 'R8-000182-再1', cause: 'dormant', status: 'received' }],
    });
    expect(differences()).toBe(0);
  });

  it('進んでいる再確認があれば、二つ目は始まらない', async () => {
    await begun();
    expect(await begin()).toEqual(err({ code: 'reviewUnderWay', receiptNumber: 'R8-000182-再1' }));
  });

  it('継続に決まれば、また必要なときに次の再確認を始められる', async () => {
    const first = await begun();
    await workThrough(first.id);
    expect(await act(first.id, { kind: 'approve', text: '' })).toMatchObject({
      status: 'proposed',
      proposal: { outcome: 'continued' },
    });
    test.signIn('別の 決裁者', 'approver');
    await act(first.id, { kind: 'confirm', text: '' });
    expect(await open(first.id)).toMatchObject({ decision: { outcome: 'continued' } });
    const second = await begun();
    expect(second.application?.receiptNumber).toBe('R8-000182-再2');
    expect((await open(member)).reviews.map(({ receiptNumber }) => receiptNumber)).toEqual([
      'R8-000182-再2',
      'R8-000182-再1',
    ]);
    expect(differences()).toBe(0);
  });

  it('在籍を確認したと記録したまま、職員でないとして資格喪失にはできない', async () => {
    const { id } = await begun();
    await workThrough(id);
    const declined = await test.call('case.act', {
      id,
      expectedVersion: (await open(id)).version,
      command: { kind: 'decline', reasons: ['not-an-employee'], text: '' },
    });
    expect(declined).toEqual(err({ code: 'reasonNotPermitted', reasons: ['not-an-employee'] }));
  });

  it('資格喪失は二人目の決裁を経て、資格喪失一覧に載り、招待者一覧や見送り一覧には載らない', async () => {
    const { id } = await begun();
    await act(id, { kind: 'claim' });
    await act(id, {
      kind: 'recordCheck',
      item: 'still-employed',
      result: 'deficient',
      reason: 'not-an-employee',
      checkedOn: null,
      source: '代表電話',
      note: '3月末で退職',
    });
    expect(await act(id, { kind: 'decline', reasons: ['not-an-employee'], text: '' })).toMatchObject({
      status: 'proposed',
      proposal: { outcome: 'disqualified' },
    });
    test.signIn('別の 決裁者', 'approver');
    await act(id, { kind: 'confirm', text: '' });
    expect(await test.call('notices.counts', null)).toEqual({
      ok: true,
      value: { invitations: 0, declines: 0, removals: 1 },
    });
    expect(await begin()).toMatchObject({ ok: true });
  });

  it('承認されていない案件や、見るだけの人からは始められない', async () => {
    const [other = ''] = await receiveApplications(test, [
      aPassingApplication({ receiptNumber: 'R8-000200', address: 'other@city.osaka.lg.jp' }),
    ]);
    expect(await begin(other)).toEqual(err({ code: 'notAMember' }));
    expect(await begin('missing')).toEqual(err({ code: 'notFound', what: 'case' }));
    test.signIn('見る 人', 'viewer');
    expect(await begin()).toEqual(err({ code: 'viewerMayNot' }));
  });

  it('記録だけから作り直しても同じで、再確認は新しい申請の重複の相手にならない', async () => {
    const before = await begun();
    const { write } = test.office.requireLedger();
    write.begin();
    rebuildProjections(write);
    write.commit();
    expect(await open(before.id)).toEqual(before);
    expect(differences()).toBe(0);
    const [again = ''] = await receiveApplications(
      test,
      [aPassingApplication({ receiptNumber: 'R8-000300' })],
      'suspected',
    );
    const duplicates = await test.call('case.duplicates', { id: again });
    expect(duplicates.ok && duplicates.value.others.map(({ other }) => other.id)).toEqual([member]);
  });
});
