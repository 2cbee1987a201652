import { closeSync, openSync, rmSync, statSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import DatabaseConstructor from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { faultOf, storageFaultOf } from '#data/ledger/ledger-file.ts';
import { everyCase } from '#shared/contract/queue.ts';
import { err, ok } from '#shared/result.ts';
import { errorSentence } from '#shared/text/error-sentence.ts';
import { holdWriteLock } from '#test/support/broken-ledger.ts';
import { anApplication, receiveApplications } from '#test/support/imported-cases.ts';
import { createTestOffice, type TestOffice } from '#test/support/office.ts';

let test: TestOffice;

beforeEach(async () => {
  test = createTestOffice();
  await receiveApplications(test, [anApplication({ name: '髙橋 花子' })]);
});
afterEach(() => test.close());

/** Everything behind the first page, which the file is recognised by. */
function spoilFile(): void {
  const { connection } = test.office.requireLedger();
  connection.pragma('wal_checkpoint(TRUNCATE)');
  const pageBytes = Number(connection.pragma('page_size', { simple: true }));
  const file = openSync(test.path, 'r+');
  try {
    const rest = statSync(test.path).size - pageBytes;
    writeSync(file, Buffer.alloc(rest, 0xff), 0, rest, pageBytes);
  } finally {
    closeSync(file);
  }
}

describe('台帳のファイルが使えなくなったとき', () => {
  it('読むだけの操作も、不具合ではなく台帳の故障として断る', async () => {
    spoilFile();
    const page = await test.call('queue.page', { filter: everyCase, after: null, limit: 10 });
    expect(page).toEqual(
      err({ code: 'ledgerProblem', problem: 'damaged', path: test.path, detail: 'SQLITE_CORRUPT' }),
    );
  });

  it('記録の途中でほかのファイルが使えなければ、台帳の故障とは言わず、何も残さない', async () => {
    const before = await test.call('journal.page', { before: null, limit: 1, caseId: null });
    const other = join(test.directory, 'ない', '審査票.pdf');
    const work = test.office.transaction((_db, journal) => {
      journal.append({ kind: 'rowDiscarded', payload: { row: '行' }, personal: null }, null);
      rmSync(other);
      return ok(null);
    });
    await expect(work).rejects.toThrow('ENOENT');
    expect(await test.call('journal.page', { before: null, limit: 1, caseId: null })).toEqual(before);
  });

  it('ほかのプログラムが書いている間は、書く仕事を不具合ではなく台帳の使用中として断り、その後は続けられる', async () => {
    const release = holdWriteLock(test);
    const write = () => test.office.transaction(() => ok(null));
    expect(await write()).toEqual(
      err({ code: 'ledgerProblem', problem: 'inUse', path: test.path, detail: 'SQLITE_BUSY' }),
    );
    release();
    expect(await write()).toEqual(ok(null));
  });

  it('ディスクが応えないときは、何を確かめるかを言う', () => {
    const error = new DatabaseConstructor.SqliteError('disk I/O error', 'SQLITE_IOERR_WRITE');
    const fault = { problem: 'diskFault', detail: 'SQLITE_IOERR_WRITE' } as const;
    expect([faultOf(error), storageFaultOf(error)]).toEqual([fault, fault]);
    const path = 'E:\\台帳.kyoso';
    expect(errorSentence({ code: 'ledgerProblem', ...fault, path }, 'ja')).toBe(
      '台帳のあるディスクを読み書きできません（E:\\台帳.kyoso）。今の操作は保存されていません。外付けのディスクや USBメモリーが抜かれていないかを確かめてから、台帳を開き直してください。抜かれていなければディスクの故障です。バックアップを確かめ、管理者に知らせてください。詳細: SQLITE_IOERR_WRITE。',
    );
  });

  it('ファイルのない場所や、規則に触れた文は、台帳の故障ではない', () => {
    const missing = Object.assign(new Error('ENOENT: open'), { code: 'ENOENT' });
    const constraint = new DatabaseConstructor.SqliteError('CHECK', 'SQLITE_CONSTRAINT_CHECK');
    expect([storageFaultOf(missing), storageFaultOf(constraint), storageFaultOf(null)]).toEqual([
      null,
      null,
      null,
    ]);
  });
});
