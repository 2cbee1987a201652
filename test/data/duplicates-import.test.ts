import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { duplicateFinder } from '#data/duplicate/duplicate-finder.ts';
import { checkProjections } from '#data/projection/check.ts';
import { rebuildProjections } from '#data/projection/rebuild.ts';
import { ok } from '#shared/result.ts';
import { aRow, type FormRow, imported, writeIntakeFile } from '#test/support/intake-file.ts';
import { createTestOffice, type TestOffice } from '#test/support/office.ts';
import { readTables } from './rebuild-tables.ts';

let test: TestOffice;

beforeEach(() => {
  test = createTestOffice();
});
afterEach(() => test.close());

/** Nobody of this list is like anybody else of it: all at different bodies, with different numbers and names. */
function stranger(index: number): FormRow {
  const number = String(index).padStart(6, '0');
  return aRow({
    receiptNumber: `R8-${number}`,
    name: `${kanji(index)} ${kanji(index + 7)}`,
    kana: '',
    organizationCode: '',
    organizationName: `第${index}研究所`,
    address: `person${index}@example${index}.example.co.jp`,
    phone: `03-${number.slice(0, 4)}-${number.slice(2)}`,
  });
}

function kanji(index: number): string {
  return String.fromCharCode(0x4e00 + (index % 2_000), 0x5800 + (Math.floor(index / 7) % 1_500));
}

/** `later 受付番号 > earlier 受付番号 …` of every suspicion that the ledger holds. */
function suspicions(): string[] {
  return test.office
    .requireLedger()
    .read.query<{ later: string; earlier: string; strength: string }>(
      `SELECT later.receipt_number AS later, earlier.receipt_number AS earlier, strength FROM duplicates
        JOIN cases AS later ON later.id = case_id JOIN cases AS earlier ON earlier.id = other
        ORDER BY later.row, earlier.row`,
    )
    .all()
    .map((pair) => `${pair.later} > ${pair.earlier} ${pair.strength}`);
}

const 田中 = aRow({ receiptNumber: 'T-0' });
const 別の連絡先 = { address: 'tanaka2@city.sapporo.jp', phone: '011-999-9999' };

describe('取込で見つかる重複', () => {
  const traps: [string, FormRow, 'certain' | 'likely' | null][] = [
    ['受付番号だけが違う', {}, 'certain'],
    ['アドレスの大文字', { address: 'Ichiro.Tanaka@CITY.sapporo.jp' }, 'certain'],
    ['アドレスの全角', { address: 'ｉｃｈｉｒｏ．ｔａｎａｋａ＠city.sapporo.jp' }, 'certain'],
    ['アドレスのタグ', { address: 'ichiro.tanaka+a@city.sapporo.jp', phone: '' }, 'certain'],
    [
      'アドレスの点は、自治体では別の人',
      { name: '田中 二郎', kana: 'タナカ ジロウ', address: 'ichirotanaka@city.sapporo.jp', phone: '' },
      null,
    ],
    ['氏名の空白', { ...別の連絡先, name: '田中一郎' }, 'likely'],
    ['氏名の全角空白', { ...別の連絡先, name: '田中　一郎' }, 'likely'],
    ['フリガナがひらがな', { ...別の連絡先, kana: 'たなか いちろう' }, 'likely'],
    ['フリガナが半角', { ...別の連絡先, kana: 'ﾀﾅｶ ｲﾁﾛｳ' }, 'likely'],
    ['フリガナが長音', { ...別の連絡先, kana: 'タナカ イチロー' }, 'likely'],
    ['フリガナの記入なし', { ...別の連絡先, kana: '' }, 'likely'],
    ['漢字が一文字違う', { ...別の連絡先, name: '田中 一朗' }, 'likely'],
    ['団体コードの0落ち', { ...別の連絡先, organizationCode: '11002' }, 'likely'],
    [
      '団体コードの記入なし',
      { ...別の連絡先, organizationCode: '', organizationName: '北海道札幌市' },
      'likely',
    ],
    ['団体名が課まで書いてある', { ...別の連絡先, organizationName: '札幌市デジタル推進課' }, 'likely'],
    ['電話の国番号', { address: 'tanaka2@city.sapporo.jp', phone: '+81-11-000-0000' }, 'certain'],
    [
      '電話の内線',
      { address: 'tanaka2@city.sapporo.jp', phone: '０１１－０００－００００（内線12）' },
      'certain',
    ],
    [
      '別の団体に異動し、電話が同じ',
      { organizationCode: '016373', organizationName: '芽室町', address: 'tanaka@memuro.net' },
      'likely',
    ],
    ['別の団体の同姓同名', { ...別の連絡先, organizationCode: '016373', organizationName: '芽室町' }, null],
    ['改姓', { name: '山本 一郎', kana: 'ヤマモト イチロウ', phone: '' }, 'likely'],
    ['共用アドレスと代表電話の同僚', { name: '鈴木 花子', kana: 'スズキ ハナコ' }, null],
    ['読みだけ同じ同僚', { ...別の連絡先, name: '田仲 伊知朗' }, null],
    ['表記だけ同じで読みの違う同僚', { ...別の連絡先, kana: 'タナカ カズオ' }, null],
  ];

  it.each(traps)('%s', async (_name, changes, strength) => {
    const again = { ...田中, receiptNumber: 'T-1', ...changes };
    await imported(test, writeIntakeFile(test, [田中, again]));
    expect(suspicions()).toEqual(strength === null ? [] : [`T-1 > T-0 ${strength}`]);
  });

  it.each(traps)('%s: 前の取込の案件とも、同じように比べる', async (_name, changes, strength) => {
    await imported(test, writeIntakeFile(test, [田中]));
    const again = { ...田中, receiptNumber: 'T-1', ...changes };
    await imported(test, writeIntakeFile(test, [again], 'utf-8', '次.csv'));
    expect(suspicions()).toEqual(strength === null ? [] : [`T-1 > T-0 ${strength}`]);
  });

  it('5,000件の中から、仕込んだ組だけを見つける', async () => {
    const rows = Array.from({ length: 5_000 }, (_, index) => stranger(index));
    const expected: string[] = [];
    for (let later = 400; later < 5_000; later += 700) {
      const earlier = later - 333;
      const before = rows[earlier] ?? {};
      rows[later] = {
        ...before,
        receiptNumber: `D-${later}`,
        address: `+${before.address}`.slice(1).toUpperCase(),
      };
      expected.push(`D-${later} > ${before.receiptNumber} certain`);
    }
    await imported(test, writeIntakeFile(test, rows));
    expect(suspicions()).toEqual(expected);
    const { read } = test.office.requireLedger();
    expect(checkProjections(read)).toMatchObject({ differences: 0, first: [] });
    const before = readTables(test);
    await test.office.transaction((db) => ok(rebuildProjections(db)));
    expect(readTables(test)).toEqual(before);
  });

  it('300人が使う代表アドレスと代表電話でも疑われず、その中の二度目の人は見つかる', async () => {
    const office = {
      organizationName: '札幌市',
      organizationCode: '011002',
      address: 'soumu@city.sapporo.jp',
      phone: '011-211-2111',
    };
    const rows = Array.from({ length: 300 }, (_, index) => ({ ...stranger(index), ...office }));
    rows.push({ ...stranger(250), ...office, receiptNumber: 'again' });
    await imported(test, writeIntakeFile(test, rows));
    expect(suspicions()).toEqual(['again > R8-000250 certain']);
  });

  it('同じ人の申請がいくつあっても、問うのは五件まで', async () => {
    const rows = Array.from({ length: 40 }, (_, index) => ({ ...田中, receiptNumber: `T-${index}` }));
    await imported(test, writeIntakeFile(test, rows));
    const last = suspicions().filter((pair) => pair.startsWith('T-39 '));
    expect(last).toEqual([0, 1, 2, 3, 4].map((index) => `T-39 > T-${index} certain`));
  });

  it('保留の行を直して案件にするときも比べる', async () => {
    await imported(
      test,
      writeIntakeFile(test, [田中, { ...田中, receiptNumber: 'T-1', address: '読めない' }]),
    );
    const held = await test.call('import.heldRows', { after: null, limit: 10 });
    const row = held.ok ? held.value.rows[0] : undefined;
    if (!row) throw new Error('nothing was held');
    const fields = { ...row.fields, address: '01@city.sapporo.jp' };
    expect(await test.call('import.correctRow', { id: row.id, fields })).toMatchObject({ ok: true });
    expect(suspicions()).toEqual(['T-1 > T-0 certain']);
  });
});

describe('計画のための検索', () => {
  it('台帳の案件と、同じファイルの前の行とを、書き込まずに見つける', async () => {
    await imported(test, writeIntakeFile(test, [田中]));
    const finder = duplicateFinder(test.office.requireLedger().read);
    const facts = {
      name: '田中 一郎',
      kana: 'タナカ イチロウ',
      organizationCode: '011002',
      organizationName: '札幌市',
      address: 'ichiro.tanaka@city.sapporo.jp',
      phone: '',
    };
    const sighting = finder.find(facts);
    expect(sighting.matches).toMatchObject([{ of: { kind: 'case' }, strength: 'certain' }]);
    finder.remember(sighting, 2);
    const next = finder.find({ ...facts, address: 'other@city.sapporo.jp' });
    expect(next.matches).toEqual([
      {
        of: { kind: 'case', id: expect.any(String) },
        reasons: ['sameNameAndBody', 'sameKanaAndBody'],
        strength: 'likely',
      },
      { of: { kind: 'row', row: 2 }, reasons: ['sameNameAndBody', 'sameKanaAndBody'], strength: 'likely' },
    ]);
  });
});
