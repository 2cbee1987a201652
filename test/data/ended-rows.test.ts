import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ENDED_ROWS } from '#data/import/ended-rows.ts';
import type { EndedRow } from '#shared/contract/intake.ts';
import { aRow, type FormRow, imported, planned, writeIntakeFile } from '#test/support/intake-file.ts';
import { createTestOffice, type TestOffice } from '#test/support/office.ts';
import { granted, planHands } from '#test/support/plan-hands.ts';

let test: TestOffice;

beforeEach(() => {
  test = createTestOffice();
});
afterEach(() => test.close());

type Ended = 'discarded' | 'corrected' | 'settled';

async function ended(which: Ended, search = ''): Promise<EndedRow[]> {
  const asked = { ended: which, before: null, limit: 50, search };
  return granted(await test.call('import.endedRows', asked)).rows;
}

async function waiting(search = '') {
  return granted(await test.call('import.heldRows', { after: null, limit: 50, search }));
}

async function hold(...rows: FormRow[]): Promise<void> {
  await imported(
    test,
    writeIntakeFile(
      test,
      rows.map((row) => aRow({ address: '', ...row })),
    ),
  );
}

async function caseIdOf(receiptNumber: string): Promise<string | undefined> {
  return test.office
    .requireLedger()
    .read.query<{ id: string }>('SELECT id FROM cases WHERE receipt_number = ?')
    .get(receiptNumber)?.id;
}

describe('待たなくなった行', () => {
  it('除外した行は、受け取った内容と、誰がいつなぜ除外したかとともに残る', async () => {
    await hold({});
    const [held] = (await waiting()).rows;
    if (!held) throw new Error('no row is held');
    test.clock.nowMs += 60_000;
    test.signIn('鈴木 一郎', 'clerk');
    granted(await test.call('import.discardRow', { id: held.id, reason: '本人が取り下げた' }));
    expect(await ended('discarded')).toEqual([
      {
        ...held,
        ending: 'discarded',
        by: 'operator:鈴木 一郎',
        at: '2026-11-24T00:01:00.000Z',
        reason: '本人が取り下げた',
        case: null,
      },
    ]);
    expect((await waiting()).total).toBe(0);
  });

  it('取込の前に除外した行も残る', async () => {
    const { planId, importId } = await planned(
      test,
      writeIntakeFile(test, [aRow(), aRow({ receiptNumber: 'R8-2' })]),
    );
    await planHands(test, planId).exclude(3, '試験の行');
    granted(await test.call('import.commit', { importId }));
    expect(await ended('discarded')).toMatchObject([
      { rowNumber: 3, fields: { receiptNumber: 'R8-2' }, reason: '試験の行', ending: 'discarded' },
    ]);
  });

  it('直して案件にした行は、案件を言う', async () => {
    await hold({});
    const [held] = (await waiting()).rows;
    const fields = { ...(held?.fields ?? aRow()), address: 'ichiro.tanaka@city.sapporo.jp' } as NonNullable<
      typeof held
    >['fields'];
    const { caseId } = granted(await test.call('import.correctRow', { id: held?.id ?? '', fields }));
    expect(await ended('corrected')).toMatchObject([
      { ending: 'corrected', fields: { address: '' }, case: { caseId, receiptNumber: 'R8-000001' } },
    ]);
  });

  it('今の内容のままにした更新は、案件の外に残った内容とともに読める', async () => {
    await imported(test, writeIntakeFile(test, [aRow()]));
    const again = writeIntakeFile(test, [aRow({ section: '総務課' })]);
    const { planId, importId } = await planned(test, again);
    await planHands(test, planId).choose(2, false);
    granted(await test.call('import.commit', { importId }));
    const caseId = await caseIdOf('R8-000001');
    expect(await ended('settled')).toMatchObject([
      { ending: 'kept', fields: { section: '総務課' }, case: { caseId, receiptNumber: 'R8-000001' } },
    ]);
  });

  it('後のファイルで正しく届いた行は、そう言う。その取込を取り消すと、また待つ', async () => {
    await hold({});
    const run = await imported(test, writeIntakeFile(test, [aRow()]));
    expect(await ended('settled')).toMatchObject([
      { ending: 'cameAgain', case: { receiptNumber: 'R8-000001' } },
    ]);
    granted(await test.call('import.undo', { run: run.id }));
    expect([await ended('settled'), (await waiting()).total]).toEqual([[], 1]);
  });
});

describe('行の検索', () => {
  it('受付番号、氏名、アドレスから、待っている行も除外した行も見つかる', async () => {
    await hold(
      { receiptNumber: 'R8-11', name: '髙橋 花子', kana: 'タカハシ ハナコ', address: 'hanako@@x' },
      { receiptNumber: 'R8-12', name: '鈴木 一郎', kana: 'スズキ イチロウ' },
    );
    const numbers = async (search: string) =>
      (await waiting(search)).rows.map(({ fields }) => fields.receiptNumber);
    expect(await numbers('高橋花子')).toEqual(['R8-11']);
    expect(await numbers('ｒ８－１２')).toEqual(['R8-12']);
    expect(await numbers('HANAKO 札幌')).toEqual(['R8-11']);
    expect(await numbers('佐藤')).toEqual([]);
    expect(await waiting('札幌')).toMatchObject({ total: 2, next: null });
    expect(
      granted(await test.call('import.heldRows', { after: null, limit: 1, search: '札幌' })),
    ).toMatchObject({ total: 2, rows: [{ rowNumber: 2 }], next: expect.any(Number) });

    for (const { id } of (await waiting()).rows) {
      granted(await test.call('import.discardRow', { id, reason: '二重の申請' }));
    }
    expect((await ended('discarded', 'すずき')).map(({ fields }) => fields.receiptNumber)).toEqual(['R8-12']);
  });

  it('多くても、新しい行から順にめくれる', async () => {
    await hold({ receiptNumber: 'R8-1' }, { receiptNumber: 'R8-2' }, { receiptNumber: 'R8-3' });
    for (const { id } of (await waiting()).rows) {
      granted(await test.call('import.discardRow', { id, reason: '試験' }));
    }
    const page = async (before: number | null) =>
      granted(await test.call('import.endedRows', { ended: 'discarded', before, limit: 2, search: '' }));
    const first = await page(null);
    const second = await page(first.next);
    expect([first, second].map(({ rows }) => rows.map(({ fields }) => fields.receiptNumber))).toEqual([
      ['R8-3', 'R8-2'],
      ['R8-1'],
    ]);
    expect(second.next).toBeNull();
  });

  it('索引から読む', () => {
    const plan = test.office
      .requireLedger()
      .read.query<{ detail: string }>(`EXPLAIN QUERY PLAN ${ENDED_ROWS}`)
      .all('discarded', 9)
      .map(({ detail }) => detail);
    expect(plan.filter((detail) => /SCAN|TEMP B-TREE/.test(detail))).toEqual([]);
    // Without a condition it would be all of the index, for each of the rows.
    expect(plan).toContain('SEARCH journal USING INDEX journal_about_row (<expr>=?)');
  });
});
