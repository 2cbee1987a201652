import { describe, expect, it } from 'vitest';
import { findHeaderRow } from '#shared/domain/intake/find-header.ts';
import { fitsHeaders, mappingOfProfile, profileFor } from '#shared/domain/intake/mapping-profile.ts';
import { restoredPhone } from '#shared/domain/intake/phone-number.ts';
import { proposeMapping } from '#shared/domain/intake/propose-mapping.ts';
import { sampleKind } from '#shared/domain/intake/sample-kind.ts';
import { typedNumber } from '#shared/domain/intake/typed-number.ts';

describe('値の見た目', () => {
  it.each([
    [['hanako@city.sapporo.jp', '', ' ichiro@example.lg.jp '], 'address'],
    [['011002', '016373'], 'code'],
    [['11002', '141003'], 'code'],
    [['2026/11/20 9:05', '令和8年11月20日', '46348.5'], 'date'],
    [['サトウ ハナコ', 'ﾀﾅｶ ｲﾁﾛｳ'], 'kana'],
    [['011-000-0000', '090(1234)5678'], 'phone'],
    [['011002', '011003'], null],
    [['12345'], null],
    [['はい', 'いいえ'], null],
    [['', ' '], null],
  ] as const)('%j は %s', (cells, kind) => {
    expect(sampleKind(cells)).toBe(kind);
  });
});

describe('見出しが言わない列を、値から決める', () => {
  const usesOf = (headers: readonly string[], rows: readonly (readonly string[])[]) =>
    proposeMapping(headers, rows).columns.map(({ use }) => use);

  it('見出しのない列は、見た目で決める', () => {
    expect(usesOf(['', '', '', ''], [['2026/11/20', 'サトウ', '011002', 'a@city.sapporo.jp']])).toEqual([
      'appliedAt',
      'kana',
      'organizationCode',
      'address',
    ]);
  });

  it('知らない見出しは、それらしい言葉があるときだけ', () => {
    const rows = [['a@city.sapporo.jp', '2026/12/01']];
    expect(usesOf(['連絡のつくメール', '希望日'], rows)).toEqual(['address', 'extra']);
    expect(usesOf(['上司のメール', '申請した日'], rows)).toEqual(['extra', 'appliedAt']);
  });

  it('アドレスの列が二つあれば、どちらとも決めない', () => {
    expect(usesOf(['', ''], [['a@city.sapporo.jp', 'b@city.sapporo.jp']])).toEqual(['extra', 'extra']);
  });

  it('見出しで決まった項目は、値では変えない', () => {
    expect(usesOf(['メール', ''], [['', 'b@city.sapporo.jp']])).toEqual(['address', 'extra']);
  });
});

describe('見出しの行', () => {
  const rows = (...cells: string[][]) => cells.map((each, index) => ({ rowNumber: index + 1, cells: each }));

  it.each([
    ['1行目', rows(['受付番号', '氏名'], ['1', '佐藤']), 1],
    [
      '題名の下',
      rows(['参加申請'], ['2026年11月24日'], ['受付番号', '氏名', 'メール'], ['1', '佐藤', 'a@b.jp']),
      3,
    ],
    [
      '同じ見出しが繰り返されても、はじめの行',
      rows(['受付番号', '氏名'], ['1', '佐藤'], ['受付番号', '氏名']),
      1,
    ],
    [
      '見出しが知らない言葉でも、見出しのような答えの行は飲み込まない',
      rows(
        ['どこの人か', '規約は読んだか', '何か一言', '届くところ'],
        ['自治体', '同意', 'その他', 'a@city.sapporo.jp'],
      ),
      1,
    ],
    ['知っている見出しがなければ1行目', rows(['番号札', '呼び名'], ['1', '佐藤']), 1],
    ['1行目からアドレスがあれば、見出しはない', rows(['1', '佐藤', 'a@city.sapporo.jp']), null],
  ] as const)('%s', (_name, records, expected) => {
    expect(findHeaderRow(records)).toBe(expected);
  });
});

describe('保存した対応', () => {
  const profile = {
    id: 'p1',
    name: '県の様式',
    mapping: {
      columns: [
        { header: '名', use: 'name' as const },
        { header: 'その他', use: 'extra' as const },
        { header: 'その他', use: 'remarks' as const },
      ],
      constants: { termsConsent: '同意する' },
    },
  };

  it('幅や空白の違いは同じ見出しで、多くても少なくても違うファイル', () => {
    expect(fitsHeaders(profile, ['その他', ' 名 ', 'その 他'])).toBe(true);
    expect(fitsHeaders(profile, ['名', 'その他'])).toBe(false);
    expect(fitsHeaders(profile, ['名', 'その他', 'その他', '備考'])).toBe(false);
  });

  it('同じ見出しの列は、保存したときの順に当てる', () => {
    expect(mappingOfProfile(profile, ['その他', '名', 'その他', '新しい列'])).toEqual({
      columns: [
        { header: 'その他', use: 'extra' },
        { header: '名', use: 'name' },
        { header: 'その他', use: 'remarks' },
        { header: '新しい列', use: 'extra' },
      ],
      constants: { termsConsent: '同意する' },
    });
  });

  it('いくつも合えば後に保存した方を使い、見出しのないファイルには使わない', () => {
    const later = { ...profile, id: 'p2' };
    expect(profileFor([profile, later], ['名', 'その他', 'その他'])?.id).toBe('p2');
    const blank = { ...profile, mapping: { columns: [{ header: '', use: 'name' as const }], constants: {} } };
    expect(profileFor([blank], [''])).toBeNull();
  });
});

describe('先頭の0が落ちた電話番号', () => {
  it.each([
    ['9012345678', '09012345678'],
    ['5012345678', '05012345678'],
    ['111234567', '0111234567'],
    ['090-1234-5678', null],
    ['09012345678', null],
    ['1234567890', null],
    ['90-1234-5678', null],
    ['内線123', null],
    ['', null],
  ])('%s → %s', (phone, restored) => {
    expect(restoredPhone(phone)).toBe(restored);
  });
});

it('手入力の受付番号は、その日の空いている番号', () => {
  const taken = new Set(['手20261124-01', '手20261124-02']);
  expect(typedNumber('2026-11-24', (number) => taken.has(number))).toBe('手20261124-03');
});
