import { systemCode } from '#shared/system-fault.ts';
import type { WritableDb } from '../database.ts';
import { readFact, type User, writeFact } from './ledger-facts.ts';

/** Under which path this process has which use open: a copy of a ledger carries the marks of its original. */
const usesHere = new Map<string, string>();

/**
 * Marks the ledger as in use by this process, as one of several maybe. Gives whether somebody left it without closing it: on
 * this computer none of their processes is there any more. One whose number another process has by now passes for one that is.
 */
export function beginUse(db: WritableDb, path: string, id: string): { readonly leftOpen: boolean } {
  return inTransaction(db, () => {
    const users = readFact(db, 'users') ?? [];
    const atWork = users.filter((user) => isAtWork(user, path));
    const closedInOrder = readFact(db, 'cleanExit') !== false;
    usesHere.set(id, path);
    // What stands there beside the mark of an orderly end is of no use: a program before this one set it.
    writeFact(db, 'users', [...(closedInOrder ? [] : atWork), { pid: process.pid, use: id }]);
    writeFact(db, 'cleanExit', false);
    return { leftOpen: !closedInOrder && (users.length === 0 || atWork.length < users.length) };
  });
}

/** The end is an orderly one only when nobody else is still at work, or was and did not close it. */
export function endUse(db: WritableDb, id: string): void {
  usesHere.delete(id);
  inTransaction(db, () => {
    const others = (readFact(db, 'users') ?? []).filter(({ use }) => use !== id);
    writeFact(db, 'users', others);
    writeFact(db, 'cleanExit', others.length === 0);
  });
}

function isAtWork({ pid, use }: User, path: string): boolean {
  if (pid === process.pid) return usesHere.get(use) === path;
  try {
    // Sends nothing; only looks whether it could.
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return systemCode(error) === 'EPERM';
  }
}

function inTransaction<T>(db: WritableDb, work: () => T): T {
  db.begin();
  try {
    const result = work();
    db.commit();
    return result;
  } catch (error) {
    db.rollback();
    throw error;
  }
}
