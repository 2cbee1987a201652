import { describe, expect, it } from 'vitest';
import { mappingByHeaders } from '#shared/domain/intake/form-columns.ts';
import { indispensableMissing } from '#shared/domain/intake/mapping.ts';

/** The columns by what they hold; those that are kept aside are left out. */
function read(...headers: string[]): Record<string, string> {
  const { columns } = mappingByHeaders(headers);
  const used = columns.filter(({ use }) => use !== 'extra');
  return Object.fromEntries(used.map(({ use, header }) => [use, header]));
}

describe('フォームの記入者の列', () => {
  it('Microsoft Forms では、回答に使ったアカウントより、質問への答えを取る', () => {
    expect(read('ID', '開始時刻', '完了時刻', 'メール', '名前', '氏名', 'メールアドレス', '団体名')).toEqual({
      receiptNumber: 'ID',
      appliedAt: '完了時刻',
      name: '氏名',
      address: 'メールアドレス',
      organizationName: '団体名',
    });
    expect(read('ID', '完了時刻', 'メール', '名前', '姓', '名')).toEqual({
      receiptNumber: 'ID',
      appliedAt: '完了時刻',
      address: 'メール',
      familyName: '姓',
      givenName: '名',
    });
  });

  it('Google フォームでは、Google のアカウントより、質問への答えを取る', () => {
    expect(read('タイムスタンプ', 'メールアドレス', '氏名', '業務用メールアドレス')).toEqual({
      appliedAt: 'タイムスタンプ',
      name: '氏名',
      address: '業務用メールアドレス',
    });
  });

  it('質問がなければ、アカウントの列を取る', () => {
    expect(read('タイムスタンプ', 'メールアドレス', '氏名')).toMatchObject({ address: 'メールアドレス' });
    expect(read('ID', '完了時刻', 'メール', '名前')).toMatchObject({ name: '名前', address: 'メール' });
  });
});

describe('氏名やアドレスを名のる列が二つあるとき', () => {
  it('どちらとも決めず、人に尋ねる', () => {
    const mapping = mappingByHeaders([
      '受付番号',
      '申請日時',
      'お名前',
      '申請者名',
      '団体名',
      'メール',
      '職場メールアドレス',
    ]);
    expect(indispensableMissing(mapping)).toEqual(['name', 'address']);
  });

  it('フォームの見出しそのものと、同じ見出しの一つ目は取る', () => {
    expect(read('申請者', '氏名')).toEqual({ name: '氏名' });
    expect(mappingByHeaders(['メール', 'メール']).columns.map(({ use }) => use)).toEqual([
      'address',
      'extra',
    ]);
  });
});

describe('見出しの括弧の中', () => {
  it.each([
    [['氏名（カタカナ）', '氏名（漢字）'], { kana: '氏名（カタカナ）', name: '氏名（漢字）' }],
    [['氏名（全角カナ）', '氏名'], { kana: '氏名（全角カナ）', name: '氏名' }],
    [['フリガナ（全角カナ）', '氏名（全角）'], { kana: 'フリガナ（全角カナ）', name: '氏名（全角）' }],
    [['姓（全角カナ）', '名（全角カナ）'], { familyKana: '姓（全角カナ）', givenKana: '名（全角カナ）' }],
    [['姓', '名', '氏名（ローマ字）'], { familyName: '姓', givenName: '名' }],
    [['申請者本人のメール', 'メールアドレス（所属長）'], { address: '申請者本人のメール' }],
    [['申請者の氏名を入力してください', '氏名（所属長）'], { name: '申請者の氏名を入力してください' }],
    [['あなたのお名前を教えてください'], { name: 'あなたのお名前を教えてください' }],
    [['団体名（フリガナ）', '団体名'], { organizationName: '団体名' }],
    [['電話番号（FAX）', '連絡先（住所）'], {}],
    [
      ['メールアドレス（半角英数字）', '団体コード（6桁）'],
      { address: 'メールアドレス（半角英数字）', organizationCode: '団体コード（6桁）' },
    ],
    [['メールアドレス（職場）', 'メールアドレス'], { address: 'メールアドレス' }],
    [['メールアドレス', 'メールアドレス（確認用）'], { address: 'メールアドレス' }],
    [['利用規約への同意（確認）'], { termsConsent: '利用規約への同意（確認）' }],
  ] as const)('%j', (headers, expected) => {
    expect(read(...headers)).toEqual(expected);
  });
});
