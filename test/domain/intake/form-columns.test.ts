import { describe, expect, it } from 'vitest';
import { formHeader, mappingByHeaders } from '#shared/domain/intake/form-columns.ts';
import { fieldsOfUse, indispensableMissing, missingFields } from '#shared/domain/intake/mapping.ts';

const form = [
  '受付番号',
  '申請日時',
  '氏名',
  'フリガナ',
  '団体コード',
  '団体名',
  '部署名',
  '役職',
  'メールアドレス',
  '電話番号',
  '利用規約同意',
  '備考',
];

describe('見出しから欄を決める', () => {
  it('フォームの見出しは、そのまま全部分かる', () => {
    const mapping = mappingByHeaders(form);
    expect(missingFields(mapping)).toEqual([]);
    expect(mapping.columns.flatMap(({ use }) => fieldsOfUse(use)).map(formHeader)).toEqual(form);
  });

  it('全角・空白・必須の印・言い換えがあっても同じ欄と分かる', () => {
    expect(
      mappingByHeaders([' 受付Ｎｏ． ', '氏　名（必須）', 'Ｅメール', '※団体名', 'ﾌﾘｶﾞﾅ', '利用規約への同意'])
        .columns,
    ).toEqual([
      { header: ' 受付Ｎｏ． ', use: 'receiptNumber' },
      { header: '氏　名（必須）', use: 'name' },
      { header: 'Ｅメール', use: 'address' },
      { header: '※団体名', use: 'organizationName' },
      { header: 'ﾌﾘｶﾞﾅ', use: 'kana' },
      { header: '利用規約への同意', use: 'termsConsent' },
    ]);
  });

  it('知らない列と、同じ欄を名のる二つ目の列は、追加の列として残す', () => {
    expect(mappingByHeaders(['氏名', '希望チャンネル', '名前']).columns).toEqual([
      { header: '氏名', use: 'name' },
      { header: '希望チャンネル', use: 'extra' },
      { header: '名前', use: 'extra' },
    ]);
  });

  it('団体は名称かコードのどちらかの列があれば足りる', () => {
    const without = (...headers: string[]) =>
      indispensableMissing(mappingByHeaders(form.filter((header) => !headers.includes(header))));
    expect(without('団体名')).toEqual([]);
    expect(without('団体コード', '備考', '役職')).toEqual([]);
    expect(without('団体コード', '団体名')).toEqual(['organizationName']);
    expect(without('受付番号', 'メールアドレス')).toEqual(['receiptNumber', 'address']);
  });
});
