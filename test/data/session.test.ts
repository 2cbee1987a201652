import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { recordFailedTry } from '#data/session/operators.ts';
import { err, ok } from '#shared/result.ts';
import { aWait } from '#test/support/a-wait.ts';
import { createTestOffice, type TestOffice } from '#test/support/office.ts';

const passphrase = '朝の電車は定刻どおりに着く';
let test: TestOffice;

beforeEach(() => {
  test = createTestOffice();
  test.office.setSession(null);
});

afterEach(() => {
  test.close();
});

async function firstOperator(): Promise<string> {
  const made = await test.call('session.createFirstOperator', { name: '佐藤 花子', passphrase });
  if (!made.ok || !made.value.operator) throw new Error('no operator');
  return made.value.operator.id;
}

/** Signed out, with two tries left before the wait. */
async function whoWasWrongThreeTimes(): Promise<string> {
  const operatorId = await firstOperator();
  await test.call('session.signOut', null);
  await test.office.transaction((db) => {
    recordFailedTry(db, operatorId, 3, '2026-11-23T00:00:00.000Z');
    return ok(null);
  }, 'system');
  return operatorId;
}

describe('最初の担当者', () => {
  it('最初の一人は管理者になり、そのままサインインしている', async () => {
    const made = await test.call('session.createFirstOperator', { name: '佐藤 花子', passphrase });
    expect(made).toMatchObject({
      ok: true,
      value: { operator: { name: '佐藤 花子', role: 'administrator' } },
    });
  });

  it('二人目はこの入口からは作れない', async () => {
    await firstOperator();
    expect(await test.call('session.createFirstOperator', { name: '鈴木 一郎', passphrase })).toEqual({
      ok: false,
      error: { code: 'operatorExists' },
    });
  });

  it('短いパスフレーズは断る', async () => {
    expect(await test.call('session.createFirstOperator', { name: '佐藤 花子', passphrase: '短い' })).toEqual(
      {
        ok: false,
        error: { code: 'passphraseTooShort', minimum: 12 },
      },
    );
  });

  it('名前は記録の連鎖に入らない', async () => {
    await firstOperator();
    const rows = test.office
      .requireLedger()
      .read.query<{ payload: string }>('SELECT payload FROM journal')
      .all();
    expect(JSON.stringify(rows)).not.toContain('佐藤');
  });
});

describe('サインイン', () => {
  it('正しいパスフレーズで入れ、記録には担当者の番号が残る', async () => {
    const operatorId = await firstOperator();
    await test.call('session.signOut', null);
    const signedIn = await test.call('session.signIn', { operatorId, passphrase });
    expect(signedIn).toMatchObject({ ok: true, value: { operator: { id: operatorId } } });
    await test.call('settings.change', {
      domain: { acceptGeographic: true, nationalScope: 'national-bodies', registeredOutcome: 'pass' },
      answerDays: 10,
      targetDays: 5,
      fourEyes: 'always',
      closures: [],
      confirmationMonths: 12,
      idleLockMinutes: 30,
      sender: { name: '', address: '' },
      termsVersions: [],
    });
    const page = await test.call('journal.page', { before: null, limit: 1, caseId: null });
    expect(page).toMatchObject({
      ok: true,
      value: {
        entries: [
          { kind: 'policyChanged', by: { actor: `operator:${operatorId}`, name: '佐藤 花子', isMe: true } },
        ],
      },
    });
  });

  it('5回誤ると6回目は待たされ、待てば正しいもので入れる', async () => {
    const operatorId = await firstOperator();
    await test.call('session.signOut', null);
    for (let time = 1; time <= 4; time += 1) {
      expect(await test.call('session.signIn', { operatorId, passphrase: '違うパスフレーズです' })).toEqual({
        ok: false,
        error: { code: 'signInRefused', waitSeconds: 0 },
      });
    }
    const waiting = { ok: false, error: { code: 'signInRefused', waitSeconds: 30 } };
    expect(await test.call('session.signIn', { operatorId, passphrase: '違うパスフレーズです' })).toEqual(
      waiting,
    );
    test.clock.nowMs += 10_000;
    // Right as it is, nothing was compared; 「違います」 would be untrue.
    expect(await test.call('session.signIn', { operatorId, passphrase })).toEqual({
      ok: false,
      error: { code: 'signInMustWait', waitSeconds: 20 },
    });
    test.clock.nowMs += 20_000;
    expect(await test.call('session.signIn', { operatorId, passphrase })).toMatchObject({ ok: true });
  });

  it('二つのウィンドウで同時に誤れば、二回と数える', async () => {
    const operatorId = await whoWasWrongThreeTimes();
    const wrong = { operatorId, passphrase: '違うパスフレーズです' };
    const answers = await Promise.all([
      test.call('session.signIn', wrong),
      test.call('session.signIn', wrong),
    ]);
    expect(answers).toContainEqual({ ok: false, error: { code: 'signInRefused', waitSeconds: 30 } });
  });

  it('一度にたくさん試されても、比べるのは続けて5回まで', async () => {
    const operatorId = await whoWasWrongThreeTimes();
    const tries = Array.from({ length: 8 }, (_, at) =>
      test.call('session.signIn', { operatorId, passphrase: `違うパスフレーズ${at}です` }),
    );
    const codes = (await Promise.all(tries)).map((answer) => (answer.ok ? 'ok' : answer.error.code));
    expect(codes.filter((code) => code === 'signInRefused')).toHaveLength(2);
    expect(codes.filter((code) => code === 'signInMustWait')).toHaveLength(6);
    expect(await test.call('session.signIn', { operatorId, passphrase })).toEqual(
      err({ code: 'signInMustWait', waitSeconds: 30 }),
    );
  });

  it('ほかの人の取込が書き込んでいる間も、正しい合言葉なら待たずに入れる', async () => {
    const operatorId = await firstOperator();
    await test.call('session.signOut', null);
    const { turn, letGo: end } = aWait();
    const importing = test.office.transaction(async () => {
      await turn;
      return ok(null);
    }, 'system');
    expect(await test.call('session.signIn', { operatorId, passphrase })).toMatchObject({ ok: true });
    end();
    await importing;
  });

  it('1年進んでいた時計を直した後も、待つのは言われた秒数だけ', async () => {
    const operatorId = await firstOperator();
    await test.call('session.signOut', null);
    await test.office.transaction((db) => {
      recordFailedTry(db, operatorId, 5, '2027-11-24T00:00:00.000Z');
      return ok(null);
    }, 'system');
    const waiting = { ok: false, error: { code: 'signInMustWait', waitSeconds: 30 } };
    expect(await test.call('session.signIn', { operatorId, passphrase })).toEqual(waiting);
    test.clock.nowMs += 30_000;
    expect(await test.call('session.signIn', { operatorId, passphrase })).toMatchObject({ ok: true });
  });
});

describe('担当者を加える', () => {
  it('管理者だけが加えられ、同じ名前は断る', async () => {
    await firstOperator();
    const added = await test.call('operators.add', { name: '鈴木 一郎', passphrase, role: 'approver' });
    expect(added).toMatchObject({ ok: true, value: { name: '鈴木 一郎', role: 'approver' } });
    expect(await test.call('operators.add', { name: '鈴木 一郎', passphrase, role: 'clerk' })).toEqual({
      ok: false,
      error: { code: 'operatorExists' },
    });
    test.signIn('鈴木 一郎', 'approver');
    expect(await test.call('operators.add', { name: '田中 次郎', passphrase, role: 'clerk' })).toEqual({
      ok: false,
      error: { code: 'administratorRequired' },
    });
  });
});
