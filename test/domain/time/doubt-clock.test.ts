import { expect, it } from 'vitest';
import { doubtClock } from '#shared/domain/time/doubt-clock.ts';

it.each([
  ['同じ日', '2026-12-28', '2026-12-28', null],
  ['年末年始の休みの後', '2027-01-04', '2026-12-28', null],
  ['記録のちょうど31日後', '2027-01-28', '2026-12-28', null],
  ['記録の32日後', '2027-01-29', '2026-12-28', 'ahead'],
  ['年を一つ間違えた日', '2027-12-28', '2026-12-28', 'ahead'],
  ['記録の前の日', '2026-12-27', '2026-12-28', 'behind'],
])('パソコンの日付が%s', (_case, today, latestRecordOn, doubt) => {
  expect(doubtClock(today, latestRecordOn)).toBe(doubt);
});
