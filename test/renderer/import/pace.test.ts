import { describe, expect, it } from 'vitest';
import { paceBetween } from '#renderer/features/import/session/pace.ts';
import type { Notice } from '#shared/contract/notice.ts';

function report(atMs: number, done: number, rows: number) {
  const progress: Extract<Notice, { kind: 'progress' }> = {
    kind: 'progress',
    task: 'import.commit',
    id: 'i1',
    done,
    total: 1_000,
    unit: 'bytes',
    rows,
  };
  return { atMs, progress };
}

describe('pace of an import', () => {
  it('counts rows a second and the time left from what was read so far', () => {
    expect(paceBetween(report(0, 0, 0), report(2_000, 250, 50))).toMatchObject({
      rowsPerSecond: 25,
      secondsLeft: 6,
    });
  });

  it('guesses nothing from two reports that are too close together', () => {
    expect(paceBetween(report(0, 0, 0), report(100, 250, 50))).toMatchObject({
      rowsPerSecond: null,
      secondsLeft: null,
    });
  });
});
