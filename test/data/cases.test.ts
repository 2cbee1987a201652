import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { CaseView } from '#shared/contract/case.ts';
import type { CaseCommand } from '#shared/domain/case/command.ts';
import { aConfirmedCheck, anIndependentContact } from '#test/builders.ts';
import { anApplication, aPassingApplication, receiveApplications } from '#test/support/imported-cases.ts';
import { createTestOffice, type TestOffice } from '#test/support/office.ts';

let test: TestOffice;
let id: string;

beforeEach(async () => {
  test = createTestOffice();
  const [first] = await receiveApplications(test, [aPassingApplication()]);
  id = first ?? '';
});

afterEach(() => {
  test.close();
});

async function open(): Promise<CaseView> {
  const result = await test.call('case.open', { id });
  if (!result.ok) throw new Error(result.error.code);
  return result.value;
}

async function act(command: CaseCommand): Promise<CaseView> {
  const result = await test.call('case.act', { id, expectedVersion: (await open()).version, command });
  if (!result.ok) throw new Error(`${command.kind}: ${JSON.stringify(result.error)}`);
  return result.value;
}

function confirmed(item: string): CaseCommand {
  return aConfirmedCheck(item, { note: '代表電話で確認' });
}

async function confirmEverything(): Promise<void> {
  await act({ kind: 'claim' });
  const { items } = (await open()).template;
  if (items.some((item) => item.needsIndependentContact)) await act(anIndependentContact);
  for (const item of items) await act(confirmed(item.id));
}

describe('案件を開く', () => {
  it('申請・判定・期限・確認事項・できることが揃っている', async () => {
    const view = await open();
    expect(view).toMatchObject({
      status: 'received',
      version: 1,
      application: aPassingApplication(),
      declaredBody: { code: '271004', name: '大阪市', prefecture: '大阪府' },
      judgement: { class: 'local-lg', outcome: 'pass', warnings: [] },
      due: { on: '2026-11-26', counted: ['2026-11-24', '2026-11-25', '2026-11-26'] },
      openDaysLeft: 2,
      checks: [],
      decision: null,
      secondPerson: { approve: false, decline: false, forConfirmation: false },
    });
    expect(view.actions.find((each) => each.action === 'claim')?.refusal).toBeNull();
    expect(view.actions.find((each) => each.action === 'approve')?.refusal).toEqual({
      code: 'actionNotAllowed',
      action: 'approve',
      status: 'received',
    });
  });

  it('ない案件は見つからないと言う', async () => {
    expect(await test.call('case.open', { id: 'ない' })).toEqual({
      ok: false,
      error: { code: 'notFound', what: 'case' },
    });
  });
});

describe('案件を進める', () => {
  it('確認の出典とメモ、決定の付記が読み戻せる', async () => {
    await confirmEverything();
    const view = await act({ kind: 'approve', text: '問題なし' });
    expect(view.checks[0]).toMatchObject({
      source: '公式サイト',
      note: '代表電話で確認',
      by: { isMe: true },
    });
    expect(view.decision).toMatchObject({ outcome: 'approved', text: '問題なし', decidedOn: '2026-11-24' });
    expect(view.history.map((entry) => entry.kind)).toEqual([
      'applicationReceived',
      'claimed',
      ...Array(5).fill('checkRecorded'),
      'decided',
    ]);
  });

  it('入力した文章は記録の連鎖に入らず、別に置かれる', async () => {
    await act({ kind: 'addNote', text: '電話番号は 0155-00-0000' });
    const rows = test.office
      .requireLedger()
      .read.query<{ payload: string }>('SELECT payload FROM journal')
      .all();
    const journal = rows.map((row) => row.payload).join('\n');
    for (const personal of ['0155-00-0000', '佐藤', 'h-sato', 'サトウ'])
      expect(journal).not.toContain(personal);
  });

  it('古い版に対する操作は、その間に何があったかとともに断られ、何も変わらない', async () => {
    const seen = await open();
    test.signIn('別の 担当', 'clerk');
    await act({ kind: 'claim' });
    const late = await test.call('case.act', {
      id,
      expectedVersion: seen.version,
      command: { kind: 'claim' },
    });
    expect(late).toEqual({
      ok: false,
      error: {
        code: 'staleVersion',
        expected: 1,
        actual: 2,
        changes: [{ kind: 'claimed', by: 'operator:別の 担当', at: '2026-11-24T00:00:00.000Z' }],
        differences: [
          { what: 'status', before: 'received', after: 'verifying' },
          {
            what: 'assignee',
            before: null,
            after: { actor: 'operator:別の 担当', name: 'operator:別の 担当', isMe: true },
          },
        ],
      },
    });
    expect((await open()).version).toBe(2);
  });

  it('断られた操作は何も残さない', async () => {
    await act({ kind: 'claim' });
    const before = await test.call('journal.page', { before: null, limit: 1, caseId: null });
    await test.call('case.act', { id, expectedVersion: 2, command: { kind: 'approve', text: '' } });
    expect(await test.call('journal.page', { before: null, limit: 1, caseId: null })).toEqual(before);
  });

  it('変わった案件だけが画面に知らされる', async () => {
    test.notices.length = 0;
    await act({ kind: 'claim' });
    expect(test.notices).toEqual([{ kind: 'changed', topics: ['cases'], caseIds: [id] }]);
  });
});

describe('入口での検査', () => {
  it('形の合わない入力は、どこが合わないかとともに断られる', async () => {
    const result = await test.call('case.act', { id, expectedVersion: 1.5, command: { kind: 'claim' } });
    expect(result).toMatchObject({
      ok: false,
      error: { code: 'invalidInput', issues: [{ path: 'expectedVersion' }] },
    });
  });

  it('サインインしていなければ案件は読めない', async () => {
    test.office.setSession(null);
    expect(await test.call('case.open', { id })).toEqual({ ok: false, error: { code: 'notSignedIn' } });
  });
});

describe('所属確認の決裁', () => {
  it('確認した人とは別の決裁者が決裁する', async () => {
    const [verifyId] = await receiveApplications(test, [anApplication({ receiptNumber: 'R8-000183' })]);
    id = verifyId ?? '';
    await confirmEverything();
    expect((await act({ kind: 'approve', text: '在籍を確認' })).status).toBe('proposed');
    test.signIn('決裁 太郎', 'approver');
    const decided = await act({ kind: 'confirm', text: '' });
    expect(decided).toMatchObject({
      status: 'decided',
      decision: { proposedBy: { isMe: false }, by: { isMe: true } },
    });
  });
});
