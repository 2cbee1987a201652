import type { DataCall } from '../data-process.ts';

/**
 * What a person answered, or `left` when it is somebody else by now who sits there. A native dialog stays open over the lock, and
 * whoever comes by could answer it in the name of the one who opened it: what follows a dialog asks for no operator again.
 */
export async function ofSameOperator<T>(call: DataCall, ask: () => Promise<T>, left: T): Promise<T> {
  const before = await operatorId(call);
  const answer = await ask();
  return (await operatorId(call)) === before ? answer : left;
}

/** Null when nobody has signed in; a ledger is chosen before anybody can. */
async function operatorId(call: DataCall): Promise<string | null> {
  const status = await call('ledger.status', null);
  return status.ok ? (status.value.operator?.id ?? null) : null;
}
