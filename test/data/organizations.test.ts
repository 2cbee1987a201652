import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  importedList,
  mergerSheet,
  value,
  writeListCsv,
  writeWorkbook,
} from '#test/support/body-list-file.ts';
import { createTestOffice, type TestOffice } from '#test/support/office.ts';

let test: TestOffice;

beforeEach(() => {
  test = createTestOffice();
});
afterEach(() => test.close());

async function found(text: string): Promise<string[]> {
  const { rows } = value(await test.call('organizations.search', { text, limit: 200 }));
  return rows.map((row) => row.name);
}

describe('団体を探す', () => {
  it.each([
    ['141003', ['横浜市']],
    ['１４１００３', ['横浜市']],
    ['14100', ['横浜市']],
    ['横浜', ['横浜町', '横浜市']],
    ['橫濱', ['横浜町', '横浜市']],
    ['神奈川県横浜市', ['横浜市']],
    ['神奈川県　横浜市', ['横浜市']],
    [' 横浜 ', ['横浜町', '横浜市']],
    ['よこはまし', ['横浜市']],
    ['ヨコハマシ', ['横浜市']],
    ['ﾖｺﾊﾏｼ', ['横浜市']],
    ['city.yokohama', ['横浜市']],
    ['CITY.YOKOHAMA', ['横浜市']],
    ['龍ケ崎', ['龍ケ崎市']],
    ['龍ヶ崎', ['龍ケ崎市']],
    ['竜ヶ崎', ['龍ケ崎市']],
    ['龍ヶ﨑', ['龍ケ崎市']],
    ['藤澤市', ['藤沢市']],
    ['檮原', ['檮原町']],
    ['梼原', ['檮原町']],
    ['諌早', ['諫早市']],
    ['ﾀﾝﾊﾞｻｻﾔﾏ', ['丹波篠山市']],
    ['どこにもない団体', []],
  ])('「%s」', async (text, expected) => {
    expect(await found(text)).toEqual(expected);
  });

  it('何も書かなければ、すべての団体', async () => {
    const { rows, total } = value(await test.call('organizations.search', { text: '', limit: 200 }));
    expect([rows.length, total]).toEqual([200, 1_788]);
  });

  it('以前の名称でも見つかり、廃止された団体は印とともに後ろに並ぶ', async () => {
    await importedList(test, writeWorkbook(test.directory, [mergerSheet]));
    const renamed = [
      ['旧コード', '旧名称', '新コード', '新名称', '施行日'],
      ['282219', '篠山市', '282219', '丹波篠山市', '令和元年5月1日'],
    ];
    await importedList(test, writeListCsv(test.directory, renamed));
    expect(await found('兵庫県篠山市')).toEqual(['丹波篠山市']);
    test.clock.nowMs = Date.parse('2027-01-04T00:00:00.000Z');
    const { rows } = value(await test.call('organizations.search', { text: '清水町', limit: 200 }));
    expect(rows.map(({ prefecture, name, ended }) => [prefecture, name, ended?.on ?? null])).toEqual([
      ['北海道', '小清水町', null],
      ['静岡県', '清水町', null],
      ['北海道', '清水町', '2027-01-01'],
    ]);
  });
});

describe('団体の頁', () => {
  it('名称とドメインに、出典と、最初と最後に確認した日が付く', async () => {
    const { names, domains } = value(await test.call('organizations.open', { code: '011002' }));
    expect(names).toEqual([
      {
        name: '札幌市',
        kana: 'さっぽろし',
        isCurrent: true,
        source: 'localgovjp@232edc3',
        firstSeen: null,
        lastSeen: '2026-07-09',
      },
    ]);
    expect(domains).toEqual([
      {
        domain: 'city.sapporo.jp',
        source: 'localgovjp@232edc3',
        status: 'current',
        firstSeen: '2016-03-18',
        lastSeen: '2026-07-09',
        flag: '',
      },
    ]);
  });

  it('ない団体は、見つからないと言う', async () => {
    expect(await test.call('organizations.open', { code: '018015' })).toEqual({
      ok: false,
      error: { code: 'notFound', what: 'organization' },
    });
  });
});
