import type { CaseEvent } from './event.ts';
import type { CaseState, Note } from './state.ts';

/** The notes of a case with the words that came with a step, where somebody wrote any. */
export function withNote(state: CaseState, event: CaseEvent, about: Note['about']): CaseState['notes'] {
  if (!event.vault) return state.notes;
  const stated = event.kind === 'noteAdded' ? (event.payload.class ?? null) : null;
  const note = { event: event.id, by: event.actor, at: event.at, about, class: stated, vault: event.vault };
  return [...state.notes, note];
}
