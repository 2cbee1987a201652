import { describe, expect, it } from 'vitest';
import { PAGE_ROWS, type PageRead, PageStarts } from '#renderer/features/review/queue/page-starts.ts';
import type { QueueCursor } from '#shared/contract/queue.ts';

const at = (row: number): QueueCursor => ({ key: '2026-11-26', row });

function page(next: QueueCursor | null, rows = PAGE_ROWS): PageRead {
  return { rows: { length: rows }, next };
}

describe('where the pages of a list begin', () => {
  it('knows the first page, and each further one from the page before', () => {
    const starts = new PageStarts();
    expect(starts.between(0, 2)).toEqual({ known: [{ page: 0, after: null }], missing: 1 });
    expect(starts.learn(0, page(at(100)))).toBe(true);
    expect(starts.learn(1, page(at(200)))).toBe(true);
    expect(starts.between(1, 2)).toEqual({
      known: [
        { page: 1, after: at(100) },
        { page: 2, after: at(200) },
      ],
      missing: null,
    });
  });

  it('forgets what lay below a boundary that moved', () => {
    const starts = new PageStarts();
    starts.learn(0, page(at(100)));
    starts.learn(1, page(at(200)));
    expect(starts.learn(0, page(at(101)))).toBe(true);
    expect(starts.startOf(1)).toEqual(at(101));
    expect(starts.startOf(2)).toBeUndefined();
  });

  it('keeps the way when nothing moved', () => {
    const starts = new PageStarts();
    starts.learn(0, page(at(100)));
    expect(starts.learn(0, page(at(100)))).toBe(false);
  });

  it('knows the end after the last page, and asks for nothing beyond it', () => {
    const starts = new PageStarts();
    starts.learn(0, page(at(100)));
    starts.learn(1, page(null, 20));
    expect(starts.end).toBe(120);
    expect(starts.between(1, 3)).toEqual({ known: [{ page: 1, after: at(100) }], missing: null });
  });

  it('walks on from the nearest page that it knows', () => {
    const starts = new PageStarts();
    starts.learnWay(0, { starts: [at(100), at(200)], rows: 200 }, 2);
    expect(starts.nearestKnown(7)).toBe(2);
    expect(starts.nearestKnown(1)).toBe(1);
    expect(starts.end).toBeNull();
    starts.learnWay(2, { starts: [at(300)], rows: 130 }, 200);
    expect(starts.startOf(3)).toEqual(at(300));
    expect(starts.end).toBe(330);
  });
});
