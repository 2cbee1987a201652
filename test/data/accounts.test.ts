import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { callOf } from '#data/dispatch.ts';
import { checkpointHere } from '#data/ledger/checkpoint.ts';
import { checkFileHere } from '#data/ledger/file-check.ts';
import { openLedger } from '#data/ledger/open-ledger.ts';
import { createOffice } from '#data/office.ts';
import { checkProjections } from '#data/projection/check.ts';
import { rebuildProjections } from '#data/projection/rebuild.ts';
import { makeSecret, type Secret } from '#data/session/passphrase.ts';
import type { Operator } from '#shared/contract/ledger.ts';
import { defaultOfficePolicy } from '#shared/domain/policy/policy.ts';
import { err, ok } from '#shared/result.ts';
import { fontsDirectory, migrationsDirectory } from '#test/support/directories.ts';
import { createTestOffice, type TestOffice, testReference } from '#test/support/office.ts';
import { anOperator, signInAs } from '#test/support/operators.ts';

const passphrase = '朝の電車は定刻どおりに着く';
const another = '夜の電車は少しだけ遅れる';
let secret: Secret;
let test: TestOffice;
let 佐藤: Operator;
let 鈴木: Operator;

beforeAll(async () => {
  // One derivation for every account of these tests.
  secret = await makeSecret(passphrase);
});

beforeEach(async () => {
  test = createTestOffice();
  佐藤 = await anOperator(test.office, '佐藤 花子', 'administrator', secret);
  鈴木 = await anOperator(test.office, '鈴木 一郎', 'clerk', secret);
  signInAs(test.office, 佐藤);
});

afterEach(() => test.close());

/** The same ledger in another program, as under another account of the PC. */
async function elsewhere() {
  const office = createOffice({
    source: test.office.source,
    reference: testReference,
    migrationsDirectory,
    fontsDirectory,
    marksUse: false,
    checkpoint: checkpointHere,
    checkFile: checkFileHere,
    notify: () => {},
  });
  const opened = await openLedger(test.path, {
    migrationsDirectory,
    source: test.office.source,
    marksUse: false,
  });
  if (!opened.ok) throw new Error(opened.error.problem);
  office.setLedger(opened.value);
  const fail = (operation: string, cause: unknown) => {
    throw new Error(`defect in ${operation}`, { cause });
  };
  return { office, call: callOf(office, fail, 'window'), close: () => opened.value.close() };
}

function newest(events: number) {
  return test.office
    .requireLedger()
    .read.query<{ actor: string; kind: string; payload: string; vault_digest: Buffer | null }>(
      'SELECT actor, kind, payload, vault_digest FROM journal ORDER BY seq DESC LIMIT ?',
    )
    .all(events)
    .reverse()
    .map(({ payload, ...event }) => ({ ...event, payload: JSON.parse(payload) }));
}

const refused = (problem: string) => err({ code: 'accountRefused', problem });

describe('自分の合言葉を変える', () => {
  it('今の合言葉を確かめてから変わり、次からは新しいものだけで始められる', async () => {
    signInAs(test.office, 鈴木);
    const change = (present: string, next: string) =>
      test.call('operators.changePassphrase', { present, next });
    expect(await change(passphrase, '短い')).toEqual(err({ code: 'passphraseTooShort', minimum: 12 }));
    expect(await change('違うパスフレーズです', another)).toEqual(
      err({ code: 'signInRefused', waitSeconds: 0 }),
    );
    expect(await change(passphrase, passphrase)).toEqual(refused('samePassphrase'));
    expect(await change(passphrase, another)).toEqual(ok(null));
    expect(newest(1)).toEqual([
      {
        actor: `operator:${鈴木.id}`,
        kind: 'passphraseChanged',
        payload: { operator: 鈴木.id },
        vault_digest: null,
      },
    ]);
    await test.call('session.signOut', null);
    const signInWith = (typed: string) =>
      test.call('session.signIn', { operatorId: 鈴木.id, passphrase: typed });
    expect(await signInWith(passphrase)).toEqual(err({ code: 'signInRefused', waitSeconds: 0 }));
    expect(await signInWith(another)).toMatchObject({ ok: true, value: { operator: 鈴木 } });
    // As strongly as at the beginning, and salted anew.
    const row = test.office
      .requireLedger()
      .read.query<{ salt: Buffer; cost_log2: number }>('SELECT salt, cost_log2 FROM operators WHERE id = ?')
      .get(鈴木.id);
    expect(row?.cost_log2).toBe(17);
    expect(row?.salt.equals(secret.salt)).toBe(false);
  });
});

describe('合言葉を忘れた人', () => {
  it('管理者の設定した合言葉では、自分で決め直すまで始められない', async () => {
    // The five misses that made the person ask are forgotten with the passphrase.
    test.office
      .requireLedger()
      .write.run(
        'UPDATE operators SET failed_attempts = 9, last_failed_at = ? WHERE id = ?',
        new Date(test.clock.nowMs).toISOString(),
        鈴木.id,
      );
    const first = { operatorId: 鈴木.id, passphrase: another };
    expect(await test.call('operators.setFirstPassphrase', first)).toEqual(ok(null));
    expect(newest(1)).toMatchObject([{ actor: `operator:${佐藤.id}`, kind: 'firstPassphraseSet' }]);
    await test.call('session.signOut', null);

    expect(await test.call('session.signIn', first)).toEqual(err({ code: 'passphraseMustBeChosen' }));
    expect(test.office.session).toBeNull();
    expect(await test.call('session.choosePassphrase', { ...first, next: another })).toEqual(
      refused('samePassphrase'),
    );
    expect(
      await test.call('session.choosePassphrase', { ...first, next: '自分だけが知っている言葉' }),
    ).toMatchObject({
      ok: true,
      value: { operator: 鈴木 },
    });
    expect(newest(1)).toMatchObject([{ actor: `operator:${鈴木.id}`, kind: 'passphraseChanged' }]);
    expect(await test.call('operators.list', null)).toMatchObject({
      ok: true,
      value: [{ mustChoosePassphrase: false }, { mustChoosePassphrase: false }],
    });
  });

  it('加えられた人も、最初の合言葉を自分のものに替えてから始める', async () => {
    const added = await test.call('operators.add', { name: '田中 次郎', passphrase, role: 'clerk' });
    if (!added.ok) throw new Error('not added');
    await test.call('session.signOut', null);
    expect(await test.call('session.signIn', { operatorId: added.value.id, passphrase })).toEqual(
      err({ code: 'passphraseMustBeChosen' }),
    );
  });
});

describe('利用の停止と再開', () => {
  it('停止した人は名前を選べず、始められず、記録の名前は残る', async () => {
    signInAs(test.office, 鈴木);
    await test.call('session.signOut', null);
    signInAs(test.office, 佐藤);
    expect(await test.call('operators.close', { operatorId: 鈴木.id })).toEqual(ok(null));
    expect(await test.call('session.operators', null)).toEqual(ok([{ id: 佐藤.id, name: '佐藤 花子' }]));
    expect(await test.call('session.signIn', { operatorId: 鈴木.id, passphrase })).toEqual(refused('closed'));
    expect(await test.call('case.assignees', null)).toMatchObject({
      ok: true,
      value: [{ name: '佐藤 花子' }],
    });
    expect(await test.call('operators.list', null)).toEqual(
      ok([
        { ...佐藤, closedAt: null, mustChoosePassphrase: false, casesInHand: 0, earlierNames: [] },
        {
          ...鈴木,
          closedAt: '2026-11-24T00:00:00.000Z',
          mustChoosePassphrase: false,
          casesInHand: 0,
          earlierNames: [],
        },
      ]),
    );
    expect(await test.call('operators.reopen', { operatorId: 鈴木.id })).toEqual(ok(null));
    expect(newest(2).map(({ kind }) => kind)).toEqual(['operatorClosed', 'operatorReopened']);
    // Whoever reads the journal sees who did it, and to whom.
    expect(await test.call('journal.page', { before: null, limit: 1, caseId: null })).toMatchObject({
      ok: true,
      value: { entries: [{ kind: 'operatorReopened', by: { name: '佐藤 花子' }, account: '鈴木 一郎' }] },
    });
    expect(await test.call('session.operators', null)).toMatchObject({
      ok: true,
      value: [佐藤, 鈴木].map(({ id }) => ({ id })),
    });
  });

  it('管理者でなければ、断られて何も残らない', async () => {
    signInAs(test.office, 鈴木);
    const before = newest(1);
    for (const asked of [
      test.call('operators.close', { operatorId: 佐藤.id }),
      test.call('operators.reopen', { operatorId: 佐藤.id }),
      test.call('operators.changeRole', { operatorId: 鈴木.id, role: 'administrator' }),
      test.call('operators.setFirstPassphrase', { operatorId: 佐藤.id, passphrase: another }),
    ]) {
      expect(await asked).toEqual(err({ code: 'administratorRequired' }));
    }
    expect(newest(1)).toEqual(before);
  });

  it.each(['viewer', 'clerk', 'approver'] as const)(
    '%s は、二人目の目を外すなど、設定を変えられない',
    async (role) => {
      test.signIn('高橋 三郎', role);
      const before = newest(1);
      const settings = await test.call('settings.read', null);
      expect(await test.call('settings.change', { ...defaultOfficePolicy, fourEyes: 'never' })).toEqual(
        err({ code: 'administratorRequired' }),
      );
      expect(await test.call('settings.read', null)).toEqual(settings);
      expect(newest(1)).toEqual(before);
    },
  );

  it('コマンドからでも、最後の管理者はなくせない', async () => {
    test.signIn('cli', 'administrator');
    expect(await test.call('operators.close', { operatorId: 佐藤.id })).toEqual(refused('lastAdministrator'));
    expect(await test.call('operators.changeRole', { operatorId: 佐藤.id, role: 'viewer' })).toEqual(
      refused('lastAdministrator'),
    );
  });
});

describe('ほかで始めている人', () => {
  it('停止されると、次の操作から何もできず、書きかけの書き込みも入らない', async () => {
    const other = await elsewhere();
    signInAs(other.office, 鈴木);
    expect((await other.call('settings.read', null)).ok).toBe(true);
    await test.call('operators.close', { operatorId: 鈴木.id });
    // Begun before anything was asked again, as by an import that was on its way.
    expect(await other.office.transaction(() => ok('written'))).toEqual(err({ code: 'notSignedIn' }));
    expect(await other.call('settings.read', null)).toEqual(err({ code: 'notSignedIn' }));
    expect(await other.call('ledger.status', null)).toMatchObject({ ok: true, value: { operator: null } });
    other.close();
  });

  it('合言葉を設定し直されると、その人の画面は閉じる', async () => {
    const other = await elsewhere();
    signInAs(other.office, 鈴木);
    await test.call('operators.setFirstPassphrase', { operatorId: 鈴木.id, passphrase: another });
    expect(await other.call('settings.read', null)).toEqual(err({ code: 'notSignedIn' }));
    other.close();
  });

  it('役割が変わると、次の操作からその役割になる', async () => {
    const other = await elsewhere();
    signInAs(other.office, 鈴木);
    await test.call('operators.changeRole', { operatorId: 鈴木.id, role: 'viewer' });
    expect(await other.call('mappingProfiles.delete', { id: 'v' })).toEqual(err({ code: 'viewerMayNot' }));
    expect(await other.call('ledger.status', null)).toMatchObject({
      ok: true,
      value: { operator: { id: 鈴木.id, role: 'viewer' } },
    });
    other.close();
  });

  it('自分の役割を下げた管理者は、その場で管理者でなくなる', async () => {
    await anOperator(test.office, '高橋 三郎', 'administrator', secret);
    expect(await test.call('operators.changeRole', { operatorId: 佐藤.id, role: 'clerk' })).toEqual(ok(null));
    expect(await test.call('operators.close', { operatorId: 鈴木.id })).toEqual(
      err({ code: 'administratorRequired' }),
    );
    expect(test.notices).toContainEqual({ kind: 'changed', topics: ['session'], caseIds: [] });
  });
});

describe('記録との照合', () => {
  it('台帳を直接書き換えて得た役割は見つかり、作り直すと記録のとおりに戻る', async () => {
    await test.call('operators.changeRole', { operatorId: 鈴木.id, role: 'approver' });
    await test.call('operators.close', { operatorId: 鈴木.id });
    const { read, connection } = test.office.requireLedger();
    expect(checkProjections(read)).toMatchObject({ differences: 0 });
    const before = read.query('SELECT * FROM operators ORDER BY id').all();
    connection.exec(
      `UPDATE operators SET role = 'administrator', closed_at = NULL, must_choose_passphrase = 1 WHERE id = '${鈴木.id}'`,
    );
    expect(checkProjections(read)).toMatchObject({ differences: 3 });
    await test.office.transaction((db) => ok(rebuildProjections(db)), 'system');
    expect(read.query('SELECT * FROM operators ORDER BY id').all()).toEqual(before);
    connection.exec(
      "INSERT INTO operators SELECT 'x', 'だれか', role, created_at, salt, secret, cost_log2, 0, NULL, NULL, 0 FROM operators LIMIT 1",
    );
    expect(checkProjections(read)).toMatchObject({
      differences: 1,
      first: [{ table: 'operators', key: 'x' }],
    });
  });

  it('台帳を直接書き換えた氏名は見つかり、過去の決定の名前は作り直すと元に戻る', async () => {
    const { read, connection } = test.office.requireLedger();
    connection.exec(`UPDATE operators SET name = '別の人' WHERE id = '${鈴木.id}'`);
    expect(checkProjections(read)).toMatchObject({
      differences: 1,
      first: [{ table: 'operators', key: 鈴木.id, column: 'name', stored: '別の人', expected: '鈴木 一郎' }],
    });
    await test.office.transaction((db) => ok(rebuildProjections(db)), 'system');
    expect(checkProjections(read)).toMatchObject({ differences: 0 });
  });

  it('台帳を直接書き換えた設定は見つかり、作り直すと記録のとおりに戻る', async () => {
    const { read, connection } = test.office.requireLedger();
    const weaken = () =>
      connection.exec(
        `UPDATE ledger_facts SET value = json_set(value, '$.fourEyes', 'never') WHERE name = 'policy'`,
      );
    const found = (expected: string) => ({
      differences: 1,
      first: [
        {
          table: 'ledger_facts',
          key: 'policy',
          column: 'fourEyes',
          stored: '"never"',
          expected: `"${expected}"`,
        },
      ],
    });
    weaken();
    expect(checkProjections(read)).toMatchObject(found('verification'));
    const sender = { name: '事務局', address: 'office@example.lg.jp' };
    await test.call('settings.change', { ...defaultOfficePolicy, fourEyes: 'always', sender });
    expect(checkProjections(read)).toMatchObject({ differences: 0 });
    weaken();
    expect(checkProjections(read)).toMatchObject(found('always'));
    await test.office.transaction((db) => ok(rebuildProjections(db)), 'system');
    expect(await test.call('settings.read', null)).toMatchObject(ok({ fourEyes: 'always', sender }));

    // The sender may be erased; the rest is compared all the same.
    connection.exec("DELETE FROM vault WHERE kind = 'sender'");
    expect(checkProjections(read)).toMatchObject({ differences: 0 });
    weaken();
    await test.office.transaction((db) => ok(rebuildProjections(db)), 'system');
    expect(await test.call('settings.read', null)).toMatchObject(ok({ fourEyes: 'always', sender }));
  });
});
