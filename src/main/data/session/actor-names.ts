import type { NamedActor } from '#shared/contract/case.ts';
import type { Actor } from '#shared/domain/operator/actor.ts';
import type { ReadableDb } from '../database.ts';
import { allAccounts } from './accounts.ts';

/** Gives actors the names that people read, also of those whose account was closed. The command line's actor is its own name. */
export function actorNames(db: ReadableDb, me: Actor): (actor: Actor) => NamedActor {
  const names = new Map(allAccounts(db).map(({ actor, name }) => [actor, name]));
  return (actor) => ({ actor, name: names.get(actor) ?? actor, isMe: actor === me });
}
