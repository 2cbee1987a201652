import { describe, expect, test } from 'vitest';
import { hasValidCheckDigit, normaliseCode } from '#shared/domain/organization/local-government-code.ts';
import { designatedCityOfWardCode } from '#shared/domain/organization/ward-code.ts';
import { reference } from '#test/domain/email-domain/reference.ts';

test('1,788 団体のコードは、どれも検査数字が合う', () => {
  expect(reference.organizations.filter((body) => !hasValidCheckDigit(body.code))).toEqual([]);
  expect(reference.organizations).toHaveLength(1788);
});

test.each(['141002', '000000', '481009', '14100', '1410033', 'abcdef', '１４１００３'])(
  '%s は正しいコードではない',
  (code) => {
    expect(hasValidCheckDigit(code)).toBe(false);
  },
);

describe('申請者の書いたコードを読む', () => {
  const asIs = { leadingZeroRestored: false, checkDigitAdded: false, otherReading: null };

  test.each(['141003', '１４１００３', ' 14100-3 ', '14100 3', '14100‐3', '14100−3', '14100ー3'])(
    '%s',
    (text) => {
      expect(normaliseCode(text)).toEqual({ ...asIs, code: '141003' });
    },
  );

  test('表計算で先頭の 0 が落ちたコードを、その事実とともに直す', () => {
    expect(normaliseCode('12025')).toEqual({
      code: '012025',
      leadingZeroRestored: true,
      checkDigitAdded: false,
      otherReading: '120251',
    });
  });

  test('検査数字のない5桁を、その事実とともに補う', () => {
    expect(normaliseCode('14100')).toEqual({ ...asIs, code: '141003', checkDigitAdded: true });
  });

  test('先頭の 0 も検査数字もない4桁を補う', () => {
    expect(normaliseCode('1100')).toEqual({
      code: '011002',
      leadingZeroRestored: true,
      checkDigitAdded: true,
      otherReading: null,
    });
  });

  test.each([
    ["'011002", { ...asIs, code: '011002' }],
    ['\u200b141003', { ...asIs, code: '141003' }],
    ['011,002', { ...asIs, code: '011002' }],
    ['141003.0', { ...asIs, code: '141003' }],
    ['1.41003E+5', { ...asIs, code: '141003' }],
    ['1.41003E+05', { ...asIs, code: '141003' }],
    ['1.2025E+4', { ...asIs, code: '012025', leadingZeroRestored: true, otherReading: '120251' }],
  ])('表計算が数として書いた %j も読む', (text, expected) => {
    expect(normaliseCode(text)).toEqual(expected);
  });

  test.each(['1.41E+5', '1.4E+05', '1,41003', '141003.5'])('桁の失われた %j は読めない', (text) => {
    expect(normaliseCode(text)).toEqual({ ...asIs, code: null });
  });

  test.each(['141004', '', '横浜市', '14', '1410030', '990001', '6310001101855'])('%j は読めない', (text) => {
    expect(normaliseCode(text)).toEqual({ ...asIs, code: null });
  });
});

describe('行政区のコードから政令指定都市を知る', () => {
  const byCode = reference.judgementTables.organizationByCode;

  test.each([
    ['141011', '横浜市'],
    ['141186', '横浜市'],
    ['141313', '川崎市'],
    ['271284', '大阪市'],
    ['011011', '札幌市'],
    ['221406', '浜松市'],
  ])('%s → %s', (code, city) => {
    expect(designatedCityOfWardCode(code, byCode)?.name).toBe(city);
  });

  test.each(['131016', '142018', '148016'])('%s は行政区のコードではない', (code) => {
    expect(designatedCityOfWardCode(code, byCode)).toBeNull();
  });
});
