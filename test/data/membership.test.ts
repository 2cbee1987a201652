import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { checkProjections } from '#data/projection/check.ts';
import { rebuildProjections } from '#data/projection/rebuild.ts';
import type { CaseView } from '#shared/contract/case.ts';
import type { CaseCommand } from '#shared/domain/case/command.ts';
import { err } from '#shared/result.ts';
import { entryLabel, historyLabel } from '#shared/text/journal-event-kind.ts';
import { vocabularyJa as words } from '#shared/text/vocabulary-ja.ts';
import { aConfirmedCheck, anIndependentContact } from '#test/builders.ts';
import { act, openedCase } from '#test/support/case-commands.ts';
import { aPassingApplication, receiveApplications } from '#test/support/imported-cases.ts';
import { aRow, imported, writeIntakeFile } from '#test/support/intake-file.ts';
import { createTestOffice, type TestOffice } from '#test/support/office.ts';

let test: TestOffice;
let member: string;

beforeEach(async () => {
  test = createTestOffice();
  const [id = ''] = await receiveApplications(test, [aPassingApplication()]);
  member = id;
  await workThrough(member);
  await act(test, member, { kind: 'approve', text: '' });
  await act(test, member, { kind: 'notify' });
});

afterEach(() => {
  test.close();
});

async function workThrough(id: string): Promise<void> {
  await act(test, id, { kind: 'claim' });
  await act(test, id, anIndependentContact);
  for (const { id: item } of (await openedCase(test, id)).template.items) {
    await act(test, id, aConfirmedCheck(item));
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

/** The member has left; a second person has confirmed that, and stays signed in. */
async function disqualified(): Promise<CaseView> {
  const { id } = await begun();
  await act(test, id, { kind: 'claim' });
  await act(test, id, {
    kind: 'recordCheck',
    item: 'still-employed',
    result: 'deficient',
    reason: 'not-an-employee',
    checkedOn: null,
    source: '代表電話',
    note: '3月末で退職',
  });
  await act(test, id, { kind: 'decline', reasons: ['not-an-employee'], text: '' });
  test.signIn('別の 決裁者', 'approver');
  return act(test, id, { kind: 'confirm', text: '' });
}

/** The same person's later application. */
async function appliedAgain(receiptNumber: string): Promise<string> {
  const later = [aPassingApplication({ receiptNumber })];
  const [id = ''] = await receiveApplications(test, later, 'suspected');
  return id;
}

async function refusalOf(id: string, action: CaseCommand['kind']) {
  return (await openedCase(test, id)).actions.find((each) => each.action === action)?.refusal ?? null;
}

function flagOf(id: string): number | undefined {
  const { read } = test.office.requireLedger();
  const row = read
    .query<{ flag: number }>('SELECT suspected_duplicate AS flag FROM cases WHERE id = ?')
    .get(id);
  return row?.flag;
}

function differences(): number {
  return checkProjections(test.office.requireLedger().read).differences;
}

it('記録と履歴は、所属再確認の初めを申請の受付と言わない', async () => {
  const { id, history } = await begun();
  const page = await test.call('journal.page', { caseId: id, before: null, limit: 10 });
  if (!page.ok) throw new Error(page.error.code);
  const lines = page.value.entries.map((entry) => entryLabel(words, entry)).reverse();
  expect(lines).toEqual(['所属再確認を開始', 'メモを追加']);
  expect(history.map((entry) => historyLabel(words, entry))).toEqual(lines);
});

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
    expect(await openedCase(test, member)).toMatchObject({
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
    expect(await act(test, first.id, { kind: 'approve', text: '' })).toMatchObject({
      status: 'proposed',
      proposal: { outcome: 'continued' },
    });
    test.signIn('別の 決裁者', 'approver');
    await act(test, first.id, { kind: 'confirm', text: '' });
    expect(await openedCase(test, first.id)).toMatchObject({ decision: { outcome: 'continued' } });
    const second = await begun();
    expect(second.application?.receiptNumber).toBe('R8-000182-再2');
    expect((await openedCase(test, member)).reviews.map(({ receiptNumber }) => receiptNumber)).toEqual([
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
      expectedVersion: (await openedCase(test, id)).version,
      command: { kind: 'decline', reasons: ['not-an-employee'], text: '' },
    });
    expect(declined).toEqual(err({ code: 'reasonNotPermitted', reasons: ['not-an-employee'] }));
  });

  it('資格喪失は二人目の決裁を経て、資格喪失一覧に載り、招待者一覧や見送り一覧には載らない', async () => {
    expect(await disqualified()).toMatchObject({
      status: 'decided',
      decision: { outcome: 'disqualified', by: { name: 'operator:別の 決裁者' } },
    });
    expect(await test.call('lists.counts', null)).toMatchObject({
      ok: true,
      value: { invitations: 0, declines: 0, removals: 1 },
    });
  });

  it('資格喪失した人については、もう再確認を始められず、再審査で資格が戻ればまた始められる', async () => {
    const { id } = await disqualified();
    expect((await openedCase(test, member)).mayBeReviewed).toBe(false);
    expect(await begin()).toEqual(err({ code: 'notAMember' }));
    await act(test, id, { kind: 'reopen', reason: 'wrong-decision', text: '人事異動の記録の読み違い' });
    expect(await begin()).toEqual(err({ code: 'reviewUnderWay', receiptNumber: 'R8-000182-再1' }));
    await act(test, id, { kind: 'withdraw', cause: 'applicant', text: '継続のため' });
    expect((await openedCase(test, member)).mayBeReviewed).toBe(true);
    expect(await begin()).toMatchObject({ ok: true });
  });

  it('資格喪失の後に元の申請を再審査して承認し直せば、また参加者で、二つ目の申請は妨げられる', async () => {
    await disqualified();
    await act(test, member, { kind: 'reopen', reason: 'new-evidence', text: '復職した' });
    await act(test, member, { kind: 'approve', text: '' });
    expect((await openedCase(test, member)).mayBeReviewed).toBe(true);
    const later = await appliedAgain('R8-000300');
    expect(flagOf(later)).toBe(1);
    await act(test, later, { kind: 'resolveDuplicate', other: member, verdict: 'samePerson', note: '' });
    await workThrough(later);
    expect(await refusalOf(later, 'approve')).toEqual({
      code: 'duplicateRegistered',
      others: [{ id: member, receiptNumber: 'R8-000182' }],
    });
    expect(await begin()).toMatchObject({ ok: true });
    expect(differences()).toBe(0);
  });

  it('先に始めた再確認が後から資格喪失に決まれば、継続とした別の再確認の後でも、もう参加者ではない', async () => {
    const first = await begun();
    await act(test, first.id, { kind: 'withdraw', cause: 'applicant', text: '' });
    const second = await begun();
    await workThrough(second.id);
    await act(test, second.id, { kind: 'approve', text: '' });
    test.signIn('別の 決裁者', 'approver');
    await act(test, second.id, { kind: 'confirm', text: '' });
    test.signIn('事務局 担当');
    await act(test, first.id, { kind: 'reopen', reason: 'new-evidence', text: '退職の届' });
    await act(test, first.id, { kind: 'decline', reasons: ['other'], text: '退職した' });
    test.signIn('別の 決裁者', 'approver');
    await act(test, first.id, { kind: 'confirm', text: '' });
    expect((await openedCase(test, member)).mayBeReviewed).toBe(false);
    expect(differences()).toBe(0);
  });

  it('資格喪失した人が後に申請すれば、同一人と答えても承認できる', async () => {
    const early = await appliedAgain('R8-000300');
    await act(test, early, { kind: 'resolveDuplicate', other: member, verdict: 'samePerson', note: '' });
    await workThrough(early);
    expect(await refusalOf(early, 'approve')).toEqual({
      code: 'duplicateRegistered',
      others: [{ id: member, receiptNumber: 'R8-000182' }],
    });
    const suspected = await appliedAgain('R8-000301');
    expect(flagOf(suspected)).toBe(1);
    test.notices.splice(0);
    const { id } = await disqualified();
    expect(test.notices.at(-1)).toMatchObject({ caseIds: expect.arrayContaining([member, early]) });
    test.signIn('事務局 担当');
    expect(await refusalOf(early, 'approve')).toBeNull();
    // The first of the later applications is open still, so the second one is asked about.
    expect(flagOf(suspected)).toBe(1);
    await act(test, early, { kind: 'withdraw', cause: 'applicant', text: '' });
    expect(flagOf(suspected)).toBe(0);
    expect(differences()).toBe(0);

    await act(test, id, { kind: 'reopen', reason: 'wrong-decision', text: '読み違い' });
    expect(flagOf(suspected)).toBe(1);
    expect(differences()).toBe(0);
  });

  it('大きな取込の中でも、承認した人に似た申請は疑いになる', async () => {
    const { address, name, kana, organizationCode, organizationName } = aPassingApplication();
    const again = aRow({ receiptNumber: 'R8-9', address, name, kana, organizationCode, organizationName });
    // So long a file that the indexes are put aside while it is written.
    const others = Array.from({ length: 100 }, (_, at) =>
      aRow({ receiptNumber: `R8-1${at}`, name: `別人 ${at}`, kana: '', address: `a${at}@city.sapporo.jp` }),
    ).map((row) => ({ ...row, phone: '', remarks: 'あ'.repeat(2_000) }));
    const run = await imported(test, writeIntakeFile(test, [again, ...others]));
    expect(run).toMatchObject({ counts: { imported: 101 }, details: { suspected: 1 } });
    expect(differences()).toBe(0);
  });

  it('資格喪失の決裁を元に戻せば、後の申請はまた妨げられる', async () => {
    const later = await appliedAgain('R8-000300');
    const { id } = await disqualified();
    expect([flagOf(later), await refusalOf(later, 'approve')]).toMatchObject([
      0,
      { code: 'actionNotAllowed' },
    ]);
    await act(test, id, { kind: 'undo' });
    expect(flagOf(later)).toBe(1);
    expect(differences()).toBe(0);
  });

  it('継続となった再確認そのものからは、次の再確認を始められない', async () => {
    const first = await begun();
    await workThrough(first.id);
    await act(test, first.id, { kind: 'approve', text: '' });
    test.signIn('別の 決裁者', 'approver');
    await act(test, first.id, { kind: 'confirm', text: '' });
    expect((await openedCase(test, first.id)).mayBeReviewed).toBe(false);
    expect(await begin(first.id)).toEqual(err({ code: 'notAMember' }));
    expect((await openedCase(test, member)).mayBeReviewed).toBe(true);
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
    expect(await openedCase(test, before.id)).toEqual(before);
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
