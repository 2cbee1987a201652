import type { NamedActor } from '#shared/contract/case.ts';
import type { Actor } from '#shared/domain/operator/actor.ts';
import type { ReadableDb } from '../database.ts';

/** Gives actors the names that people read. The command line's actor is its own name. */
export function actorNames(db: ReadableDb, me: Actor): (actor: Actor) => NamedActor {
  const names = new Map(
    db
      .query<{ id: string; name: string }>('SELECT id, name FROM operators')
      .all()
      .map((row) => [`operator:${row.id}`, row.name]),
  );
  return (actor) => ({ actor, name: names.get(actor) ?? actor, isMe: actor === me });
}

/** Operators who may take a case: everybody but the 閲覧 accounts. */
export function assignableActors(db: ReadableDb): Set<Actor> {
  const rows = db
    .query<{ id: string }>("SELECT id FROM operators WHERE role <> 'viewer' ORDER BY name, id")
    .all();
  return new Set(rows.map((row) => `operator:${row.id}`));
}
