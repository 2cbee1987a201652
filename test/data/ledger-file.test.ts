import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import DatabaseConstructor from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { JournalWriter } from '#data/journal/journal.ts';
import { systemRecordSource } from '#data/journal/record-source.ts';
import { backupLedger } from '#data/ledger/backup.ts';
import { tooLongFor } from '#data/ledger/ledger-file.ts';
import { createLedger, openLedger } from '#data/ledger/open-ledger.ts';
import { err, ok } from '#shared/result.ts';
import { migrationsDirectory } from '#test/support/directories.ts';
import { createTestOffice } from '#test/support/office.ts';
import { openFiles, tellsOpenFiles } from '#test/support/open-files.ts';

const source = systemRecordSource(() => Date.parse('2026-11-24T00:00:00.000Z'));
const options = { migrationsDirectory, source, marksUse: true };
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'review-ledger-'));
});

afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

function aLedgerAt(path: string): string {
  const made = createLedger(path, { ...options, demonstration: false, actor: 'system' });
  if (!made.ok) throw new Error(made.error.problem);
  made.value.close();
  return path;
}

function refusalOf(path: string) {
  return openLedger(path, options).then((opened) => {
    if (opened.ok) opened.value.close();
    return opened.ok ? 'opened' : opened.error.problem;
  });
}

describe('台帳を開く', () => {
  it('作った台帳は閉じて、また開ける', async () => {
    const path = aLedgerAt(join(folder, '台帳.kyoso'));
    const opened = await openLedger(path, options);
    expect(opened).toMatchObject({
      ok: true,
      value: { name: '台帳', demonstration: false, uncleanExit: false },
    });
    if (opened.ok) opened.value.close();
  });

  it('ないファイルは作らずに断る', async () => {
    expect(await refusalOf(join(folder, 'ない.kyoso'))).toBe('missing');
  });

  it('空のファイルは空の台帳とみなさない', async () => {
    const path = join(folder, '空.kyoso');
    writeFileSync(path, '');
    expect(await refusalOf(path)).toBe('notALedger');
    expect(readFileSync(path)).toHaveLength(0);
  });

  it('ほかのプログラムの SQLite ファイルには触らない', async () => {
    const path = join(folder, 'よそ.sqlite');
    const other = new DatabaseConstructor(path);
    other.exec('CREATE TABLE t (x); INSERT INTO t VALUES (1)');
    other.close();
    const before = readFileSync(path);
    expect(await refusalOf(path)).toBe('notALedger');
    expect(readFileSync(path).equals(before)).toBe(true);
  });

  it('新しい版のプログラムの台帳は断り、1バイトも変えない', async () => {
    const path = aLedgerAt(join(folder, '新版.kyoso'));
    const newer = new DatabaseConstructor(path);
    newer.pragma('user_version = 999');
    newer.close();
    const before = readFileSync(path);
    expect(await refusalOf(path)).toBe('newerVersion');
    expect(readFileSync(path).equals(before)).toBe(true);
  });

  it('壊れたファイルは壊れていると言う', async () => {
    const path = aLedgerAt(join(folder, '破損.kyoso'));
    const bytes = readFileSync(path);
    bytes.fill(0xff, 100, 4_096);
    writeFileSync(path, bytes);
    expect(await refusalOf(path)).toBe('damaged');
    // Else Windows lets nobody move it away to put a backup in its place.
    if (tellsOpenFiles) expect(openFiles()).not.toContain(path);
  });

  it.each([
    ['欠けた', 'DELETE FROM ledger_facts'],
    ['読めない', "UPDATE ledger_facts SET value = '{'"],
    ['表ごとない', 'DROP TABLE ledger_facts'],
  ])('台帳の基本の値が%sファイルは、壊れていると言って手放す', async (_name, spoil) => {
    const path = aLedgerAt(join(folder, '他人の台帳.kyoso'));
    const connection = new DatabaseConstructor(path);
    connection.exec(spoil);
    connection.close();
    expect(await refusalOf(path)).toBe('damaged');
    // While somebody holds it, its log stands beside it, and the stick cannot be pulled out.
    expect(existsSync(`${path}-wal`)).toBe(false);
  });

  it('すでにあるファイルの上に新しい台帳を作らない', () => {
    const path = aLedgerAt(join(folder, '台帳.kyoso'));
    const again = createLedger(path, { ...options, demonstration: false, actor: 'system' });
    expect(again).toMatchObject({ ok: false, error: { problem: 'exists' } });
  });

  it('前の台帳の書きかけが残る名前では、新しい台帳を作らず、書きかけを残す', () => {
    const path = join(folder, '台帳.kyoso');
    writeFileSync(`${path}-wal`, '最後の記録');
    const made = createLedger(path, { ...options, demonstration: false, actor: 'system' });
    if (made.ok) made.value.close();
    expect(made).toEqual({ ok: false, error: { problem: 'logLeft', detail: `${path}-wal` } });
    expect([existsSync(path), readFileSync(`${path}-wal`, 'utf8')]).toEqual([false, '最後の記録']);
  });

  it('長すぎる名前や深すぎるフォルダーには作らず、ないとは言わない', async () => {
    const deep = join(folder, ...Array.from({ length: 5 }, () => 'あ'.repeat(40)));
    mkdirSync(deep, { recursive: true });
    for (const path of [join(folder, `${'あ'.repeat(240)}.kyoso`), join(deep, `${'あ'.repeat(20)}.kyoso`)]) {
      const made = createLedger(path, { ...options, demonstration: false, actor: 'system' });
      expect(made).toEqual(err({ problem: 'nameTooLong', detail: '' }));
      expect([existsSync(path), await refusalOf(path)]).toEqual([false, 'nameTooLong']);
    }
  });

  it.each([
    ['win32', 'C:\\Users\\山田 太郎\\デスクトップ\\'.padEnd(239, 'あ')],
    ['linux', `/home/山田/${'あ'.repeat(78)}a`],
  ] as const)('%s の数え方で、脇に置くファイルの名前も収まるところまで受け取る', (platform, longest) => {
    const found = [longest, `${longest}a`].map((name) => tooLongFor(`${name}.kyoso`, platform));
    expect(found).toEqual([null, { problem: 'nameTooLong', detail: '' }]);
  });

  it('正しく閉じられなかった台帳はそれと分かる', async () => {
    const path = join(folder, '台帳.kyoso');
    const made = createLedger(path, { ...options, demonstration: false, actor: 'system' });
    if (!made.ok) throw new Error(made.error.problem);
    // What a killed process leaves behind: the file as it is while it is open.
    made.value.connection.pragma('wal_checkpoint(TRUNCATE)');
    const left = join(folder, '残り.kyoso');
    copyFileSync(path, left);
    made.value.close();
    const opened = await openLedger(left, options);
    expect(opened).toMatchObject({ ok: true, value: { uncleanExit: true } });
    if (opened.ok) opened.value.close();
  });
});

describe('正しく閉じられなかった台帳', () => {
  function leftBehind(damage: string): string {
    const path = join(folder, '台帳.kyoso');
    const made = createLedger(path, { ...options, demonstration: false, actor: 'system' });
    if (!made.ok) throw new Error(made.error.problem);
    made.value.connection.exec(damage);
    made.value.connection.pragma('wal_checkpoint(TRUNCATE)');
    const left = join(folder, '残り.kyoso');
    copyFileSync(path, left);
    made.value.close();
    return left;
  }

  it('新しい記録が連鎖に合えば開き、合わなければ、開き直しても壊れていると言う', async () => {
    expect(await refusalOf(leftBehind('SELECT 1'))).toBe('opened');
    rmSync(join(folder, '台帳.kyoso'));
    const damaged = leftBehind("DROP TRIGGER journal_update; UPDATE journal SET actor = 'x'");
    const tries = [await refusalOf(damaged), await refusalOf(damaged)];
    expect(tries).toEqual(['damaged', 'damaged']);
  });
});

describe('控えを取る', () => {
  function addRecord(journal: JournalWriter): void {
    journal.append({ kind: 'rowDiscarded', payload: { row: '行' }, personal: null }, null);
  }

  function journalKinds(path: string): unknown[] {
    const opened = new DatabaseConstructor(path, { readonly: true });
    try {
      return opened.prepare('SELECT kind FROM journal ORDER BY seq').pluck().all();
    } finally {
      opened.close();
    }
  }

  it('控えは開けて同じ連鎖を持ち、-wal を必要としない', async () => {
    const made = createLedger(join(folder, '台帳.kyoso'), {
      ...options,
      demonstration: false,
      actor: 'system',
    });
    if (!made.ok) throw new Error(made.error.problem);
    const copy = join(folder, '控え.kyoso');
    const kept = await backupLedger(made.value.connection, copy);
    expect(kept).toMatchObject({ ok: true, value: { path: copy } });
    made.value.close();
    const opened = new DatabaseConstructor(copy, { readonly: true });
    expect(opened.pragma('journal_mode', { simple: true })).toBe('delete');
    expect(opened.prepare('SELECT count(*) FROM journal').pluck().get()).toBe(1);
    opened.close();
    const restored = await openLedger(copy, options);
    expect(restored).toMatchObject({ ok: true, value: { uncleanExit: false } });
    if (restored.ok) restored.value.close();
  });

  it('長い書き込みの最中でも、確定した記録だけの控えを取る', async () => {
    const test = createTestOffice();
    const copy = join(folder, '控え.kyoso');
    const begun = await test.office.transaction(async (_db, journal) => {
      addRecord(journal);
      const { connection } = test.office.requireLedger();
      return ok(await backupLedger(connection, copy));
    });
    expect(begun).toMatchObject(ok(ok({ path: copy })));
    expect(journalKinds(copy)).toEqual(['ledgerCreated']);
    test.close();
  });

  it('控えを取る間に確定した記録は、まるごと次の控えに回る', async () => {
    const test = createTestOffice();
    const copy = join(folder, '控え.kyoso');
    let added: Promise<unknown> = Promise.resolve();
    const onProgress = ({ total }: { total: number | null }) => {
      if (total !== null) added = test.office.transaction((_db, journal) => ok(addRecord(journal)));
    };
    const { connection } = test.office.requireLedger();
    expect(await backupLedger(connection, copy, { onProgress })).toMatchObject(ok({ path: copy }));
    await added;
    expect(journalKinds(copy)).toEqual(['ledgerCreated']);
    test.close();
  });

  it('ないフォルダには取れないと言う', async () => {
    const made = createLedger(join(folder, '台帳.kyoso'), {
      ...options,
      demonstration: false,
      actor: 'system',
    });
    if (!made.ok) throw new Error(made.error.problem);
    const kept = await backupLedger(made.value.connection, join(folder, 'ない', '控え.kyoso'));
    made.value.close();
    expect(kept).toMatchObject({ ok: false, error: { problem: 'missing' } });
  });

  it('書けない場所には取れないと言い、ないとは言わない', async () => {
    const test = createTestOffice();
    // Below a file nobody can write, not even root.
    const path = join(test.path, '控え.kyoso');
    const refused = await test.call('ledger.backup', { path });
    test.close();
    expect(refused).toEqual(err({ code: 'fileProblem', problem: 'notWritable', path, detail: 'ENOTDIR' }));
  });

  it('あるファイルには上書きしない', async () => {
    const made = createLedger(join(folder, '台帳.kyoso'), {
      ...options,
      demonstration: false,
      actor: 'system',
    });
    if (!made.ok) throw new Error(made.error.problem);
    const taken = join(folder, '控え.kyoso');
    writeFileSync(taken, '大事な控え');
    expect(await backupLedger(made.value.connection, taken)).toMatchObject({
      ok: false,
      error: { problem: 'exists' },
    });
    made.value.close();
    expect(readFileSync(taken, 'utf8')).toBe('大事な控え');
  });
});
