import type { NamedActor } from '#shared/contract/case.ts';
import type { Actor } from '#shared/domain/operator/actor.ts';
import type { Instant } from '#shared/domain/time/plain-date.ts';
import type { ReadableDb } from '../database.ts';
import { allAccounts, type KnownAccount } from './accounts.ts';

/** Who somebody is called today, or was called when something was recorded. */
export type Named = (actor: Actor, at?: Instant) => NamedActor;

/** Gives actors the names that people read, also of those whose account was closed. The command line's actor is its own name. */
export function actorNames(db: ReadableDb, me: Actor): Named {
  const accounts = new Map(allAccounts(db).map((account) => [account.actor, account]));
  return (actor, at) => {
    const account = accounts.get(actor);
    return { actor, name: account ? nameAt(account, at) : actor, isMe: actor === me };
  };
}

function nameAt({ name, earlierNames }: KnownAccount, at: Instant | undefined): string {
  return (at && earlierNames.find(({ until }) => at < until)?.name) || name;
}
