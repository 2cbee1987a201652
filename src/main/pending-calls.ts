import type { AppError } from '#shared/contract/app-error.ts';
import { err, type Result } from '#shared/result.ts';

export type Answer = Result<unknown, AppError>;

export interface PendingCalls {
  /** Takes a new id; the promise settles when the answer comes or when the call is given up. */
  open(): { readonly id: number; readonly answer: Promise<Answer> };
  /** False for an answer that nobody waits for any more. */
  settle(id: number, answer: Answer): boolean;
  /** Whether the calls were carried out is unknown, so they are not repeated. */
  giveUpAll(): void;
}

/** Calls that wait for their answer, by id. Ids are never used twice, also not after a restart. */
export function createPendingCalls(): PendingCalls {
  const waiting = new Map<number, (answer: Answer) => void>();
  let lastId = 0;
  const settle = (id: number, answer: Answer): boolean => {
    const resolve = waiting.get(id);
    waiting.delete(id);
    resolve?.(answer);
    return resolve !== undefined;
  };
  return {
    open() {
      lastId += 1;
      const id = lastId;
      return { id, answer: new Promise((resolve) => waiting.set(id, resolve)) };
    },
    settle,
    giveUpAll() {
      for (const id of [...waiting.keys()]) settle(id, err({ code: 'dataUnavailable' }));
    },
  };
}
