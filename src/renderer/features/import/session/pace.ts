import { useState } from 'react';
import type { Notice } from '#shared/contract/notice.ts';
import { useNotice } from '../../../app/use-notices.ts';

type ProgressNotice = Extract<Notice, { kind: 'progress' }>;

interface Sample {
  readonly atMs: number;
  readonly progress: ProgressNotice;
}

export interface Pace {
  readonly progress: ProgressNotice;
  /** Null until two reports far enough apart have come. */
  readonly rowsPerSecond: number | null;
  readonly secondsLeft: number | null;
}

export type ImportTask = 'import.plan' | 'import.commit' | 'import.undo';

/** How far a plan or an import is, how fast it goes and how long it will take; null before the first report. */
export function usePace(task: ImportTask, importId: string): Pace | null {
  const [samples, setSamples] = useState<{ first: Sample; last: Sample } | null>(null);
  useNotice((notice) => {
    if (notice.kind !== 'progress' || notice.task !== task || notice.id !== importId) return;
    const last = { atMs: performance.now(), progress: notice };
    setSamples((before) => ({ first: before?.first ?? last, last }));
  });
  return samples && paceBetween(samples.first, samples.last);
}

const LONG_ENOUGH_MS = 500;

export function paceBetween(first: Sample, last: Sample): Pace {
  const seconds = (last.atMs - first.atMs) / 1000;
  const done = last.progress.done - first.progress.done;
  const rows = rowsOf(last.progress) - rowsOf(first.progress);
  if (seconds * 1000 < LONG_ENOUGH_MS || done <= 0) {
    return { progress: last.progress, rowsPerSecond: null, secondsLeft: null };
  }
  const { total } = last.progress;
  return {
    progress: last.progress,
    rowsPerSecond: rows > 0 ? rows / seconds : null,
    secondsLeft: total === null ? null : Math.max(0, (total - last.progress.done) / (done / seconds)),
  };
}

function rowsOf(progress: ProgressNotice): number {
  return progress.unit === 'rows' ? progress.done : (progress.rows ?? 0);
}
