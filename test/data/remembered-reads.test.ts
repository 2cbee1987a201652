import DatabaseConstructor from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { EVENTS_OF_CASE, NEWEST_OF_CASE } from '#data/journal/journal.ts';
import { REVIEWS } from '#data/membership/reviews-of.ts';
import type { CaseView } from '#shared/contract/case.ts';
import { defaultOfficePolicy } from '#shared/domain/policy/policy.ts';
import { err } from '#shared/result.ts';
import { importedCases } from '../support/imported-cases.ts';
import { createTestOffice, type TestOffice } from '../support/office.ts';

let test: TestOffice;
let id: string;

beforeEach(async () => {
  test = createTestOffice();
  [id = ''] = await importedCases(test, 1);
});

afterEach(() => test.close());

async function opened(): Promise<CaseView> {
  const result = await test.call('case.open', { id });
  if (!result.ok) throw new Error(result.error.code);
  return result.value;
}

async function claim(expectedVersion: number) {
  const command = { kind: 'claim' } as const;
  return test.call('case.act', { id, expectedVersion, command });
}

describe('一度読んだ案件', () => {
  it('途中で取りやめた操作は、後で開いても残っていない', async () => {
    const before = await opened();
    await test.office.transaction((_db, journal) => {
      journal.appendCaseEvents([{ kind: 'claimed', payload: {}, personal: null }], id);
      return err({ code: 'cancelled' });
    });
    expect(await opened()).toEqual(before);
    expect(await claim(before.version)).toMatchObject({ ok: true, value: { version: before.version + 1 } });
  });

  it('別の接続が書いたことも、次に開けば見える', async () => {
    const { version } = await opened();
    expect(await claim(version)).toMatchObject({ ok: true });
    expect(await opened()).toMatchObject({ version: version + 1, status: 'verifying' });
    expect(await claim(version)).toMatchObject({ ok: false, error: { code: 'staleVersion' } });
  });

  it('ほかのプログラムが変えた設定と担当者の名前は、次の操作から使う', async () => {
    const { version } = await opened();
    expect(await claim(version)).toMatchObject({ ok: true, value: { secondPerson: { decline: false } } });
    const other = new DatabaseConstructor(test.path);
    const policy = JSON.stringify({ ...defaultOfficePolicy, fourEyes: 'always' });
    other.prepare("INSERT OR REPLACE INTO ledger_facts (name, value) VALUES ('policy', ?)").run(policy);
    other.exec(
      `INSERT INTO operators (id, name, role, created_at, salt, secret, cost_log2, failed_attempts, last_failed_at) VALUES ('事務局 担当', '改めた名前', 'clerk', '2026-11-24T00:00:00.000Z', x'00', x'00', 17, 0, NULL)`,
    );
    other.close();
    const command = { kind: 'addNote', text: '電話した' } as const;
    const acted = await test.call('case.act', { id, expectedVersion: version + 1, command });
    expect(acted).toMatchObject({
      ok: true,
      value: { secondPerson: { decline: true }, assignee: { name: '改めた名前' } },
    });
  });

  it('消した申請内容は、前に読んでいても、もう出ない', async () => {
    expect((await opened()).application).not.toBeNull();
    test.office.requireLedger().write.run("DELETE FROM vault WHERE kind = 'application'");
    expect(await opened()).toMatchObject({ application: null, judgement: null });
  });
});

describe('案件を開くたびに読む文', () => {
  it.each([
    ['出来事', EVENTS_OF_CASE, 'journal_case'],
    ['最も新しい出来事', NEWEST_OF_CASE, 'journal_case'],
    ['所属再確認', REVIEWS, 'cases_review_of'],
  ])('%s は、索引の順に読み、並べ替えない', (_name, sql, index) => {
    const steps = test.office.requireLedger().connection.prepare(`EXPLAIN QUERY PLAN ${sql}`).all(id);
    const plan = JSON.stringify(steps);
    expect(plan).toContain(`INDEX ${index}`);
    expect(plan).not.toMatch(/TEMP B-TREE|SCAN (?:journal|cases)/);
  });
});
