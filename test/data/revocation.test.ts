import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { checkProjections } from '#data/projection/check.ts';
import { rebuildProjections } from '#data/projection/rebuild.ts';
import type { RevocationCase } from '#shared/contract/confirmed-domain.ts';
import { err, ok } from '#shared/result.ts';
import { act } from '#test/support/case-commands.ts';
import { anApplication, receiveApplications } from '#test/support/imported-cases.ts';
import { createTestOffice, type TestOffice } from '#test/support/office.ts';
import { confirmChecks, confirmDomain, evidence } from '#test/support/register-work.ts';
import { readTables } from './rebuild-tables.ts';

let test: TestOffice;
let first: string;
let entry: string;

beforeEach(async () => {
  test = createTestOffice({ now: '2026-11-22T01:00:00.000Z' });
  first = await receive('R8-000001');
  await confirmChecks(test, first);
  entry = (await confirmDomain(test, first)).id;
  // Whoever made an entry that nobody else has looked at decides nothing on it alone.
  test.signIn('同僚 二郎');
});

afterEach(() => {
  test.close();
});

async function receive(receiptNumber: string, changes: Partial<Parameters<typeof anApplication>[0]> = {}) {
  const [id = ''] = await receiveApplications(test, [anApplication({ receiptNumber, ...changes })]);
  return id;
}

async function caseView(id: string) {
  const opened = await test.call('case.open', { id });
  if (!opened.ok) throw new Error(opened.error.code);
  return opened.value;
}

async function approved(receiptNumber: string): Promise<string> {
  const id = await receive(receiptNumber);
  await confirmChecks(test, id);
  await act(test, id, { kind: 'approve', text: '' });
  return id;
}

const revoke = (text = '') => test.call('register.revoke', { id: entry, reason: 'domain-lapsed', text });

function brief(cases: readonly RevocationCase[]) {
  return cases.map(({ receiptNumber, status, effect, refusal, relies }) => ({
    receiptNumber,
    status,
    effect,
    refusal: refusal?.code ?? null,
    relies,
  }));
}

describe('登録を取り消す', () => {
  it('受付の案件は判定し直し、承認と通知済は再審査に戻し、見送りと取下げは触らない', async () => {
    const open = await receive('R8-000002');
    const decided = await approved('R8-000003');
    const notified = await approved('R8-000004');
    await act(test, notified, { kind: 'notify' });
    const declined = await receive('R8-000005');
    await act(test, declined, { kind: 'claim' });
    await act(test, declined, { kind: 'decline', reasons: ['not-an-employee'], text: '' });
    const withdrawn = await receive('R8-000006');
    await act(test, withdrawn, { kind: 'withdraw', cause: 'applicant', text: '' });

    const expected = [
      { receiptNumber: 'R8-000002', effect: 'judgeAgain', refusal: null },
      { receiptNumber: 'R8-000003', effect: 'reopen', refusal: null },
      { receiptNumber: 'R8-000004', effect: 'reopen', refusal: null },
      { receiptNumber: 'R8-000005', effect: 'none', refusal: null },
      { receiptNumber: 'R8-000006', effect: 'none', refusal: null },
    ];
    const counts = { judgeAgain: 1, reopen: 2, none: 2, refused: 0 };
    const preview = await test.call('register.revocationPreview', { id: entry });
    expect(preview).toMatchObject(ok({ cases: expected, counts }));

    const result = await revoke('登録が失効していた');
    if (!result.ok) throw new Error(result.error.code);
    expect(result.value.counts).toEqual(counts);
    expect(brief(result.value.cases)).toEqual([
      { ...expected[0], status: 'received', relies: false },
      { ...expected[1], status: 'verifying', relies: false },
      { ...expected[2], status: 'verifying', relies: false },
      { ...expected[3], status: 'decided', relies: true },
      { ...expected[4], status: 'withdrawn', relies: true },
    ]);

    expect(await caseView(open)).toMatchObject({
      judgement: { class: 'official-candidate', outcome: 'verify' },
      template: { id: 'application-affiliation' },
      pastJudgements: [{ cause: 'confirmationRevoked', summary: { confirmations: [entry] } }],
    });
    const reopened = await caseView(decided);
    expect(reopened).toMatchObject({
      status: 'verifying',
      decision: null,
      judgement: { outcome: 'verify' },
      pastDecisions: [{ outcome: 'approved' }],
    });
    expect(reopened.notes.map((note) => [note.about, note.text])).toEqual([
      ['reopen', '登録したドメイン memuro.net の取消（ドメインが失効した）\n登録が失効していた'],
    ]);
    expect((await caseView(await receive('R8-000007'))).judgement?.outcome).toBe('verify');
  });

  it('所属再確認で資格を失った人の申請には触らない', async () => {
    const member = await approved('R8-000003');
    const begun = await test.call('membership.beginReview', {
      caseId: member,
      cause: 'transferred',
      note: '',
    });
    if (!begun.ok) throw new Error(begun.error.code);
    const { id: review } = begun.value;
    await act(test, review, { kind: 'claim' });
    await act(test, review, { kind: 'decline', reasons: ['other'], text: '退職した' });
    test.signIn('別の 決裁者', 'approver');
    await act(test, review, { kind: 'confirm', text: '' });
    test.signIn('事務局 担当');
    const untouched = { receiptNumber: 'R8-000003', effect: 'none', refusal: null };
    expect(await test.call('register.revocationPreview', { id: entry })).toMatchObject(
      ok({ cases: expect.arrayContaining([expect.objectContaining(untouched)]), counts: { reopen: 0 } }),
    );
    expect(await revoke()).toMatchObject(ok({ counts: { reopen: 0 } }));
    expect(await caseView(member)).toMatchObject({ status: 'decided', decision: { outcome: 'approved' } });
  });

  it('再審査に戻した案件と重複する案件も、変わったと知らせる', async () => {
    const decided = await approved('R8-000003');
    const partner = anApplication({ receiptNumber: 'R8-000004', address: 'hanako@city.osaka.lg.jp' });
    const [open = ''] = await receiveApplications(test, [partner], 'suspected');
    await act(test, open, { kind: 'claim' });
    const same = { kind: 'resolveDuplicate', other: decided, verdict: 'samePerson', note: '同じ人' } as const;
    await act(test, open, same);
    test.notices.length = 0;
    await revoke();
    const [notice] = test.notices;
    expect(notice?.kind === 'changed' && notice.caseIds).toEqual(expect.arrayContaining([decided, open]));
  });

  it('取り消した後も、かつて基づいた案件は一覧に残る', async () => {
    await receive('R8-000002');
    await revoke();
    expect(await test.call('register.cases', { id: entry, after: null, limit: 10 })).toMatchObject(
      ok({ rows: [{ receiptNumber: 'R8-000002', relies: false, judgementOutcome: 'verify' }] }),
    );
    expect(await test.call('register.open', { id: entry })).toMatchObject(
      ok({
        standing: 'revoked',
        revokedOn: '2026-11-22',
        cases: 1,
        steps: [{ kind: 'domainConfirmed' }, { kind: 'domainConfirmationRevoked', reason: 'domain-lapsed' }],
      }),
    );
  });

  it('決裁待ちは決裁者なら差し戻して判定し直し、担当者なら理由を付けて残す', async () => {
    const policy = await test.call('settings.read', null);
    if (!policy.ok) throw new Error(policy.error.code);
    await test.call('settings.change', { ...policy.value, fourEyes: 'always' });
    const proposed = await approved('R8-000002');
    expect((await caseView(proposed)).status).toBe('proposed');

    test.signIn('鈴木 一郎', 'clerk');
    const asClerk = await test.call('register.revocationPreview', { id: entry });
    expect(asClerk).toMatchObject(
      ok({
        cases: [
          {
            receiptNumber: 'R8-000002',
            effect: 'returnAndJudgeAgain',
            refusal: { code: 'roleNotPermitted', action: 'returnForRevision', role: 'clerk' },
          },
        ],
        counts: { judgeAgain: 0, refused: 1 },
      }),
    );
    test.signIn('田中 課長', 'approver');
    expect(await revoke()).toMatchObject(
      ok({ cases: [{ status: 'verifying', effect: 'returnAndJudgeAgain', refusal: null, relies: false }] }),
    );
    expect(await caseView(proposed)).toMatchObject({ proposal: null, judgement: { outcome: 'verify' } });
  });

  it('担当者が取り消しても、戻せない案件は理由とともに挙がり、登録は取り消される', async () => {
    const policy = await test.call('settings.read', null);
    if (!policy.ok) throw new Error(policy.error.code);
    await test.call('settings.change', { ...policy.value, fourEyes: 'always' });
    const proposed = await approved('R8-000002');
    const open = await receive('R8-000003');
    test.signIn('鈴木 一郎', 'clerk');
    const result = await revoke();
    if (!result.ok) throw new Error(result.error.code);
    expect(brief(result.value.cases)).toEqual([
      {
        receiptNumber: 'R8-000002',
        status: 'proposed',
        effect: 'returnAndJudgeAgain',
        refusal: 'roleNotPermitted',
        relies: true,
      },
      { receiptNumber: 'R8-000003', status: 'received', effect: 'judgeAgain', refusal: null, relies: false },
    ]);
    expect((await caseView(proposed)).status).toBe('proposed');
    expect((await caseView(open)).judgement?.outcome).toBe('verify');
  });

  it('取り消した登録に基づく決裁待ちは承認を決裁できず、差し戻すと自動で判定し直される', async () => {
    const policy = await test.call('settings.read', null);
    if (!policy.ok) throw new Error(policy.error.code);
    await test.call('settings.change', { ...policy.value, fourEyes: 'always' });
    const proposed = await approved('R8-000002');
    test.signIn('鈴木 一郎', 'clerk');
    await revoke();
    test.signIn('田中 課長', 'approver');
    const { version } = await caseView(proposed);
    const confirm = {
      id: proposed,
      expectedVersion: version,
      command: { kind: 'confirm', text: '' },
    } as const;
    expect(await test.call('case.act', confirm)).toEqual(err({ code: 'groundRevoked' }));
    await act(test, proposed, { kind: 'returnForRevision', text: '登録の取消' });
    expect(await caseView(proposed)).toMatchObject({
      status: 'verifying',
      judgement: { outcome: 'verify' },
      pastJudgements: [{ cause: 'confirmationRevoked' }],
    });
  });

  it.each([
    ['再審査', { kind: 'reopen', reason: 'applicant-request', text: '' }],
    ['元に戻す', { kind: 'undo' }],
  ] as const)('取下げた案件は触らず、%sで机に戻るときに判定し直す', async (_, command) => {
    const withdrawn = await receive('R8-000002');
    await act(test, withdrawn, { kind: 'claim' });
    await act(test, withdrawn, { kind: 'withdraw', cause: 'applicant', text: '' });
    await revoke();
    expect((await caseView(withdrawn)).judgement?.outcome).toBe('pass');
    await act(test, withdrawn, command);
    expect(await caseView(withdrawn)).toMatchObject({
      status: 'verifying',
      judgement: { outcome: 'verify' },
    });
  });

  it('取り消したものをもう一度取り消したり更新したりはできないが、改めて登録はできる', async () => {
    await revoke();
    const refused = err({ code: 'confirmationRevoked', revokedOn: '2026-11-22' });
    expect(await revoke()).toEqual(refused);
    expect(await test.call('register.renew', { id: entry, ...evidence })).toEqual(refused);
    const again = await confirmDomain(test, first);
    expect(again.id).not.toBe(entry);
    expect((await caseView(await receive('R8-000002'))).judgement?.outcome).toBe('pass');
  });

  it('閲覧の役割では取り消せず、何も変わらない', async () => {
    const id = await receive('R8-000002');
    test.signIn('見る人', 'viewer');
    expect(await revoke()).toEqual(err({ code: 'viewerMayNot' }));
    expect((await caseView(id)).judgement?.outcome).toBe('pass');
  });

  it('途中で不具合が起きたら、取消も判定のやり直しも、何一つ残らない', async () => {
    const otofuke = await confirmDomain(test, first, { code: '016314' });
    const ofOtofuke = await receive('R8-000004', { organizationCode: '016314', organizationName: '音更町' });
    await receive('R8-000002');
    const broken = await receive('R8-000003');
    const { write, read } = test.office.requireLedger();
    const before = readTables(test);
    const events = read.query('SELECT count(*) AS n FROM journal').get();
    write.run(
      `CREATE TEMP TRIGGER breaks BEFORE UPDATE ON cases WHEN NEW.id = '${broken}'
       BEGIN SELECT RAISE(ABORT, 'the disk is gone'); END`,
    );
    await expect(revoke()).rejects.toThrow();
    write.run('DROP TRIGGER breaks');
    expect(readTables(test)).toEqual(before);
    expect(read.query('SELECT count(*) AS n FROM journal').get()).toEqual(events);
    // What was seen inside the broken transaction is forgotten with it: the next event gets the same number.
    const again = await test.call('register.revoke', { id: otofuke.id, reason: 'other', text: '' });
    expect(again).toMatchObject(ok({ counts: { judgeAgain: 1 } }));
    expect((await caseView(ofOtofuke)).judgement?.outcome).toBe('verify');
    expect((await caseView(broken)).judgement?.outcome).toBe('pass');
  });

  it('二つの団体の一方を取り消すと、その団体の案件だけが見直される', async () => {
    const otofuke = await confirmDomain(test, first, { code: '016314' });
    const ofMemuro = await receive('R8-000002');
    const ofOtofuke = await receive('R8-000003', { organizationCode: '016314', organizationName: '音更町' });
    expect(await revoke()).toMatchObject(
      ok({ cases: [{ id: ofMemuro }], counts: { judgeAgain: 1, reopen: 0, none: 0, refused: 0 } }),
    );
    expect((await caseView(ofOtofuke)).judgement).toMatchObject({
      outcome: 'pass',
      confirmations: [{ id: otofuke.id }],
    });
  });
});

describe('登録した後に、ほかの案件を判定し直す', () => {
  it('選んだ案件だけが、登録を根拠に判定し直される', async () => {
    await revoke();
    const waiting = await receive('R8-000002');
    const left = await receive('R8-000003');
    const again = await confirmDomain(test, first);
    const before = { waiting: await caseView(waiting), first: await caseView(first) };
    const judged = await test.call('register.judgeAgain', { caseIds: [waiting, first] });
    expect(judged).toEqual(
      ok({
        judged: [
          { id: waiting, from: before.waiting.version, to: (await caseView(waiting)).version },
          { id: first, from: before.first.version, to: (await caseView(first)).version },
        ],
        refused: [],
      }),
    );
    expect((await caseView(waiting)).judgement).toMatchObject({
      class: 'registered',
      outcome: 'pass',
      confirmations: [{ id: again.id }],
    });
    expect((await caseView(left)).judgement?.outcome).toBe('verify');
    expect(await test.call('register.judgeAgain', { caseIds: [waiting] })).toMatchObject(
      ok({ judged: [], refused: [{ receiptNumber: 'R8-000002', refusal: { code: 'sameJudgement' } }] }),
    );
  });

  it('より細かい名前の登録を取り消したときも、上の名前の登録に基づいて判定し直す', async () => {
    const id = await receive('R8-000002', { address: 'a@mail.memuro.net' });
    await confirmChecks(test, id);
    const below = await confirmDomain(test, id, { domain: 'mail.memuro.net' });
    await test.call('register.judgeAgain', { caseIds: [id] });
    expect(await test.call('register.revoke', { id: below.id, reason: 'other', text: '不要' })).toMatchObject(
      ok({ counts: { judgeAgain: 1 } }),
    );
    expect((await caseView(id)).judgement).toMatchObject({ outcome: 'pass', confirmations: [{ id: entry }] });
  });
});

it('取消と再審査の後、作り直した表は同じで、照合は合い、元に戻すは取消に及ばない', async () => {
  const decided = await approved('R8-000002');
  await receive('R8-000003');
  await revoke();
  const undo = await caseView(decided);
  expect(undo.actions.find((each) => each.action === 'undo')?.refusal).toEqual({ code: 'nothingToUndo' });
  const { read } = test.office.requireLedger();
  expect(checkProjections(read)).toMatchObject({ differences: 0 });
  const before = readTables(test);
  await test.office.transaction((db) => ok(rebuildProjections(db)));
  expect(readTables(test)).toEqual(before);
  expect(await test.call('journal.verify', null)).toMatchObject(ok({ whole: true }));
});
