import type { HomeSummary } from '#shared/contract/queue.ts';
import { doubtClock } from '#shared/domain/time/doubt-clock.ts';
import { daysBetween, type PlainDate } from '#shared/domain/time/plain-date.ts';

export type Caution =
  | 'clockBehind'
  | 'clockAhead'
  | 'suspected'
  | 'unanswered'
  | 'lateNotices'
  | 'handover'
  | 'duplicates'
  | 'heldRows'
  | 'receivedAhead'
  | 'confirmations'
  | 'holidays'
  | 'calendar'
  | 'backup';

const BACKUP_AGE_DAYS = 7;
/** A year: long enough before the calendar ends that an update can be had. */
const CALENDAR_NOTICE_DAYS = 366;

/** What needs attention, the gravest first. */
export function findCautions(summary: HomeSummary): Caution[] {
  const { today, lastBackupOn, latestRecordOn } = summary;
  const doubt = doubtClock(today, latestRecordOn);
  const found: Record<Caution, boolean> = {
    clockBehind: doubt === 'behind',
    clockAhead: doubt === 'ahead',
    suspected: summary.suspected > 0,
    unanswered: summary.unanswered > 0,
    lateNotices: summary.toNotifyLate > 0,
    handover: summary.handover > 0,
    duplicates: summary.duplicates > 0,
    heldRows: summary.heldRows > 0,
    // By a clock that is behind, every case may come from the future.
    receivedAhead: summary.receivedAhead > 0 && doubt !== 'behind',
    confirmations: summary.expiringConfirmations > 0,
    holidays: summary.holidaysChanged,
    calendar: daysBetween(today, summary.calendarCoveredUntil) < CALENDAR_NOTICE_DAYS,
    backup: lastBackupOn === null || isAhead(lastBackupOn, today) || isOld(lastBackupOn, today),
  };
  const order: readonly Caution[] = [
    'clockBehind',
    'clockAhead',
    'suspected',
    'unanswered',
    'lateNotices',
    'handover',
    'duplicates',
    'heldRows',
    'receivedAhead',
    'confirmations',
    'holidays',
    'calendar',
    'backup',
  ];
  return order.filter((caution) => found[caution]);
}

function isAhead(date: PlainDate, today: PlainDate): boolean {
  return date > today;
}

function isOld(date: PlainDate, today: PlainDate): boolean {
  return daysBetween(date, today) > BACKUP_AGE_DAYS;
}
