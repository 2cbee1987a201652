import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ReadableDb } from '#data/database.ts';
import { chainHead, journalWriter } from '#data/journal/journal.ts';
import { systemRecordSource } from '#data/journal/record-source.ts';
import { type ChainFinding, newestEventsFit, verifyChain } from '#data/journal/verify.ts';
import { createLedger, type Ledger } from '#data/ledger/open-ledger.ts';
import { migrationsDirectory } from '#test/support/directories.ts';

const source = systemRecordSource(() => Date.parse('2026-11-24T00:00:00.000Z'));
let folder: string;
let ledger: Ledger;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'review-journal-'));
  const made = createLedger(join(folder, '台帳.kyoso'), {
    migrationsDirectory,
    source,
    marksUse: true,
    demonstration: false,
    actor: 'system',
  });
  if (!made.ok) throw new Error(made.error.problem);
  ledger = made.value;
});

afterEach(() => {
  ledger.close();
  rmSync(folder, { recursive: true, force: true });
});

function addNotes(texts: readonly string[]): void {
  ledger.write.begin();
  const writer = journalWriter(ledger.write, source, 'operator:sato', ledger.device);
  for (const text of texts) {
    writer.append(
      { kind: 'noteAdded', payload: {}, personal: { kind: 'text', content: { text } } },
      'case-1',
    );
  }
  ledger.write.commit();
}

function verified(db: ReadableDb = ledger.read): ChainFinding {
  const steps = verifyChain(db);
  let step = steps.next();
  while (!step.done) step = steps.next();
  return step.value;
}

describe('記録の連鎖', () => {
  it('書いたとおりの連鎖は完全である', () => {
    addNotes(['一', '二', '三']);
    expect(verified()).toEqual({ events: 4, head: chainHead(ledger.read).hash, brokenAt: null, erased: 0 });
  });

  it('個人の内容を消しても連鎖は完全なままで、消えた数が分かる', () => {
    addNotes(['一', '二']);
    ledger.connection.exec("DELETE FROM vault WHERE content LIKE '%一%'");
    expect(verified()).toMatchObject({ brokenAt: null, erased: 1 });
  });

  it.each([
    ["UPDATE journal SET actor = 'operator:mallory' WHERE seq = 2", /never changed/],
    ['DELETE FROM journal WHERE seq = 2', /never deleted/],
    ['INSERT OR REPLACE INTO journal SELECT * FROM journal WHERE seq = 2', /sequence/],
    ['UPDATE vault SET content = \'{"text":"別"}\'', /never changed/],
  ])('%s は断られる', (sql, message) => {
    addNotes(['一', '二']);
    expect(() => ledger.connection.exec(sql)).toThrow(message);
    expect(verified().brokenAt).toBeNull();
  });

  it.each([
    ["UPDATE journal SET actor = 'operator:mallory' WHERE seq = 3", { seq: 3, problem: 'hash' }],
    ['UPDATE journal SET payload = \'{"x":1}\' WHERE seq = 2', { seq: 2, problem: 'hash' }],
    ['DELETE FROM journal WHERE seq = 3', { seq: 4, problem: 'gap' }],
    [
      'UPDATE vault SET content = \'{"text":"別"}\' WHERE content LIKE \'%二%\'',
      { seq: 3, problem: 'vaultDigest' },
    ],
  ])('防護を外して書き換えると照合で見つかる: %s', (sql, brokenAt) => {
    addNotes(['一', '二', '三']);
    ledger.connection.exec(
      'DROP TRIGGER journal_update; DROP TRIGGER journal_delete; DROP TRIGGER vault_update;',
    );
    ledger.connection.exec(sql);
    expect(verified().brokenAt).toEqual(brokenAt);
  });

  it('どの欄を書き換えても照合で見つかる', () => {
    addNotes(['一', '二', '三']);
    ledger.connection.exec('DROP TRIGGER journal_update; PRAGMA foreign_keys = OFF;');
    const changes = [
      "id = '別の記録'",
      "device = '別の端末'",
      'device_seq = 9',
      "hlc = '9999999999999-000000-別'",
      "at = '2026-11-25T00:00:00.000Z'",
      "actor = 'operator:mallory'",
      "kind = 'released'",
      'version = 9',
      "case_id = 'case-2'",
      'case_id = NULL',
      'vault_digest = NULL',
      'vault_digest = zeroblob(32)',
      'payload = \'{"class":"confidentiality1"}\'',
      'hash = zeroblob(32)',
      'previous_hash = zeroblob(32)',
    ];
    const found = changes.map((change) => {
      ledger.connection.exec(`BEGIN; UPDATE journal SET ${change} WHERE seq = 3`);
      const { brokenAt } = verified(ledger.write);
      ledger.connection.exec('ROLLBACK');
      return [change, brokenAt];
    });
    expect(found).toEqual(
      changes.map((change) => {
        const problem = change.startsWith('previous_hash') ? 'previousHash' : 'hash';
        return [change, { seq: 3, problem }];
      }),
    );
  });

  it('長い連鎖も終わりまで照合され、台帳を開くときには新しい2,000件が照合される', () => {
    addNotes(Array.from({ length: 2_100 }, (_, index) => String(index)));
    const head = chainHead(ledger.read).hash;
    expect(verified()).toEqual({ events: 2_101, head, brokenAt: null, erased: 0 });
    expect(newestEventsFit(ledger.read)).toBe(true);
    ledger.connection.exec('DROP TRIGGER journal_update');
    const opensWith = (seq: number) => {
      ledger.connection.exec(`BEGIN; UPDATE journal SET actor = 'operator:mallory' WHERE seq = ${seq}`);
      const fits = newestEventsFit(ledger.write);
      ledger.connection.exec('ROLLBACK');
      return fits;
    };
    expect([101, 102, 2_101].map(opensWith)).toEqual([true, false, false]);
  });

  it('末尾を切り取ると連鎖の先頭値が変わる', () => {
    addNotes(['一', '二']);
    const printed = chainHead(ledger.read).hash;
    ledger.connection.exec('DROP TRIGGER journal_delete; DELETE FROM journal WHERE seq = 3');
    expect(verified()).toMatchObject({ brokenAt: null, events: 2 });
    expect(chainHead(ledger.read).hash).not.toBe(printed);
  });

  it('読み取り用の接続では何も書けない', () => {
    expect(() => ledger.read.query("INSERT INTO ledger_facts VALUES ('x', '1')")).toThrow(/must not write/);
  });
});
