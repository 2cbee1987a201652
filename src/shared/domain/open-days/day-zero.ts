import type { PlainDate } from '../time/plain-date.ts';

/** What of a case says when its clock began. */
export interface ClockStart {
  readonly receivedOn: PlainDate;
  /** Null where no 再審査 began a target of its own. */
  readonly reopenedOn: PlainDate | null;
}

/** The day from which the open days of a case are counted: its receipt, or its last 再審査 (ADR 0026). */
export function dayZero({ receivedOn, reopenedOn }: ClockStart): PlainDate {
  return reopenedOn ?? receivedOn;
}
