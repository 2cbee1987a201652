import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { canonicalJson } from '#data/journal/canonical-json.ts';
import { formatHlc, parseHlc, tick } from '#data/journal/hybrid-clock.ts';
import { chainHead, journalWriter } from '#data/journal/journal.ts';
import { systemRecordSource } from '#data/journal/record-source.ts';
import { type ChainFinding, verifyChain } from '#data/journal/verify.ts';
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

function verified(): ChainFinding {
  const steps = verifyChain(ledger.read);
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

describe('正規化された JSON', () => {
  it('キーの順序が違っても同じ文字列になる', () => {
    expect(canonicalJson({ b: [1, { d: null, c: '髙﨑' }], a: true })).toBe(
      '{"a":true,"b":[1,{"c":"髙﨑","d":null}]}',
    );
    expect(canonicalJson({ a: 1, b: 2 })).toBe(canonicalJson({ b: 2, a: 1 }));
  });
});

describe('混成論理時計', () => {
  it('時計が戻っても順序は進む', () => {
    const first = tick({ ms: 0, counter: 0 }, 1_000);
    const second = tick(first, 900);
    expect([first, second]).toEqual([
      { ms: 1_000, counter: 0 },
      { ms: 1_000, counter: 1 },
    ]);
    expect(formatHlc(first, 'a') < formatHlc(second, 'a')).toBe(true);
    expect(parseHlc(formatHlc(second, 'a'))).toEqual(second);
  });
});
