import type { CaseEvent } from '../case/event.ts';

type Withdrawal = CaseEvent & { readonly kind: 'withdrawn' };

/** The 取下げ that stands: the newest one that was not undone. Null when there is none. */
export function standingWithdrawal(events: readonly CaseEvent[]): Withdrawal | null {
  const undone = new Set(events.flatMap((event) => (event.kind === 'undone' ? [event.payload.event] : [])));
  const stands = (event: CaseEvent): event is Withdrawal =>
    event.kind === 'withdrawn' && !undone.has(event.id);
  return events.findLast(stands) ?? null;
}
