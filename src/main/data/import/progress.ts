import type { Notice } from '#shared/contract/notice.ts';
import type { Office } from '../handler.ts';

type Task = (Notice & { kind: 'progress' })['task'];

const INTERVAL_MS = 100;

/** Tells the windows how far a reading has come, at most ten times a second, and always at the end. */
export function bytesProgress(
  office: Pick<Office, 'notify'>,
  task: Task,
  id: string,
  total: number,
): (done: number, rows: number) => void {
  let last = Number.NEGATIVE_INFINITY;
  return (done, rows) => {
    // A clock for pacing, not for business: nothing of it is kept.
    const now = performance.now();
    if (now - last < INTERVAL_MS && done < total) return;
    last = now;
    office.notify({ kind: 'progress', task, id, done, total, unit: 'bytes', rows });
  };
}
