import { describe, expect, it } from 'vitest';
import { addressForm } from '#shared/domain/duplicate/address-form.ts';
import { bodyForm, isSameBody } from '#shared/domain/duplicate/body-form.ts';
import { kanaForm, nameForm } from '#shared/domain/duplicate/person-form.ts';
import { phoneForm } from '#shared/domain/duplicate/phone-form.ts';

describe('アドレスの正規形', () => {
  it.each([
    ['H-Sato@City.Osaka.lg.jp', 'h-sato@city.osaka.lg.jp', 'h-sato@city.osaka.lg.jp'],
    ['ｈ-ｓａｔｏ＠city.osaka.lg.jp', 'h-sato@city.osaka.lg.jp', 'h-sato@city.osaka.lg.jp'],
    [' h-sato+slack@city.osaka.lg.jp ', 'h-sato+slack@city.osaka.lg.jp', 'h-sato@city.osaka.lg.jp'],
    ['h.sato@city.osaka.lg.jp', 'h.sato@city.osaka.lg.jp', 'h.sato@city.osaka.lg.jp'],
    ['hanako.sato+x@gmail.com', 'hanako.sato+x@gmail.com', 'hanakosato@gmail.com'],
    ['hanakosato@googlemail.com', 'hanakosato@googlemail.com', 'hanakosato@gmail.com'],
    ['sato@日本語.jp', 'sato@xn--wgv71a119e.jp', 'sato@xn--wgv71a119e.jp'],
    ['+sato@city.osaka.lg.jp', '+sato@city.osaka.lg.jp', '+sato@city.osaka.lg.jp'],
  ])('%s', (typed, address, mailbox) => {
    expect(addressForm(typed)).toEqual({ address, mailbox });
  });

  it('アドレスでないものには正規形がない', () => {
    expect(addressForm('hanako')).toBeNull();
  });
});

describe('氏名の正規形', () => {
  it.each([
    ['髙橋 一郎', '高橋　一郎'],
    ['渡邊 花', '渡辺花'],
    ['渡邉 花', '渡辺花'],
    ['山﨑・次郎', '山崎次郎'],
    ['澤田 みどり', '沢田 ミドリ'],
    ['佐佐木 太郎', '佐々木太郎'],
    ['葛󠄀城 薫', '葛城 薫'],
    ['Ｓｍｉｔｈ John', 'smith john'],
  ])('%s は %s と同じ', (one, other) => {
    expect(nameForm(one).whole).toBe(nameForm(other).whole);
  });

  it('姓と名の間が分かるときだけ名がある', () => {
    expect(nameForm('佐藤　花子')).toEqual({ whole: '佐藤花子', given: '花子' });
    expect(nameForm('佐藤花子')).toEqual({ whole: '佐藤花子', given: '' });
  });
});

describe('フリガナの正規形', () => {
  it.each([
    ['サトウ ハナコ', 'さとう　はなこ'],
    ['ｻﾄｳ ﾊﾅｺ', 'サトウハナコ'],
    ['サトー ハナコ', 'サトウ ハナコ'],
    ['オオノ ジュンイチ', 'オーノ ジユンイチ'],
    ['ミヅキ', 'ミズキ'],
    ['イッペイ', 'イツペイ'],
    ['ケーコ', 'ケイコ'],
    ['ｻﾄ-', 'サトウ'],
    ['イノ オサム', 'イノオサム'],
  ])('%s は %s と同じ', (one, other) => {
    expect(kanaForm(one).whole).toBe(kanaForm(other).whole);
  });

  it.each([
    ['オオノ', 'オノ'],
    ['ユウコ', 'ユコ'],
    ['ヤマザキ', 'ヤマサキ'],
    ['ハナ', 'バナ'],
  ])('%s と %s は違う', (one, other) => {
    expect(kanaForm(one).whole).not.toBe(kanaForm(other).whole);
  });
});

describe('電話番号の正規形', () => {
  it.each([
    ['011-211-2111', '0112112111'],
    ['０１１（２１１）２１１１', '0112112111'],
    ['011-211-2111（内線 2345）', '0112112111'],
    ['011-211-2111 内2345', '0112112111'],
    ['011-211-2111 ext.23', '0112112111'],
    ['+81 11-211-2111', '0112112111'],
    ['+81(0)11-211-2111', '0112112111'],
    ['0081-11-211-2111', '0112112111'],
    ['090-1234-5678', '09012345678'],
    ['011-211-2111、090-1234-5678', '0112112111'],
    ['TEL: 0155-62-9720', '0155629720'],
    ['2345', null],
    ['', null],
    ['内線2345', null],
    ['1234567890', null],
  ])('%s', (typed, form) => {
    expect(phoneForm(typed)).toBe(form);
  });
});

describe('団体の正規形', () => {
  const cases: [string, [string, string], [string, string], boolean][] = [
    ['コードが同じなら、名称の書き方によらない', ['271004', '大阪市'], ['27100', '大阪市総務局'], true],
    ['コードが違えば、同じ名称でも別の団体', ['016446', '池田町'], ['183822', '池田町'], false],
    ['片方にコードがなければ名称で比べる', ['', '神奈川県横浜市'], ['141003', '横浜市役所'], true],
    ['郡を書いても書かなくてもよい', ['', '北海道河西郡芽室町'], ['', '芽室町役場'], true],
    ['読めないコードは、ないのと同じ', ['999999999', '大阪市'], ['271004', '大阪市'], true],
    ['県と県庁は同じ', ['', '広島県'], ['', '広島県庁'], true],
    ['県と市は違う', ['', '広島県'], ['', '広島市'], false],
    ['郡山市の郡は郡ではない', ['', '郡山市'], ['', '山市'], false],
    ['どちらも記入がなければ、何も分からない', ['', ''], ['', ''], false],
    ['5 桁が二つに読めるときは、名称で決める', ['12203', '市川市'], ['122033', '市川市'], true],
    ['5 桁が二つに読めて名称が違えば、別の団体', ['12203', '士別市'], ['122033', '市川市'], false],
  ];
  it.each(cases)('%s', (_name, one, other, same) => {
    expect(isSameBody(bodyForm(...one), bodyForm(...other))).toBe(same);
  });
});
