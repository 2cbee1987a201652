import type { IntakeFile } from '#shared/contract/intake-file.ts';
import type { IntakeReading } from '#shared/domain/intake/reading.ts';
import type { Office } from '../handler.ts';
import type { Origin } from './origin.ts';
import type { ImportPlan } from './plan/import-plan.ts';

/** A file that somebody is about to import. Lives in memory only: after a restart the file is chosen again. */
export interface OpenImport {
  readonly id: string;
  readonly origin: Origin;
  readonly fileName: string;
  reading: IntakeReading;
  /** The saved mapping that the reading uses. */
  profile: IntakeFile['profile'];
  /** The last plan; null before one. Made with another reading it counts for nothing: see `standingPlan`. */
  plan: ImportPlan | null;
  running: { readonly abort: AbortController; readonly done: Promise<unknown> } | null;
}

export interface ImportDesk {
  open(file: Omit<OpenImport, 'plan' | 'running'>): OpenImport;
  find(importId: string): OpenImport | null;
  findByPlan(planId: string): { readonly file: OpenImport; readonly plan: ImportPlan } | null;
  /** Some import of this office is reading or writing. */
  isBusy(): boolean;
}

/** Files that nobody imported are forgotten, the oldest first: the plan of 100,000 rows holds some 80 MB. */
const MOST_OPEN = 5;
/** A plan in which somebody has corrected rows is work, and is kept for longer. */
const MOST_CORRECTED = 20;

const desks = new WeakMap<object, ImportDesk>();

export function importDesk(office: Office): ImportDesk {
  const existing = desks.get(office.key);
  if (existing) return existing;
  const files = new Map<string, OpenImport>();
  const desk: ImportDesk = {
    open: (file) => {
      const opened: OpenImport = { ...file, plan: null, running: null };
      files.set(file.id, opened);
      const isCorrected = ({ plan }: OpenImport) => plan !== null && plan.edits.size > 0;
      forgetOldest(files, MOST_OPEN, (each) => !isCorrected(each));
      forgetOldest(files, MOST_CORRECTED, isCorrected);
      return opened;
    },
    find: (importId) => files.get(importId) ?? null,
    findByPlan: (planId) => {
      for (const file of files.values()) {
        const plan = standingPlan(file);
        if (plan?.id === planId) return { file, plan };
      }
      return null;
    },
    isBusy: () => [...files.values()].some((file) => file.running !== null),
  };
  desks.set(office.key, desk);
  return desk;
}

function forgetOldest(
  files: Map<string, OpenImport>,
  most: number,
  concerns: (file: OpenImport) => boolean,
): void {
  const concerned = [...files.values()].filter(concerns);
  const idle = concerned.filter(({ running }) => !running);
  for (const { id } of idle.slice(0, Math.max(0, concerned.length - most))) files.delete(id);
}

/** A plan made with another encoding, sheet or mapping says nothing about this reading. */
export function standingPlan(file: OpenImport): ImportPlan | null {
  return file.plan && file.plan.reading === file.reading ? file.plan : null;
}

/** Runs one piece of work on the file; whoever cancels can wait for its end. */
export async function whileRunning<T>(
  file: OpenImport,
  work: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const abort = new AbortController();
  const done = work(abort.signal);
  file.running = { abort, done };
  try {
    return await done;
  } finally {
    file.running = null;
  }
}

export async function cancelRunning(file: OpenImport): Promise<void> {
  if (!file.running) return;
  file.running.abort.abort();
  // How it ended is the other caller's answer.
  await file.running.done.catch(() => undefined);
}
