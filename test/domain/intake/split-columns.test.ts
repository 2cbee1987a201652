import { describe, expect, it } from 'vitest';
import { type ColumnUse, withUse } from '#shared/domain/intake/mapping.ts';
import { partialFields } from '#shared/domain/intake/partial-fields.ts';

const nothing = {
  receiptNumber: '',
  appliedAt: '',
  name: '',
  kana: '',
  organizationCode: '',
  organizationName: '',
  section: '',
  position: '',
  address: '',
  phone: '',
  termsConsent: '',
  remarks: '',
};

function fieldsOf(use: ColumnUse, cell: string) {
  const fields = { ...nothing };
  partialFields({ columns: [{ header: '', use }], constants: {} })?.(fields, [cell]);
  return fields;
}

describe('一つの列に二つの項目が入っているとき', () => {
  it.each([
    ['佐藤 花子（サトウ ハナコ）', '佐藤 花子', 'サトウ ハナコ'],
    ['佐藤花子(ｻﾄｳ ﾊﾅｺ)', '佐藤花子', 'ｻﾄｳ ﾊﾅｺ'],
    ['佐藤花子／サトウハナコ', '佐藤花子', 'サトウハナコ'],
    ['佐藤 花子\r\nサトウ ハナコ', '佐藤 花子', 'サトウ ハナコ'],
    ['佐藤 花子', '佐藤 花子', ''],
    ['', '', ''],
  ])('氏名とフリガナ: %j', (cell, name, kana) => {
    expect(fieldsOf('nameWithKana', cell)).toEqual({ ...nothing, name, kana });
  });

  it.each([
    ['総務課 主査', '総務課', '主査'],
    ['総務部 総務課 情報係　主査', '総務部 総務課 情報係', '主査'],
    ['総務課／課長補佐', '総務課', '課長補佐'],
    ['総務課（主査）', '総務課', '主査'],
    ['総務課', '総務課', ''],
  ])('部署と役職: %j', (cell, section, position) => {
    expect(fieldsOf('sectionWithPosition', cell)).toEqual({ ...nothing, section, position });
  });

  it('その列を選ぶと、同じ項目のほかの列は追加項目になる', () => {
    expect(withUse(['name', 'kana', 'section', 'extra'], 3, 'nameWithKana')).toEqual([
      'extra',
      'extra',
      'section',
      'nameWithKana',
    ]);
    expect(withUse(['familyName', 'organizationWithSection', 'extra'], 2, 'sectionWithPosition')).toEqual([
      'familyName',
      'extra',
      'sectionWithPosition',
    ]);
  });
});
