import type { NamedActor } from '#shared/contract/case.ts';
import type { Actor } from '#shared/domain/operator/actor.ts';
import type { ReadableDb } from '../database.ts';
import { memoryOf } from '../memory.ts';

interface Account {
  readonly actor: Actor;
  readonly name: string;
  readonly role: string;
}

const ALL = 'all';
/** Every step on a case names people. */
const accounts = memoryOf<readonly Account[]>({ table: 'operators', change: 'any', most: 1 });

function allAccounts(db: ReadableDb): readonly Account[] {
  return (
    accounts.recall(db, ALL) ??
    accounts.keep(
      db,
      ALL,
      db
        .query<Account>("SELECT 'operator:' || id AS actor, name, role FROM operators ORDER BY name, id")
        .all(),
    )
  );
}

/** Gives actors the names that people read. The command line's actor is its own name. */
export function actorNames(db: ReadableDb, me: Actor): (actor: Actor) => NamedActor {
  const names = new Map(allAccounts(db).map(({ actor, name }) => [actor, name]));
  return (actor) => ({ actor, name: names.get(actor) ?? actor, isMe: actor === me });
}

/** Operators who may take a case: everybody but the 閲覧 accounts. */
export function assignableActors(db: ReadableDb): Set<Actor> {
  return new Set(allAccounts(db).flatMap(({ actor, role }) => (role === 'viewer' ? [] : [actor])));
}
