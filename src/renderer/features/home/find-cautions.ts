import type { HomeSummary } from '#shared/contract/queue.ts';
import { daysBetween } from '#shared/domain/time/plain-date.ts';

export type Caution =
  | 'suspected'
  | 'unanswered'
  | 'duplicates'
  | 'heldRows'
  | 'confirmations'
  | 'calendar'
  | 'backup';

const BACKUP_AGE_DAYS = 7;
/** A year: long enough before the calendar ends that an update can be had. */
const CALENDAR_NOTICE_DAYS = 366;

/** What needs attention, the gravest first. */
export function findCautions(summary: HomeSummary): Caution[] {
  const { today, lastBackupOn } = summary;
  const found: Record<Caution, boolean> = {
    suspected: summary.suspected > 0,
    unanswered: summary.unanswered > 0,
    duplicates: summary.duplicates > 0,
    heldRows: summary.heldRows > 0,
    confirmations: summary.expiringConfirmations > 0,
    calendar: daysBetween(today, summary.calendarCoveredUntil) < CALENDAR_NOTICE_DAYS,
    backup: lastBackupOn === null || daysBetween(lastBackupOn, today) > BACKUP_AGE_DAYS,
  };
  const order: readonly Caution[] = [
    'suspected',
    'unanswered',
    'duplicates',
    'heldRows',
    'confirmations',
    'calendar',
    'backup',
  ];
  return order.filter((caution) => found[caution]);
}
