import type { ChecklistRef } from '../checklist/template.ts';
import type { CaseEvent } from './event.ts';

/** The checklist that asked when an event of a case was recorded. Throws on an event that the case does not have. */
export function checklistAt(events: readonly CaseEvent[], id: string): ChecklistRef {
  const undone = new Set(events.flatMap((event) => (event.kind === 'undone' ? [event.payload.event] : [])));
  const until = events.slice(0, events.findIndex((event) => event.id === id) + 1);
  const brought = until.flatMap((event) =>
    'checklist' in event.payload && !undone.has(event.id) ? [event.payload.checklist] : [],
  );
  const last = brought.at(-1);
  if (!last) throw new Error(`no checklist had asked before ${id}`);
  return last;
}
