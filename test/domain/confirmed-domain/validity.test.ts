import { describe, expect, test } from 'vitest';
import { lastDayOf, standingOf } from '#shared/domain/confirmed-domain/validity.ts';
import { defaultOfficePolicy, OfficePolicy } from '#shared/domain/policy/policy.ts';
import { addMonths } from '#shared/domain/time/plain-date.ts';

describe('有効な最後の日 (民法143条2項)', () => {
  test.each([
    ['2026-11-22', 12, '2027-11-21'],
    ['2026-11-01', 12, '2027-10-31'],
    ['2026-03-01', 12, '2027-02-28'],
    ['2027-03-01', 12, '2028-02-29'],
    ['2027-01-31', 1, '2027-02-28'],
    ['2027-01-30', 1, '2027-02-28'],
    ['2027-01-29', 1, '2027-02-28'],
    ['2027-01-28', 1, '2027-02-27'],
    ['2024-02-29', 12, '2025-02-28'],
    ['2026-12-15', 1, '2027-01-14'],
    ['2026-11-22', 60, '2031-11-21'],
  ])('%s から %i か月は %s まで', (from, months, last) => {
    expect(lastDayOf(from, months)).toBe(last);
  });

  test('月を足しても、ない日にはならない', () => {
    expect(addMonths('2026-08-31', 1)).toBe('2026-09-30');
    expect(addMonths('2026-12-31', 2)).toBe('2027-02-28');
  });
});

describe('登録の状態', () => {
  test.each([
    ['2026-10-22', 'valid'],
    ['2026-10-23', 'expiring'],
    ['2026-11-22', 'expiring'],
    ['2026-11-23', 'expired'],
  ])('2026-11-22 までの登録は、%s に %s', (today, standing) => {
    expect(standingOf({ expiresOn: '2026-11-22', revokedOn: null }, today)).toBe(standing);
  });

  test('取り消されたものは、期限にかかわらず取消', () => {
    expect(standingOf({ expiresOn: '2030-01-01', revokedOn: '2026-11-22' }, '2026-11-23')).toBe('revoked');
  });
});

test('登録がなかった版の設定も読め、既定の12か月になる', () => {
  const { confirmationMonths: _, ...old } = defaultOfficePolicy;
  expect(OfficePolicy.parse(old)).toEqual({ ...old, confirmationMonths: 12 });
});
