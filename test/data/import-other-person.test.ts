import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { checkProjections } from '#data/projection/check.ts';
import { aRow, type FormRow, imported, planned, writeIntakeFile } from '../support/intake-file.ts';
import { createTestOffice, type TestOffice } from '../support/office.ts';
import { granted } from '../support/plan-hands.ts';

let test: TestOffice;

beforeEach(() => {
  test = createTestOffice();
});

afterEach(() => test.close());

/** Nothing but the number is like 田中's: the form of another office counts from 1 as well. */
function suzuki(changes: FormRow = {}): FormRow {
  return aRow({
    name: '鈴木 次郎',
    kana: 'スズキ ジロウ',
    address: 'jiro.suzuki@city.sapporo.jp',
    phone: '011-111-1111',
    ...changes,
  });
}

async function waiting(): Promise<string[]> {
  const { rows } = granted(await test.call('import.heldRows', { after: null, limit: 200 }));
  return rows.map(({ fields }) => fields.name);
}

async function kindsOf(rows: readonly FormRow[]) {
  const plan = await planned(test, writeIntakeFile(test, rows));
  return plan.rows.map(({ kind, problems }) => [kind, problems.map(({ code }) => code)]);
}

describe('同じ受付番号の別の人', () => {
  it('番号が重なって保留した行は、同じ番号のほかの人の行が届いても待ち続ける', async () => {
    await imported(test, writeIntakeFile(test, [aRow(), suzuki()]));
    expect(await waiting()).toEqual(['鈴木 次郎']);
    await imported(test, writeIntakeFile(test, [aRow({ section: '総務課' }), suzuki()]));
    expect(await waiting()).toEqual(['鈴木 次郎']);
  });

  it('保留した人と同じ番号の別の人が案件になっても、保留した人は一覧に残り、本人の行が届けば外れる', async () => {
    await imported(test, writeIntakeFile(test, [aRow({ address: 'ichiro' })]));
    await imported(test, writeIntakeFile(test, [suzuki()]));
    expect(await waiting()).toEqual(['田中 一郎']);
    await imported(test, writeIntakeFile(test, [aRow({ address: 'jiro', receiptNumber: 'R8-2' })]));
    await imported(test, writeIntakeFile(test, [aRow({ receiptNumber: 'R8-2' })]));
    expect(await waiting()).toEqual(['田中 一郎']);
    expect(checkProjections(test.office.requireLedger().read)).toMatchObject({ differences: 0 });
  });

  it('案件の人と、氏名も読みもアドレスも電話も違う行は、更新ではなく要修正になり、失われない', async () => {
    await imported(test, writeIntakeFile(test, [aRow()]));
    expect(await kindsOf([suzuki()])).toEqual([['needsCorrection', ['receiptNumberTaken']]]);
    const { counts } = await imported(test, writeIntakeFile(test, [suzuki()]));
    expect(counts).toEqual({ rows: 1, imported: 0, known: 0, needsCorrection: 1 });
    expect(await waiting()).toEqual(['鈴木 次郎']);
  });

  it('氏名・読み・アドレス・電話のどれかが同じなら、同じ人の更新である', async () => {
    await imported(test, writeIntakeFile(test, [aRow()]));
    const { name = '', kana = '', address = '', phone = '' } = aRow();
    for (const same of [{ name }, { kana }, { address }, { phone }])
      expect(await kindsOf([suzuki(same)])).toEqual([['changed', []]]);
  });

  it('案件と同じ内容の行は、上に同じ番号の別の人がいても既取込', async () => {
    await imported(test, writeIntakeFile(test, [aRow()]));
    expect(await kindsOf([suzuki(), aRow()])).toEqual([
      ['needsCorrection', ['receiptNumberTaken']],
      ['known', []],
    ]);
  });
});
