import { useState } from 'react';
import type { Notice } from '#shared/contract/notice.ts';
import { useNotice } from './use-notices.ts';

type ProgressNotice = Extract<Notice, { kind: 'progress' }>;
export type TaskName = ProgressNotice['task'];

/** How far a long task is, while `active`; null before its first report. */
export function useProgress(
  task: TaskName,
  active: boolean,
  id: string | null = null,
): ProgressNotice | null {
  const [latest, setLatest] = useState<ProgressNotice | null>(null);
  const [wasActive, setWasActive] = useState(active);
  if (wasActive !== active) {
    setWasActive(active);
    setLatest(null);
  }
  useNotice((notice) => {
    if (notice.kind !== 'progress' || notice.task !== task) return;
    if (id === null || notice.id === id) setLatest(notice);
  });
  return active ? latest : null;
}
