import { mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import DatabaseConstructor from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { err, ok } from '#shared/result.ts';
import { aWait } from '../support/a-wait.ts';
import { aRow, writeIntakeFile } from '../support/intake-file.ts';
import { createTestOffice, type TestOffice } from '../support/office.ts';
import { anOperator, signInAs } from '../support/operators.ts';
import { granted } from '../support/plan-hands.ts';

let test: TestOffice;

beforeEach(() => {
  test = createTestOffice();
});
afterEach(() => test.close());

const other = () => join(test.directory, '別の台帳.kyoso');

async function uncleanExitOf(path: string): Promise<boolean | undefined> {
  return granted(await test.call('ledger.open', { path })).ledger?.uncleanExit;
}

describe('今は書き込めない台帳', () => {
  it('書き込めなくなった台帳からも、別の台帳に移れる', async () => {
    // As on a stick that was pulled out or a disk without room.
    test.office.requireLedger().connection.pragma('query_only = ON');
    expect(await test.call('ledger.create', { path: other() })).toMatchObject(
      ok({ ledger: { name: '別の台帳' }, operator: null }),
    );
  });

  it('ほかのプログラムが書き込んでいる台帳も閉じられ、次に開いたとき正しく閉じられなかったと言う', async () => {
    test.office.requireLedger().connection.pragma('busy_timeout = 0');
    const importing = new DatabaseConstructor(test.path);
    importing.exec('BEGIN IMMEDIATE');
    expect(await test.call('ledger.shut', null)).toMatchObject(ok({ ledger: null }));
    importing.exec('ROLLBACK');
    importing.close();
    expect(await uncleanExitOf(test.path)).toBe(true);
  });
});

describe('読めなくなった台帳', () => {
  beforeEach(async () => {
    signInAs(test.office, await anOperator(test.office, '佐藤 花子', 'clerk'));
    const unreadable = () => {
      throw new DatabaseConstructor.SqliteError('disk I/O error', 'SQLITE_IOERR');
    };
    vi.spyOn(test.office.requireLedger().read, 'mark').mockImplementation(unreadable);
    vi.spyOn(test.office.requireLedger().read, 'query').mockImplementation(unreadable);
  });

  it('仕事は断られ、訳が言われる', async () => {
    expect(await test.call('home.summary', null)).toMatchObject(
      err({ code: 'ledgerProblem', problem: 'diskFault' }),
    );
  });

  it('施錠できる', async () => {
    expect(await test.call('session.signOut', null)).toMatchObject(
      ok({ ledger: { hasOperators: true }, operator: null }),
    );
    expect(test.office.session).toBeNull();
  });

  it('別の台帳に移れる', async () => {
    expect(await test.call('ledger.create', { path: other() })).toMatchObject(
      ok({ ledger: { name: '別の台帳' }, operator: null }),
    );
  });

  it('閉じられる', async () => {
    expect(await test.call('ledger.shut', null)).toMatchObject(ok({ ledger: null }));
  });
});

describe('ほかのウィンドウが見ている台帳', () => {
  const changes: [string, () => Promise<unknown>][] = [
    ['閉じた', () => test.call('ledger.shut', null)],
    ['別の台帳を作った', () => test.call('ledger.create', { path: other() })],
    ['別の台帳を開けなかった', () => test.call('ledger.open', { path: other() })],
    ['デモを作って開いた', () => test.call('ledger.demonstration', { path: other() })],
  ];
  it.each(changes)('%sことは、すべて終わってから一度だけ知らされる', async (_, change) => {
    await change();
    const heard = { kind: 'changed', topics: ['session'], caseIds: [] };
    expect(test.notices.at(-1)).toEqual(heard);
    expect(test.notices.filter((notice) => 'topics' in notice && notice.topics.includes('session'))).toEqual([
      heard,
    ]);
  });
});

describe('取込の途中で閉じた台帳', () => {
  it('取込は不具合とならずに終わり、何も残らず、次に開いたとき正しく閉じられている', async () => {
    const rows = Array.from({ length: 2_000 }, (_, at) => aRow({ receiptNumber: `R8-${at}` }));
    const { importId } = granted(await test.call('import.inspect', { path: writeIntakeFile(test, rows) }));
    granted(await test.call('import.plan', { importId }));
    const committed = test.call('import.commit', { importId });
    while (!test.office.requireLedger().connection.inTransaction) await new Promise(setImmediate);
    await test.call('ledger.shut', null);
    expect(await committed).toEqual(err({ code: 'noLedger' }));
    expect(await uncleanExitOf(test.path)).toBe(false);
    test.signIn('事務局 担当');
    expect(await test.call('import.runs', null)).toEqual(ok([]));
  });
});

describe('バックアップの途中で閉じた台帳', () => {
  it('台帳のまるごと入った書きかけは、保存先に残らない', async () => {
    test.close();
    const { turn, letGo: endCheck } = aWait<'ok'>();
    test = createTestOffice({ checkFile: () => turn });
    const out = join(test.directory, '媒体');
    mkdirSync(out);
    const kept = test.call('ledger.backup', { path: join(out, '控え.kyoso') });
    const isChecked = () =>
      test.notices.some((notice) => notice.kind === 'progress' && notice.total === null);
    while (!isChecked()) await new Promise(setImmediate);
    await new Promise(setImmediate);
    expect(readdirSync(out)).toEqual(['控え.kyoso.part']);
    await test.call('ledger.shut', null);
    // By now main would end the process.
    expect(readdirSync(out)).toEqual([]);
    endCheck('ok');
    expect(await kept).toMatchObject({ ok: false });
    expect(readdirSync(out)).toEqual([]);
  });
});

describe('作りかけで終わったデモ台帳', () => {
  it('途中で失敗すれば訳を言い、作りかけは開いたままにならない', async () => {
    const path = join(test.directory, 'デモ台帳.kyoso');
    for (const name of ['TMPDIR', 'TEMP', 'TMP']) vi.stubEnv(name, join(test.directory, 'ない'));
    expect(await test.call('ledger.demonstration', { path })).toMatchObject(
      err({ code: 'ledgerProblem', problem: 'missing' }),
    );
    vi.unstubAllEnvs();
    expect(test.office.ledger).toBeNull();
    expect(readdirSync(test.directory).filter((name) => name.startsWith('デモ台帳'))).toEqual([]);
  });

  it('残らず、次に開くと初めから作る', async () => {
    const path = join(test.directory, 'デモ台帳.kyoso');
    const making = test.call('ledger.demonstration', { path });
    while (!test.office.ledger?.demonstration) await new Promise(setImmediate);
    await test.call('ledger.shut', null);
    expect(await making).toMatchObject({ ok: false });
    expect(readdirSync(test.directory).filter((name) => name.startsWith('デモ台帳'))).toEqual([]);
    expect(await test.call('ledger.demonstration', { path })).toMatchObject(
      ok({ ledger: { name: 'デモ台帳', demonstration: true, hasOperators: true } }),
    );
  });
});
