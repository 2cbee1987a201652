import { copyFileSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import DatabaseConstructor from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { checkpointOnThread } from '#data/ledger/checkpoint.ts';
import { err, ok } from '#shared/result.ts';
import { createTestOffice, type TestOffice } from '#test/support/office.ts';

let test: TestOffice;

beforeEach(() => {
  test = createTestOffice();
});

afterEach(() => test.close());

/** What is in the ledger itself, without the log beside it. */
function operatorsInFileAlone(): number {
  const copy = join(test.directory, '本体だけ.sqlite');
  copyFileSync(test.path, copy);
  const connection = new DatabaseConstructor(copy);
  try {
    return Number(connection.prepare('SELECT count(*) FROM operators').pluck().get());
  } finally {
    connection.close();
  }
}

function addOperators(count: number) {
  return test.office.largeTransaction(async (db) => {
    for (let number = 0; number < count; number += 1) {
      db.run(
        `INSERT INTO operators (id, name, role, created_at, salt, secret, cost_log2, failed_attempts)
          VALUES (?, ?, 'clerk', '2026-11-24', x'00', x'00', 17, 0)`,
        `操作者${number}`,
        '事務局 担当',
      );
    }
    return ok(count);
  });
}

function checkpointPages(): unknown {
  return test.office.requireLedger().connection.pragma('wal_autocheckpoint', { simple: true });
}

describe('大量の書き込み', () => {
  it('確定のときは台帳本体を書き換えず、別のスレッドが後から移す', async () => {
    await test.close();
    let moved: Promise<void> = Promise.resolve();
    const onThread = checkpointOnThread(new URL('../support/data-thread.ts', import.meta.url));
    let inFileAtCommit = -1;
    test = createTestOffice({
      checkpoint: (path) => {
        inFileAtCommit = operatorsInFileAlone();
        moved = onThread(path);
        return moved;
      },
    });
    expect(await addOperators(20_000)).toEqual(ok(20_000));
    await moved;
    expect({ inFileAtCommit, inFile: operatorsInFileAlone() }).toEqual({
      inFileAtCommit: 0,
      inFile: 20_000,
    });
  });

  it('直後に台帳を閉じても、移し終えるのを待つので、一つのファイルだけで全部そろう', async () => {
    await test.close();
    const checkpoint = checkpointOnThread(new URL('../support/data-thread.ts', import.meta.url));
    test = createTestOffice({ checkpoint });
    await addOperators(20_000);
    await test.call('ledger.shut', null);
    expect({ log: existsSync(`${test.path}-wal`), inFile: operatorsInFileAlone() }).toEqual({
      log: false,
      inFile: 20_000,
    });
  });

  it('スレッドが動かなくても、書いたものは残る', async () => {
    await test.close();
    let moved: Promise<void> = Promise.resolve();
    const broken = checkpointOnThread(new URL('../support/no-such-thread.ts', import.meta.url));
    test = createTestOffice({
      checkpoint: (path) => {
        moved = broken(path);
        return moved;
      },
    });
    await addOperators(5);
    await moved;
    const { read } = test.office.requireLedger();
    expect(read.query('SELECT count(*) AS n FROM operators').get()).toEqual({ n: 5 });
  });

  it('確定しても取り消しても、その後はふだんどおり少しずつ移す', async () => {
    await addOperators(1);
    expect(checkpointPages()).toBe(1_000);
    const refused = await test.office.largeTransaction(async () => err({ code: 'cancelled' }));
    expect({ refused, pages: checkpointPages() }).toEqual({
      refused: err({ code: 'cancelled' }),
      pages: 1_000,
    });
  });
});
