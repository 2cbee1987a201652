import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { systemRecordSource } from '#data/journal/record-source.ts';
import { readFact, writeFact } from '#data/ledger/ledger-facts.ts';
import { createLedger, type Ledger, openLedger } from '#data/ledger/open-ledger.ts';
import { err } from '#shared/result.ts';
import { migrationsDirectory } from '#test/support/directories.ts';

const source = systemRecordSource(() => Date.parse('2026-11-24T00:00:00.000Z'));
const options = { migrationsDirectory, source, marksUse: true };
let folder: string;
let path: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'review-two-'));
  path = join(folder, '台帳.kyoso');
  const made = createLedger(path, { ...options, demonstration: false, actor: 'system' });
  if (!made.ok) throw new Error(made.error.problem);
  made.value.close();
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

async function opened(): Promise<Ledger> {
  const ledger = await openLedger(path, options);
  if (!ledger.ok) throw new Error(ledger.error.problem);
  return ledger.value;
}

/** As the program that opened it first does when it is killed: what it marked stays, and its process is no more. */
function kill(ledger: Ledger): void {
  const { pid } = spawnSync(process.execPath, ['--version']);
  const [first, ...others] = readFact(ledger.write, 'users') ?? [];
  if (first) writeFact(ledger.write, 'users', [{ ...first, pid }, ...others]);
  ledger.connection.close();
}

describe('二つのプログラムが同じ台帳を開いているとき', () => {
  it('もう一方が使っている間に開いても、前回の終わり方を疑わず、どちらから閉じてもよい', async () => {
    const first = await opened();
    const second = await opened();
    expect(second.uncleanExit).toBe(false);
    first.close();
    second.close();
    const next = await opened();
    expect(next.uncleanExit).toBe(false);
    next.close();
  });

  it('止められた方のことは、もう一方が正しく閉じた後でも、次に開いたとき分かり、言うのは一度だけ', async () => {
    const killed = await opened();
    const other = await opened();
    kill(killed);
    other.close();
    const next = await opened();
    expect(next.uncleanExit).toBe(true);
    next.close();
    const afterThat = await opened();
    expect(afterThat.uncleanExit).toBe(false);
    afterThat.close();
  });

  it('止められた方の記録が壊れていれば、もう一方が正しく閉じた後でも開かない', async () => {
    const killed = await opened();
    const other = await opened();
    killed.connection.exec("DROP TRIGGER journal_update; UPDATE journal SET actor = 'x'");
    kill(killed);
    other.close();
    expect(await openLedger(path, options)).toEqual(err({ problem: 'damaged', detail: 'journal' }));
  });
});
