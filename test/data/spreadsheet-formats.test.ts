import { describe, expect, it } from 'vitest';
import { builtinNumberFormat, readNumberFormat } from '#data/spreadsheet/number-format.ts';
import { generalText, numberText } from '#data/spreadsheet/number-text.ts';
import { type DateFormat, serialText } from '#data/spreadsheet/serial-date.ts';

const date = { kind: 'date', hasDate: true, hasTime: false, elapsed: false };
const time = { kind: 'date', hasDate: false, hasTime: true, elapsed: false };
const dateTime = { kind: 'date', hasDate: true, hasTime: true, elapsed: false };
const duration = { kind: 'date', hasDate: false, hasTime: true, elapsed: true };

describe('表示形式を日付と読むか', () => {
  it.each([
    ['yyyy/m/d', date],
    ['[$-411]ggge"年"m"月"d"日";@', date],
    ['[$-ja-JP-x-gannen]ggge"年"m"月"d"日";@', date],
    ['[$-F800]dddd, mmmm dd, yyyy', date],
    ['yyyy\\-mm\\-dd', date],
    ['m月d日', date],
    ['mmm-yy', date],
    ['ge.m.d', date],
    ['aaa', date],
    ['yyyy/m/d\\ h:mm;@', dateTime],
    ['yyyy/mm/dd hh:mm:ss', dateTime],
    ['[$-409]m/d/yy h:mm AM/PM;@', dateTime],
    ['h"時"mm"分"', time],
    ['mm:ss.0', time],
    ['[h]:mm:ss', duration],
    ['[mm]', duration],
  ])('「%s」は日付・時刻', (code, expected) => {
    expect(readNumberFormat(code)).toEqual(expected);
  });

  it.each([
    'General',
    'G/標準',
    'General"日"',
    '0.00E+00',
    '##0.0E-0',
    '[Red]0.0',
    '[赤]#,##0;[青]-#,##0',
    '"month day"0.0',
    '\\d0.0',
    '#,##0_d',
    '@',
    '0%',
    '# ?/?',
    '',
  ])('「%s」は日付ではなく、見たままの数', (code) => {
    expect(readNumberFormat(code)).toEqual({ kind: 'general' });
  });

  it.each([
    [14, date],
    [17, date],
    [18, time],
    [21, time],
    [22, dateTime],
    [27, date],
    [31, date],
    [32, time],
    [33, time],
    [34, date],
    [36, date],
    [45, time],
    [46, duration],
    [47, time],
    [50, date],
    [58, date],
    [0, { kind: 'general' }],
    [9, { kind: 'general' }],
    [23, { kind: 'general' }],
    [37, { kind: 'general' }],
    [49, { kind: 'general' }],
    [59, { kind: 'general' }],
  ])('組み込みの表示形式 %i', (id, expected) => {
    expect(builtinNumberFormat(id)).toEqual(expected);
  });
});

describe('数の読み方', () => {
  it.each([
    [0, '0'],
    [-0, '0'],
    [11002, '11002'],
    [110020, '110020'],
    [123456789012345, '123456789012345'],
    [0.1 + 0.2, '0.3'],
    [-1.5, '-1.5'],
    [1e21, '1E+21'],
    [0.0000001, '1E-07'],
  ])('標準の %d は「%s」', (value, text) => {
    expect(generalText(value)).toBe(text);
  });

  it.each([
    ['000000', 11002, '011002'],
    ['000000', 1234567, '1234567'],
    ['000000;[Red]-000000', 11002, '011002'],
    ['000000_ ', 11002, '011002'],
    ['000000;-000000;"なし"', 0, '0'],
    ['[Blue]000000', 11002, '011002'],
    ['000"-"0000', 1000001, '100-0001'],
    ['000\\-0000', 600000, '060-0000'],
    ['[<=999]000;[<=9999]000\\-00;000\\-0000', 600000, '060-0000'],
    ['[<=999]000;[<=9999]000\\-00;000\\-0000', 60, '060'],
    ['[<=99999999]####\\-####;\\(00\\)\\ ####\\-####', 312345678, '(03) 1234-5678'],
    ['[<=99999999]####\\-####;\\(00\\)\\ ####\\-####', 12345678, '1234-5678'],
    ['"R8-"000000', 1, 'R8-000001'],
    ['000000', 1.5, '1.5'],
    ['000000', -5, '-5'],
    ['#,##0', 11002, '11002'],
    ['0"人"', 5, '5'],
    ['0.00', 5, '5'],
    ['00"%"', 5, '05%'],
  ])('「%s」の %d は「%s」', (code, value, text) => {
    expect(numberText(value, readNumberFormat(code))).toBe(text);
  });
});

describe('シリアル値の読み方', () => {
  const dateOnly: DateFormat = { hasDate: true, hasTime: false, elapsed: false };
  const both: DateFormat = { hasDate: true, hasTime: true, elapsed: false };
  const timeOnly: DateFormat = { hasDate: false, hasTime: true, elapsed: false };
  const elapsed: DateFormat = { hasDate: false, hasTime: true, elapsed: true };

  it.each([
    [46348, dateOnly, false, '2026-11-22'],
    [46348, both, false, '2026-11-22 00:00'],
    [46348.545138888891, dateOnly, false, '2026-11-22 13:05'],
    [46348.545243055552, both, false, '2026-11-22 13:05:09'],
    [46348.999999, both, false, '2026-11-23 00:00'],
    [44886, dateOnly, true, '2026-11-22'],
    [0, dateOnly, true, '1904-01-01'],
    [1, dateOnly, false, '1900-01-01'],
    [59, dateOnly, false, '1900-02-28'],
    [60, dateOnly, false, '1900-02-29'],
    [61, dateOnly, false, '1900-03-01'],
    [0, dateOnly, false, '1900-01-00'],
    [0.54513888889, timeOnly, false, '13:05'],
    [0, timeOnly, false, '00:00'],
    [46348.5, timeOnly, false, '2026-11-22 12:00'],
    [1.0625, elapsed, false, '25:30'],
    [2958465, dateOnly, false, '9999-12-31'],
    [2958466, dateOnly, false, null],
    [-1, dateOnly, false, null],
  ])('%d (%o, 1904: %s) は「%s」', (serial, format, from1904, text) => {
    expect(serialText(serial, format, from1904)).toBe(text);
  });
});
