import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { inventApplications } from '#data/seed/applications.ts';
import { seedDemonstration } from '#data/seed/demonstration.ts';
import { romaji } from '#data/seed/romaji.ts';
import { seedLedger } from '#data/seed/seed-ledger.ts';
import { writeApplicationsCsv } from '#data/seed/write-applications-csv.ts';
import { recordOperator } from '#data/session/operators.ts';
import { ok } from '#shared/result.ts';
import { createTestOffice, type TestOffice, testReference } from '../support/office.ts';

let test: TestOffice;

beforeEach(() => {
  test = createTestOffice();
});

afterEach(() => test.close());

function counts(sql: string): Record<string, number> {
  const rows = test.office.requireLedger().read.query<{ key: string; n: number }>(sql).all();
  return Object.fromEntries(rows.map(({ key, n }) => [key, n]));
}

describe('架空の申請', () => {
  const options = { count: 2_000, seed: 3, today: '2026-11-24' };

  it('同じ種からは同じ一覧、別の種からは別の一覧ができる', () => {
    const list = (seed: number) => [...inventApplications({ ...options, count: 50, seed }, testReference())];
    expect(list(3)).toEqual(list(3));
    expect(list(4)).not.toEqual(list(3));
  });

  it('受付番号は続き番号で、日付は過ぎた四週間に収まる', () => {
    const list = [...inventApplications(options, testReference())];
    expect(list.map((row) => row.receiptNumber).slice(0, 2)).toEqual(['R8-000001', 'R8-000002']);
    const days = list.map((row) => row.appliedAt.split(' ')[0] ?? '');
    expect([...days].sort()).toEqual(days);
    expect([days[0] && days[0] >= '2026/10/26', days.at(-1)]).toEqual([true, '2026/11/24']);
  });

  it('審査のいろいろな場合を含む', async () => {
    const seeded = await seedLedger(test.office, { ...options, traps: false });
    expect(seeded.ok && seeded.value.counts.needsCorrection).toBe(0);
    const classes = counts('SELECT domain_class AS key, count(*) AS n FROM cases GROUP BY 1');
    for (const each of [
      'national',
      'local-lg',
      'local-geographic',
      'official-candidate',
      'free-mail',
      'lookalike',
      'former',
      'organisational',
    ]) {
      expect(classes[each], each).toBeGreaterThan(0);
    }
    const outcomes = counts('SELECT judgement_outcome AS key, count(*) AS n FROM cases GROUP BY 1');
    expect(outcomes.pass).toBeGreaterThan(outcomes.verify ?? 0);
  });

  it('CP932 でも UTF-8 でも同じ一覧を書く', async () => {
    const text = async (encoding: 'cp932' | 'utf-8') => {
      const path = join(test.directory, `${encoding}.csv`);
      await writeApplicationsCsv(path, {
        ...options,
        count: 200,
        traps: true,
        encoding,
        reference: testReference(),
      });
      return new TextDecoder(encoding === 'cp932' ? 'shift_jis' : 'utf-8').decode(readFileSync(path));
    };
    expect(await text('cp932')).toBe(await text('utf-8'));
  });

  it('氏名の読みを、アドレスに使うローマ字にする', () => {
    expect(['サトウ', 'ジュンイチ', 'ハットリ', 'オオツカ', 'リョウタ', 'シンヤ'].map(romaji)).toEqual([
      'sato',
      'junichi',
      'hattori',
      'otsuka',
      'ryota',
      'shinya',
    ]);
  });
});

describe('デモの台帳', () => {
  // A demonstration is made on any day, and the days decide which cases are worked on.
  it.each(['2026-11-20', '2026-11-22', '2026-11-23', '2026-11-24', '2026-12-31', '2027-02-28'])(
    '%s に開いても、どの状態の案件もあり、デモの担当と決裁者が働いている',
    async (day) => {
      test.clock.nowMs = Date.parse(`${day}T03:00:00.000Z`);
      const secret = { salt: Buffer.alloc(16), secret: Buffer.alloc(32), costLog2: 17 };
      for (const role of ['clerk', 'approver'] as const) {
        await test.office.transaction(
          (db, journal) => ok(recordOperator(db, journal, test.office.source, { name: role, role, secret })),
          'system',
        );
      }
      test.office.setSession(null);
      expect(await seedDemonstration(test.office)).toEqual(ok(null));
      expect(test.office.session).toBeNull();
      const statuses = counts('SELECT status AS key, count(*) AS n FROM cases GROUP BY 1');
      for (const status of ['received', 'verifying', 'inquiring', 'proposed', 'decided', 'closed']) {
        expect(statuses[status], status).toBeGreaterThan(0);
      }
      expect(counts('SELECT status AS key, count(*) AS n FROM held_rows GROUP BY 1')).toEqual({ held: 5 });
    },
  );
});
