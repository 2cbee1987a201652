import type { CaseEvent } from '../case/event.ts';
import type { Actor } from '../operator/actor.ts';
import type { ReopenReason } from '../reason/reasons.ts';
import type { PlainDate } from '../time/plain-date.ts';
import { japaneseDate } from '../time/wall-calendar.ts';

type EventOf<Kind extends CaseEvent['kind']> = CaseEvent & { readonly kind: Kind };

/** A 決定 or 取下げ that a case had, whatever became of it. */
export interface CaseEnding {
  readonly event: EventOf<'decided'> | EventOf<'withdrawn'>;
  readonly on: PlainDate;
  readonly notifiedOn: PlainDate | null;
  /** The 再審査 that set it aside. */
  readonly reopened: {
    readonly event: string;
    readonly on: PlainDate;
    readonly by: Actor;
    readonly reason: ReopenReason;
  } | null;
}

/** What the figures of a period need of a case, for any period: it only grows, so a day that is over stays as it was. */
export interface CaseCourse {
  /** By which the case is counted once as 受付, even where a later file brought another day. */
  readonly receivedOn: PlainDate;
  /** Oldest first. What was undone never was. */
  readonly endings: readonly CaseEnding[];
}

export function courseOf(events: readonly CaseEvent[]): CaseCourse {
  const undone = new Set(events.flatMap((event) => (event.kind === 'undone' ? [event.payload.event] : [])));
  const standing = events.filter(({ id }) => !undone.has(id));
  return { receivedOn: firstReceipt(standing), endings: standing.reduce<CaseEnding[]>(endingsAfter, []) };
}

/** The 決定 or 取下げ that stood at the end of that day; null where the case was open. */
export function endingOn({ endings }: CaseCourse, day: PlainDate): CaseEnding | null {
  const stood = ({ on, reopened }: CaseEnding) => on <= day && (reopened === null || reopened.on > day);
  return endings.findLast(stood) ?? null;
}

function endingsAfter(endings: CaseEnding[], event: CaseEvent): CaseEnding[] {
  const last = endings.at(-1);
  switch (event.kind) {
    case 'decided':
      return [...endings, { event, on: event.payload.decidedOn, notifiedOn: null, reopened: null }];
    case 'withdrawn':
      return [...endings, { event, on: event.payload.withdrawnOn, notifiedOn: null, reopened: null }];
    case 'notified':
      return last ? [...endings.slice(0, -1), { ...last, notifiedOn: event.payload.notifiedOn }] : endings;
    case 'reopened': {
      const { reason, target } = event.payload;
      const on = target?.from ?? japaneseDate(event.at);
      const reopened = { event: event.id, on, by: event.actor, reason };
      return last ? [...endings.slice(0, -1), { ...last, reopened }] : endings;
    }
    default:
      return endings;
  }
}

/** A day that had not come when it was recorded was a slip, and what replaced the application put it right. */
function firstReceipt(events: readonly CaseEvent[]): PlainDate {
  const receipts = events.flatMap((event) =>
    event.kind === 'applicationReceived' || event.kind === 'applicationUpdated'
      ? [{ on: event.payload.receivedOn, recordedOn: japaneseDate(event.at) }]
      : [],
  );
  const receipt = receipts.find(({ on, recordedOn }) => on <= recordedOn) ?? receipts.at(-1);
  if (!receipt) throw new Error('a case has no receipt');
  return receipt.on;
}
