import type { CaseEvent } from '../case/event.ts';
import type { PlainDate } from '../time/plain-date.ts';

/** The date of the 取下げ that stands: the newest one that was not undone. Null when there is none. */
export function withdrawnOn(events: readonly CaseEvent[]): PlainDate | null {
  const undone = new Set(events.flatMap((event) => (event.kind === 'undone' ? [event.payload.event] : [])));
  let date: PlainDate | null = null;
  for (const event of events) {
    if (event.kind === 'withdrawn' && !undone.has(event.id)) date = event.payload.withdrawnOn;
  }
  return date;
}
