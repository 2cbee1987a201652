import type { EventFacts } from '#shared/contract/case-history.ts';
import type { CaseEvent } from '#shared/domain/case/event.ts';
import { foldCase, foldOnward } from '#shared/domain/case/evolve.ts';
import type { CaseState } from '#shared/domain/case/state.ts';
import type { ReadableDb } from '../database.ts';
import type { OperationContext } from '../handler.ts';
import { actorNames, type Named } from '../session/actor-names.ts';
import type { Telling } from './fact.ts';
import { factsOf } from './facts-of.ts';

/** As the one who is signed in reads it. */
export function caseHistory(
  db: ReadableDb,
  events: readonly CaseEvent[],
  { session, checklists }: OperationContext,
): EventFacts[] {
  return toldEvents(events, { db, checklists, named: actorNames(db, session.actor) });
}

/**
 * What every event said, beside what stood before it. An event that was undone is told from where the case stood then, which the
 * state of now does not know.
 */
export function toldEvents(
  events: readonly CaseEvent[],
  knowing: Pick<Telling, 'db' | 'checklists'> & { readonly named: Named },
): EventFacts[] {
  const byId = new Map(events.map((event) => [event.id, event]));
  let before: CaseState | null = null;
  return events.map((event, at) => {
    const named = (actor: string) => knowing.named(actor, event.at);
    const facts = factsOf(event, before, { ...knowing, named, event: (id) => byId.get(id) });
    before = before === null ? foldCase([event]) : foldOnward(before, events.slice(0, at), [event]);
    return { event: event.id, facts };
  });
}
