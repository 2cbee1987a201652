import { afterEach, expect, it, vi } from 'vitest';
import { displayCount, displayOf } from '../../scripts/lib/display.mjs';

afterEach(() => {
  vi.unstubAllEnvs();
});

it('gives each window that is worked in at once a screen of its own', () => {
  vi.stubEnv('REVIEW_DISPLAY_1', ':99');
  vi.stubEnv('REVIEW_XAUTHORITY_1', '/keys/first');
  vi.stubEnv('REVIEW_DISPLAY_2', ':100');
  vi.stubEnv('REVIEW_XAUTHORITY_2', '/keys/second');
  expect(displayCount()).toBe(2);
  expect([displayOf(1), displayOf(2)]).toEqual([
    { DISPLAY: ':99', XAUTHORITY: '/keys/first' },
    { DISPLAY: ':100', XAUTHORITY: '/keys/second' },
  ]);
});

it('changes nothing where there is only the screen of the person', () => {
  vi.stubEnv('REVIEW_DISPLAY_1', undefined);
  expect(displayCount()).toBe(1);
  expect(displayOf(1)).toEqual({});
});
