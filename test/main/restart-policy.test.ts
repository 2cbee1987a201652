import { expect, test } from 'vitest';
import { dataProcessRestarts, delayBeforeRestart } from '#main/restart-policy.ts';

const now = 1_000_000;

test('each death in a minute makes the next start wait twice as long', () => {
  const deaths = [now - 4, now - 3, now - 2, now - 1, now];
  const delays = deaths.map((_, index) =>
    delayBeforeRestart(dataProcessRestarts, deaths.slice(0, index + 1), now),
  );
  expect(delays).toEqual([100, 200, 400, 800, 1600]);
});

test('after the sixth death in a minute it stays down', () => {
  const deaths = [0, 10, 20, 30, 40, 50].map((seconds) => now - seconds * 1000);
  expect(delayBeforeRestart(dataProcessRestarts, deaths, now)).toBeNull();
});

test('a death more than a minute ago is forgotten', () => {
  const deaths = [60, 61, 62, 63, 64].map((seconds) => now - seconds * 1000);
  expect(delayBeforeRestart(dataProcessRestarts, [...deaths, now], now)).toBe(100);
});
