import { closeSync, existsSync, openSync, readdirSync, statSync, writeSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { checkFileHere, checkFileOnThread, type FileCheck } from '#data/ledger/file-check.ts';
import type { Notice } from '#shared/contract/notice.ts';
import { importedCases } from '../support/imported-cases.ts';
import { createTestOffice, type TestOffice } from '../support/office.ts';

const onThread = checkFileOnThread(new URL('../support/data-thread.ts', import.meta.url));

let test: TestOffice;
let checked: string[];
let isChecking: boolean;

/** The thread's own check, with a note of when it was at work. */
const noted: FileCheck = async (path, thoroughness) => {
  isChecking = true;
  const finding = await onThread(path, thoroughness);
  isChecking = false;
  checked.push(`${thoroughness}: ${finding}`);
  return finding;
};

beforeEach(async () => {
  checked = [];
  isChecking = false;
  test = createTestOffice({ checkFile: noted });
  await importedCases(test, 260);
  test.notices.length = 0;
});
afterEach(() => test.close());

const progressOf = (task: string) =>
  test.notices.filter((notice): notice is Extract<Notice, { kind: 'progress' }> => {
    return notice.kind === 'progress' && notice.task === task;
  });

/** Asks for the counts again and again until the work is done: whether it was answered while the file was looked through. */
async function answeredMeanwhile(work: Promise<unknown>): Promise<boolean> {
  let isDone = false;
  let answered = false;
  const ended = work.then(() => {
    isDone = true;
  });
  while (!isDone) {
    const began = isChecking;
    const counts = await test.call('queue.counts', null);
    if (began && counts.ok) answered = true;
    await new Promise((resolve) => setTimeout(resolve, 1));
  }
  await ended;
  return answered;
}

/** Everything behind the first page, which the file is recognised by. */
function spoil(path: string): void {
  const rest = statSync(path).size - 4_096;
  const file = openSync(path, 'r+');
  try {
    writeSync(file, Buffer.alloc(rest, 0xff), 0, rest, 4_096);
  } finally {
    closeSync(file);
  }
}

describe('台帳のファイルを調べる', () => {
  it('照合はファイルを別のスレッドで調べ、その間もほかの操作に答える', async () => {
    const verified = test.call('journal.verify', null);
    expect(await answeredMeanwhile(verified)).toBe(true);
    expect(await verified).toMatchObject({ ok: true, value: { whole: true, integrity: 'ok' } });
    expect(checked).toEqual(['quick: ok']);
  });

  it('照合は、記録の少しずつごとにほかの操作へ番を譲る', async () => {
    await test.call('journal.verify', null);
    expect(progressOf('journal.verify').map(({ done }) => done)).toEqual([250]);
  });

  it('バックアップは写しを別のスレッドで調べ、どこまで進んだかを知らせる', async () => {
    const path = join(test.directory, '写し.kyoso');
    const kept = test.call('ledger.backup', { path });
    expect(await answeredMeanwhile(kept)).toBe(true);
    expect(await kept).toMatchObject({ ok: true, value: { path } });
    expect(checked).toEqual(['full: ok']);
    const told = progressOf('backup');
    expect(new Set(told.map(({ id, unit }) => `${id} ${unit}`)).size).toBe(1);
    // While the copy is looked through nobody can know how long it will take.
    expect(told.map(({ total }) => total !== null)).toEqual([...told.slice(1).map(() => true), false]);
    expect(told.length).toBeGreaterThan(1);
  });

  it('写しが壊れていれば、バックアップは断り、何も残さない', async () => {
    test.close();
    test = createTestOffice({
      checkFile: (path, thoroughness) => {
        spoil(path);
        return onThread(path, thoroughness);
      },
    });
    await importedCases(test, 5);
    const path = join(test.directory, '写し.kyoso');
    expect(await test.call('ledger.backup', { path })).toMatchObject({
      ok: false,
      error: { code: 'ledgerProblem', problem: 'damaged' },
    });
    expect(existsSync(path)).toBe(false);
    expect(readdirSync(dirname(path)).filter((name) => name.includes('写し'))).toEqual([]);
  });

  it('スレッドが動かなければ、異常なしとは言わない', async () => {
    const broken = checkFileOnThread(new URL('../support/no-such-thread.ts', import.meta.url));
    await expect(broken(test.path, 'quick')).rejects.toThrow();
  });

  it('どちらで調べても、見つけるものは同じ', async () => {
    test.office.requireLedger().connection.pragma('wal_checkpoint(TRUNCATE)');
    const both = () => Promise.allSettled([checkFileHere(test.path, 'full'), onThread(test.path, 'full')]);
    expect((await both()).map((each) => each.status === 'fulfilled' && each.value)).toEqual(['ok', 'ok']);
  });
});
