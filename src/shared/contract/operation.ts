import type { z } from 'zod';

/**
 * - `query` reads; it gets a handle that cannot write.
 * - `command` writes in one immediate transaction and is rolled back when it is refused.
 * - `task` is long (import, report, backup): it runs in steps, reports progress and handles its own transactions.
 * - `shell` is answered by the main process, which owns dialogs, printing and the choice of the file.
 */
export type OperationKind = 'query' | 'command' | 'task' | 'shell';

/**
 * What must be there before the operation may run: nothing, an open ledger, a signed-in operator, or one who may change
 * records (`editor`: everybody but 閲覧).
 * `internal` operations need an open ledger and are refused to windows; the main process uses them after
 * a native dialog, so that no window can name a path.
 */
export type OperationAccess = 'open' | 'ledger' | 'operator' | 'editor' | 'internal';

export interface Operation<K extends OperationKind, I extends z.ZodType, O extends z.ZodType> {
  readonly kind: K;
  readonly access: OperationAccess;
  readonly input: I;
  readonly output: O;
}

export function operation<K extends OperationKind, I extends z.ZodType, O extends z.ZodType>(
  kind: K,
  access: OperationAccess,
  input: I,
  output: O,
): Operation<K, I, O> {
  return { kind, access, input, output };
}
