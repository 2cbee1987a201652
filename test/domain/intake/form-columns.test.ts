import { describe, expect, it } from 'vitest';
import {
  formHeader,
  indispensableMissing,
  missingFields,
  readHeaders,
} from '#shared/domain/intake/form-columns.ts';

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
    const columns = readHeaders(form);
    expect(missingFields(columns)).toEqual([]);
    expect(columns.map(({ field }) => field && formHeader(field))).toEqual(form);
  });

  it('全角・空白・必須の印・言い換えがあっても同じ欄と分かる', () => {
    expect(
      readHeaders([' 受付Ｎｏ． ', '氏　名（必須）', 'Ｅメール', '※団体名', 'ﾌﾘｶﾞﾅ', '利用規約への同意']),
    ).toEqual([
      { header: ' 受付Ｎｏ． ', field: 'receiptNumber' },
      { header: '氏　名（必須）', field: 'name' },
      { header: 'Ｅメール', field: 'address' },
      { header: '※団体名', field: 'organizationName' },
      { header: 'ﾌﾘｶﾞﾅ', field: 'kana' },
      { header: '利用規約への同意', field: 'termsConsent' },
    ]);
  });

  it('知らない列と、同じ欄を名のる二つ目の列は、追加の列として残す', () => {
    expect(readHeaders(['氏名', '希望チャンネル', '名前'])).toEqual([
      { header: '氏名', field: 'name' },
      { header: '希望チャンネル', field: null },
      { header: '名前', field: null },
    ]);
  });

  it('団体は名称かコードのどちらかの列があれば足りる', () => {
    const without = (...headers: string[]) =>
      indispensableMissing(readHeaders(form.filter((header) => !headers.includes(header))));
    expect(without('団体名')).toEqual([]);
    expect(without('団体コード', '備考', '役職')).toEqual([]);
    expect(without('団体コード', '団体名')).toEqual(['organizationName']);
    expect(without('受付番号', 'メールアドレス')).toEqual(['receiptNumber', 'address']);
  });
});
