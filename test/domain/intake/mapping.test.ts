import { describe, expect, it } from 'vitest';
import { emptyFields } from '#data/import/intake-row.ts';
import { mappingByHeaders } from '#shared/domain/intake/form-columns.ts';
import {
  type ColumnMapping,
  type ColumnUse,
  indispensableMissing,
  missingFields,
  withUse,
} from '#shared/domain/intake/mapping.ts';
import { partialFields } from '#shared/domain/intake/partial-fields.ts';

function usesOf(...headers: string[]): ColumnUse[] {
  return mappingByHeaders(headers).columns.map(({ use }) => use);
}

function mappingOf(uses: readonly ColumnUse[], constants: ColumnMapping['constants'] = {}): ColumnMapping {
  return { columns: uses.map((use) => ({ header: use, use })), constants };
}

describe('見出しの言い換え', () => {
  it.each([
    ['メールアドレス', 'address'],
    ['Eメール', 'address'],
    ['E-mail', 'address'],
    ['メアド', 'address'],
    ['連絡先メール', 'address'],
    ['ご連絡先メールアドレス', 'address'],
    ['連絡先E-mail', 'address'],
    ['団体番号', 'organizationCode'],
    ['規約に同意する', 'termsConsent'],
    ['メールアドレス（携帯電話のアドレスは使えません）', 'address'],
    ['氏名', 'name'],
    ['お名前', 'name'],
    ['申請者氏名', 'name'],
    ['問1. 氏名（漢字）', 'name'],
    ['お名前をご記入ください', 'name'],
    ['所属団体', 'organizationName'],
    ['自治体名', 'organizationName'],
    ['団体名【必須】', 'organizationName'],
    ['団体コード', 'organizationCode'],
    ['自治体コード（6桁）', 'organizationCode'],
    ['全国地方公共団体コード', 'organizationCode'],
    ['タイムスタンプ', 'appliedAt'],
    ['完了時刻', 'appliedAt'],
    ['所属（団体名・部署名）', 'organizationWithSection'],
    ['電話番号※日中つながるもの', 'extra'],
    ['メールアドレス（確認用）', 'address'],
    ['紹介者のメールアドレス', 'extra'],
    ['', 'extra'],
  ] as const)('「%s」は %s', (header, use) => {
    expect(usesOf(header)).toEqual([use]);
  });

  it('姓と名に分かれた氏名は、つなぐ列になる', () => {
    expect(usesOf('姓', '名', 'セイ', 'メイ')).toEqual([
      'familyName',
      'givenName',
      'familyKana',
      'givenKana',
    ]);
    expect(usesOf('お名前（姓）', 'お名前（名）', '姓（フリガナ）', '名（フリガナ）')).toEqual([
      'familyName',
      'givenName',
      'familyKana',
      'givenKana',
    ]);
  });

  it('氏名の列があれば、姓と名の列は追加項目のまま残す', () => {
    expect(usesOf('氏名', '姓', '名')).toEqual(['name', 'extra', 'extra']);
  });

  it('確認用にもう一度書かせた列は、追加項目になる', () => {
    expect(usesOf('メールアドレス', 'メールアドレス（確認用）')).toEqual(['address', 'extra']);
  });
});

describe('一列の使い方を変える', () => {
  it('別の列が持っていた項目を選ぶと、前の列は追加項目になる', () => {
    expect(withUse(['name', 'extra', 'address'], 1, 'name')).toEqual(['extra', 'name', 'address']);
  });

  it('氏名を選ぶと姓と名の列が外れ、姓を選ぶと氏名の列が外れる', () => {
    expect(withUse(['familyName', 'givenName', 'extra'], 2, 'name')).toEqual(['extra', 'extra', 'name']);
    expect(withUse(['name', 'extra'], 1, 'familyName')).toEqual(['extra', 'familyName']);
  });

  it('姓と名は並んでいられるが、姓が二つにはならない', () => {
    expect(withUse(['familyName', 'extra'], 1, 'givenName')).toEqual(['familyName', 'givenName']);
    expect(withUse(['familyName', 'extra'], 1, 'familyName')).toEqual(['extra', 'familyName']);
  });

  it('団体名と部署名に分ける列は、どちらの列も外す', () => {
    expect(withUse(['organizationName', 'section', 'extra'], 2, 'organizationWithSection')).toEqual([
      'extra',
      'extra',
      'organizationWithSection',
    ]);
  });

  it('取り込まない列は、いくつあってもよい', () => {
    expect(withUse(['ignored', 'extra'], 1, 'ignored')).toEqual(['ignored', 'ignored']);
  });
});

describe('足りない項目', () => {
  it('姓だけの列でも氏名があり、同じ値を入れた項目は足りている', () => {
    const mapping = mappingOf(['receiptNumber', 'familyName', 'organizationWithSection', 'address'], {
      appliedAt: '2026/11/20',
      remarks: ' ',
    });
    expect(indispensableMissing(mapping)).toEqual([]);
    expect(missingFields(mapping)).toEqual([
      'kana',
      'organizationCode',
      'position',
      'phone',
      'termsConsent',
      'remarks',
    ]);
  });
});

describe('つなぐ・分ける・同じ値を入れる', () => {
  function fill(mapping: ColumnMapping, cells: readonly string[]) {
    const fields = emptyFields();
    partialFields(mapping)?.(fields, cells);
    return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== ''));
  }

  it.each([
    [['佐藤', '花子'], { name: '佐藤 花子' }],
    [[' 佐藤　', ''], { name: '佐藤' }],
    [['', ''], {}],
  ])('姓と名 %j', (cells, filled) => {
    expect(fill(mappingOf(['familyName', 'givenName']), cells)).toEqual(filled);
  });

  it('列の順が逆でも、姓が先に来る', () => {
    expect(fill(mappingOf(['givenKana', 'familyKana']), ['ハナコ', 'サトウ'])).toEqual({
      kana: 'サトウ ハナコ',
    });
  });

  it.each([
    ['芽室町　総務課 情報係', { organizationName: '芽室町', section: '総務課 情報係' }],
    ['札幌市', { organizationName: '札幌市' }],
    ['', {}],
  ])('団体名と部署名の「%s」', (cell, filled) => {
    expect(fill(mappingOf(['organizationWithSection']), [cell])).toEqual(filled);
  });

  it('同じ値は、空のところにだけ入る', () => {
    const mapping = mappingOf(['familyName'], { termsConsent: '同意する', name: '不明' });
    expect(fill(mapping, ['佐藤'])).toEqual({ name: '佐藤', termsConsent: '同意する' });
  });

  it('何もつながず分けない対応には、行ごとの手間がかからない', () => {
    expect(partialFields(mappingOf(['name', 'address', 'extra']))).toBeNull();
  });
});
