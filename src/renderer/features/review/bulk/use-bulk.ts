import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useBridge } from '#renderer/app/bridge.ts';
import { callSafely } from '#renderer/app/call-safely.ts';
import { isDeskLocked } from '#renderer/app/desk-lock.ts';
import { useCommand } from '#renderer/app/use-command.ts';
import type { AppError } from '#shared/contract/app-error.ts';
import { BULK_ROWS, type BulkRow, MOST_BULK_CASES } from '#shared/contract/bulk.ts';
import type { QueueCursor, QueueFilter, QueueRow } from '#shared/contract/queue.ts';
import type { BulkWork } from '#shared/domain/case/bulk.ts';
import { err, ok, type Result } from '#shared/result.ts';
import { useDraftStore } from '../drafts.tsx';

/** A case of the list, with what the work would do or did with it. */
export interface BulkCase {
  readonly row: QueueRow;
  readonly found: BulkRow;
}

export interface Bulk {
  readonly stage: 'choosing' | 'planned' | 'done';
  readonly cases: readonly BulkCase[];
  /** Ids that the person left out of the plan. */
  readonly leftOut: ReadonlySet<string>;
  readonly isPending: boolean;
  /** How many cases were looked at or done, while there are more than one message holds. */
  readonly progress: { readonly done: number; readonly total: number } | null;
  readonly error: AppError | null;
  readonly plan: (work: BulkWork) => Promise<void>;
  /** Takes these cases in, or leaves them out. */
  readonly choose: (ids: readonly string[], isTaken: boolean) => void;
  readonly chooseAll: () => void;
  readonly chooseNone: () => void;
  /** Gives the ids of the cases that it was done with; null when nothing was recorded. */
  readonly commit: () => Promise<readonly string[] | null>;
  readonly back: () => void;
}

interface Planned {
  readonly work: BulkWork;
  readonly cases: readonly BulkCase[];
}

/**
 * The cases that were marked, or those of a filter in its order: plan what to do with all of them, leave some out, do it.
 */
export function useBulk(filter: QueueFilter, marked: readonly QueueRow[] | null = null): Bulk {
  const { call } = useBridge();
  const client = useQueryClient();
  const drafts = useDraftStore();
  const { run } = useCommand('bulk.commit');
  const [stage, setStage] = useState<Bulk['stage']>('choosing');
  const [planned, setPlanned] = useState<Planned | null>(null);
  const [leftOut, setLeftOut] = useState<ReadonlySet<string>>(new Set());
  const [isPending, setPending] = useState(false);
  const [progress, setProgress] = useState<Bulk['progress']>(null);
  const [error, setError] = useState<AppError | null>(null);

  const tell = (done: number, total: number) => setProgress(total > BULK_ROWS ? { done, total } : null);

  const readRows = async (): Promise<Result<QueueRow[], AppError>> => {
    if (marked) return ok([...marked]);
    const rows: QueueRow[] = [];
    let after: QueueCursor | null = null;
    do {
      const page: Result<{ rows: QueueRow[]; next: QueueCursor | null }, AppError> = await callSafely(
        call,
        'queue.page',
        { filter, after, limit: BULK_ROWS },
      );
      if (!page.ok) return page;
      rows.push(...page.value.rows);
      after = page.value.next;
    } while (after && rows.length < MOST_BULK_CASES);
    return ok(rows.slice(0, MOST_BULK_CASES));
  };

  const planAll = async (work: BulkWork): Promise<Result<BulkCase[], AppError>> => {
    const rows = await readRows();
    if (!rows.ok) return rows;
    const cases: BulkCase[] = [];
    for (const chunk of chunks(rows.value)) {
      tell(cases.length, rows.value.length);
      const answer = await callSafely(call, 'bulk.plan', { ids: chunk.map(({ id }) => id), work });
      if (!answer.ok) return answer;
      cases.push(...paired(chunk, answer.value));
    }
    return ok(cases);
  };

  const plan = async (work: BulkWork) => {
    setPending(true);
    const found = await planAll(work);
    setPending(false);
    setProgress(null);
    setError(found.ok ? null : found.error);
    if (!found.ok) return;
    setPlanned({ work, cases: found.value });
    setLeftOut(new Set());
    setStage('planned');
  };

  const commitAll = async ({ work, cases }: Planned): Promise<Result<BulkCase[], AppError>> => {
    const chosen = cases.filter(({ row, found }) => isChosen(found) && !leftOut.has(row.id));
    const after: BulkCase[] = [];
    for (const chunk of chunks(chosen)) {
      tell(after.length, chosen.length);
      // Somebody else may sign in before the next piece is recorded, and would have done it.
      if (isDeskLocked()) return stopped(after, { code: 'notSignedIn' });
      const rows = chunk.map(({ row, found }) => ({ id: row.id, expectedVersion: found.version ?? 0 }));
      const answer = await run({ rows, work });
      // What earlier chunks recorded stands; the rest was not touched, and the list says which is which.
      if (!answer.ok) return after.length === 0 ? err(answer.error) : stopped(after, answer.error);
      goAlong(rows, answer.value);
      after.push(
        ...paired(
          chunk.map(({ row }) => row),
          answer.value,
        ),
      );
    }
    return ok(after);
  };
  const goAlong = (sent: readonly { id: string; expectedVersion: number }[], done: readonly BulkRow[]) => {
    const to = new Map(done.map(({ id, refusal, version }) => [id, refusal === null ? version : null]));
    for (const { id, expectedVersion: from } of sent) {
      const version = to.get(id);
      if (version) drafts.goAlong({ id, from, to: version });
    }
  };
  const stopped = (after: BulkCase[], reason: AppError): Result<BulkCase[], AppError> => {
    setError(reason);
    return ok(after);
  };

  const commit = async () => {
    if (!planned) return null;
    setPending(true);
    setError(null);
    const done = await commitAll(planned);
    setPending(false);
    setProgress(null);
    void client.invalidateQueries();
    if (!done.ok) {
      setError(done.error);
      return null;
    }
    setPlanned({ ...planned, cases: done.value });
    setStage('done');
    return done.value.filter(({ found }) => found.refusal === null).map(({ row }) => row.id);
  };

  return {
    stage,
    cases: planned?.cases ?? [],
    leftOut,
    isPending,
    progress,
    error,
    plan,
    choose: (ids, isTaken) => setLeftOut((before) => afterChoice(before, ids, isTaken)),
    chooseAll: () => setLeftOut(new Set()),
    chooseNone: () => setLeftOut(new Set(planned?.cases.map(({ row }) => row.id))),
    commit,
    back: () => setStage('choosing'),
  };
}

/** The work can be done with the case. */
export function isChosen(found: BulkRow): boolean {
  return found.refusal === null && found.version !== null;
}

function paired(rows: readonly QueueRow[], found: readonly BulkRow[]): BulkCase[] {
  const byId = new Map(found.map((each) => [each.id, each]));
  return rows.flatMap((row) => {
    const answer = byId.get(row.id);
    return answer ? [{ row, found: answer }] : [];
  });
}

function chunks<T>(all: readonly T[]): T[][] {
  return Array.from({ length: Math.ceil(all.length / BULK_ROWS) }, (_, index) =>
    all.slice(index * BULK_ROWS, (index + 1) * BULK_ROWS),
  );
}

function afterChoice(
  leftOut: ReadonlySet<string>,
  ids: readonly string[],
  isTaken: boolean,
): ReadonlySet<string> {
  const chosen = new Set(ids);
  return new Set(isTaken ? [...leftOut].filter((id) => !chosen.has(id)) : [...leftOut, ...ids]);
}
