import { describe, expect, it } from 'vitest';
import {
  type FormFields,
  readApplication,
  receiptNumberKey,
} from '#shared/domain/intake/read-application.ts';
import { contentText } from '#shared/domain/intake/same-content.ts';
import { err, ok } from '#shared/result.ts';

function fields(changes: Partial<FormFields> = {}): FormFields {
  return {
    receiptNumber: 'R8-000182',
    appliedAt: '2026/11/20 9:05',
    name: '髙﨑 花子',
    kana: 'タカサキ ハナコ',
    organizationCode: '16373',
    organizationName: '芽室町',
    section: '総務課',
    position: '=1+1',
    address: ' Ｈanako@memuro.net ',
    phone: '0155-00-0000',
    termsConsent: '',
    remarks: '一行目\n二行目',
    ...changes,
  };
}

describe('一行から申請を作る', () => {
  it('書かれたとおりに残し、日時だけ形をそろえる', () => {
    expect(readApplication(fields(), { 希望: 'あり' })).toEqual(
      ok({ ...fields(), appliedAt: '2026-11-20 09:05', receivedOn: '2026-11-20', extra: { 希望: 'あり' } }),
    );
  });

  it('必ず要る欄の空白は、欄ごとに知らせる', () => {
    const blank = fields({
      receiptNumber: ' ',
      appliedAt: '',
      name: '　',
      address: '',
      organizationCode: '',
      organizationName: '',
    });
    const problem = (field: string) => ({ field, code: 'required', value: '' });
    expect(readApplication(blank, {})).toEqual(
      err([
        problem('receiptNumber'),
        problem('appliedAt'),
        problem('name'),
        problem('address'),
        problem('organizationName'),
      ]),
    );
  });

  it.each([
    ['ゼロ幅の空白', '\u200b'],
    ['ハングルの埋め草', '\u3164'],
    ['ソフトハイフン', '\u00ad '],
  ])('目に見えない文字（%s）だけの欄は、空白とみなす', (_name, unseen) => {
    const faulty = fields({
      receiptNumber: unseen,
      appliedAt: unseen,
      name: unseen,
      address: unseen,
      organizationCode: unseen,
      organizationName: unseen,
    });
    const required = ['receiptNumber', 'appliedAt', 'name', 'address', 'organizationName'];
    expect(readApplication(faulty, {})).toEqual(
      err(required.map((field) => ({ field, code: 'required', value: '' }))),
    );
    expect(readApplication(fields({ name: `${unseen}髙﨑 花子` }), {}).ok).toBe(true);
  });

  it('団体名がなくてもコードがあれば受け付け、コードの誤りは判定に任せる', () => {
    expect(readApplication(fields({ organizationName: '', organizationCode: '999999' }), {}).ok).toBe(true);
  });

  it('団体名がなく、コードの欄に「なし」とあれば、どの団体か分からない', () => {
    const none = fields({ organizationName: '', organizationCode: 'なし' });
    expect(readApplication(none, {})).toEqual(
      err([{ field: 'organizationName', code: 'required', value: '' }]),
    );
    const named = fields({ organizationName: '財務省', organizationCode: 'なし' });
    expect(readApplication(named, {})).toMatchObject(ok({ organizationCode: 'なし' }));
  });

  it('読めない日付、長すぎる値、読めない文字は、その欄と値を示す', () => {
    const long = 'あ'.repeat(1_001);
    const faulty = fields({ appliedAt: '11月末', section: long, kana: 'タカ\ufffdキ', position: '\ue000' });
    expect(readApplication(faulty, {})).toEqual(
      err([
        { field: 'kana', code: 'undecodable', value: 'タカ\ufffdキ' },
        { field: 'section', code: 'tooLong', value: 'あ'.repeat(100) },
        { field: 'position', code: 'undecodable', value: '\ue000' },
        { field: 'appliedAt', code: 'invalidDate', value: '11月末' },
      ]),
    );
  });

  it('氏名とフリガナの「?」「？」「〓」は、保存のときに失われた文字とみなす', () => {
    const faulty = fields({
      name: '?田 太郎',
      kana: '〓ダ？タロウ',
      address: 'taro?yoshida@city.sapporo.jp',
      remarks: 'いつからですか?',
      section: '〓',
    });
    expect(readApplication(faulty, {})).toEqual(
      err([
        { field: 'name', code: 'lostCharacter', value: '?田 太郎' },
        { field: 'kana', code: 'lostCharacter', value: '〓ダ？タロウ' },
        { field: 'address', code: 'lostCharacter', value: 'taro?yoshida@city.sapporo.jp' },
      ]),
    );
  });

  it('見えない文字で逆に読ませる氏名や部署は、見えるとおりの申請として受け取らない', () => {
    const faulty = fields({
      name: '佐藤\u202e花子',
      section: '\u2067課務総',
      remarks: '\u202b(A)',
      phone: '\u202d090-1234-5678\u202c',
      address: 'taro\u202e@city.sapporo.jp',
    });
    expect(readApplication(faulty, {})).toEqual(
      err([
        { field: 'name', code: 'turnedText', value: '佐藤[U+202E]花子' },
        { field: 'section', code: 'turnedText', value: '[U+2067]課務総' },
        { field: 'remarks', code: 'turnedText', value: '[U+202B](A)' },
      ]),
    );
  });

  it('受付番号は、全角と前後の空白を同じ番号とみなす', () => {
    expect(receiptNumberKey(' Ｒ８－０００１８２ ')).toBe('R8-000182');
  });
});

describe('同じ内容かどうか', () => {
  it('前後の空白、改行の種類、空の追加列、秒の有無、日時の書き方は違いとしない', () => {
    const again = fields({
      appliedAt: '2026-11-20T09:05:00',
      name: '髙﨑 花子 ',
      remarks: '一行目\r\n二行目',
    });
    expect(contentText(again, { メモ: ' ' })).toBe(contentText(fields(), {}));
  });

  it.each<[string, Partial<FormFields>]>([
    ['氏名', { name: '髙﨑 花' }],
    ['部署', { section: '総務' }],
    ['分', { appliedAt: '2026/11/20 9:06' }],
    ['欄の境目', { section: '', position: '総務課=1+1' }],
  ])('%sが違えば違う内容', (_what, changes) => {
    expect(contentText(fields(changes), {})).not.toBe(contentText(fields(), {}));
  });

  it('追加の列が違えば違う内容', () => {
    expect(contentText(fields(), { 希望: 'あり' })).not.toBe(contentText(fields(), {}));
  });
});
