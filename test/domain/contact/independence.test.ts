import { describe, expect, it } from 'vitest';
import type { ContactSource } from '#shared/domain/contact/contact.ts';
import { independenceOf, waysToReach } from '#shared/domain/contact/independence.ts';

const applicantWrote = [
  '０１５５－６２－２６１１（内線 １２３）',
  'hanako.sato@memuro.net',
  '携帯は090-1234-5678です',
];

describe('連絡先が申請とは別に調べたものか', () => {
  it.each<[string, ContactSource, string, string]>([
    ['公式サイトの代表電話', 'officialSite', '0155-62-9999', 'independent'],
    ['電話帳の番号', 'directory', '03(3581)2111', 'independent'],
    ['名簿の番号', 'publicList', '0155-62-0000', 'independent'],
    ['登録した団体の連絡先', 'confirmedDomain', '0155-62-0001', 'independent'],
    ['申請者が書いたと自ら言う番号', 'applicant', '0155-62-9999', 'fromApplication'],
    ['公式サイトと言うが申請と同じ番号', 'officialSite', '0155-62-2611', 'sameAsApplication'],
    ['書き方が違うだけの同じ番号', 'directory', '(0155) 62‐2611 内線 5', 'sameAsApplication'],
    ['国番号の付いた同じ番号', 'officialSite', '+81 155-62-2611', 'sameAsApplication'],
    ['備考にあった携帯の番号', 'publicList', '０９０ー１２３４ー５６７８', 'sameAsApplication'],
    ['申請のアドレスへのメール', 'officialSite', 'Hanako.Sato@MEMURO.net', 'sameAsApplication'],
    ['別のアドレスへのメール', 'officialSite', 'soumu@memuro.net', 'independent'],
    ['公表された出どころがない', 'other', '0155-62-9999', 'unproven'],
    ['出どころを問わず申請と同じなら同じ', 'other', '0155622611', 'sameAsApplication'],
    [
      '庁舎の住所（郵便番号は電話番号ではない）',
      'officialSite',
      '〒082-8651 芽室町東2条2丁目',
      'independent',
    ],
  ])('%s', (_name, source, used, expected) => {
    expect(independenceOf({ source, used, applicantWrote })).toBe(expected);
  });

  it('申請の情報が消去された後は、言われた調べ方だけで決まる', () => {
    expect(independenceOf({ source: 'officialSite', used: '0155-62-2611', applicantWrote: [] })).toBe(
      'independent',
    );
  });

  it.each([
    ['代表 03-1111-2222 / 直通 03-3333-4444、a@b.lg.jp', ['a@b.lg.jp', '0311112222', '0333334444']],
    ['0155-62-2611 090-1234-5678', ['0155622611', '09012345678']],
    ['03 1111 2222 090 1234 5678', ['0311112222', '09012345678']],
    ['+81 155-62-2611 +81 (0)90-1234-5678', ['0155622611', '09012345678']],
    ['0155-62-2611 123', ['0155622611']],
    ['155622611', ['155622611']],
    ['内線 12345678', []],
  ])('一つの欄に並んだ番号を一つずつ読む: %s', (text, ways) => {
    expect(waysToReach(text)).toEqual(ways);
  });
});
