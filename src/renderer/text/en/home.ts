import type { homeJa } from '../ja/home.ts';

export const homeEn: typeof homeJa = {
  title: 'Home',
  today: (date: string) => `Today ${date}`,
  dueTitle: 'By due date',
  overdue: 'Overdue',
  dueToday: 'Today',
  dueTomorrow: 'Tomorrow',
  dueThisWeek: 'This week',
  handsTitle: 'Whose turn',
  unclaimed: 'Nobody’s yet (received)',
  mine: 'Mine',
  inquiring: 'Waiting for an answer',
  proposed: 'Waiting for an approver',
  toNotify: 'To be notified',
  weekTitle: 'This week',
  received: 'Received',
  decided: 'Decided',
  cautionTitle: 'Caution',
  clockBehind: (today: string, latest: string) =>
    `By the clock of this computer today is ${today}, but the ledger holds records of ${latest}. Check the date and time of the computer. If it is behind, due dates are counted wrongly and records carry wrong dates until it is set right; if it is right, look at the records that carry a later date.`,
  clockAhead: (today: string, latest: string, days: string) =>
    `The last record is of ${latest}, ${days} days before ${today}, which is today by the clock of this computer. Make sure that the date is right before you begin: records that carry a wrong date stay and cannot be erased.`,
  openJournal: 'See the journal',
  suspected: (count: string) => `Cases with suspected impersonation: ${count}.`,
  openSuspected: 'See the suspected ones',
  unanswered: (count: string) =>
    `Inquiries that nobody answered in time: ${count}. A decision for want of an answer can be prepared.`,
  openUnanswered: 'See the unanswered ones',
  lateNotices: (count) =>
    count === '1'
      ? '1 decided case was not notified by its due date. Once the notice is out, mark it with the day on which it went.'
      : `${count} decided cases were not notified by their due dates. Once a notice is out, mark it with the day on which it went.`,
  openLateNotices: 'Show late notices',
  handover: (count) =>
    `Cases that wait for a new assignee: ${count}. The account of their assignee was closed or may only read. Take them with “Reassign”.`,
  openHandover: 'See them',
  duplicates: (count: string) =>
    `Cases with a possible duplicate: ${count}. They can be decided once it is recorded whose they are.`,
  openDuplicates: 'See possible duplicates',
  heldRows: (count: string) => `Rows held during import: ${count}. Once corrected they become cases.`,
  openHeldRows: 'Correct the held rows',
  receivedAhead: (count: string) =>
    `Cases whose day of receipt is yet to come: ${count}. Their due dates are counted from it; check the date of the application.`,
  openReceivedAhead: 'See the newest receipts first',
  confirmations: (count: string) => `Confirmed domains that expire within 30 days: ${count}.`,
  openConfirmations: 'See the confirmed domains',
  holidaysChanged:
    'The program has new holidays. The due dates of open cases are still counted by those before. See whether any of them moves (an administrator reckons them anew).',
  openHolidays: 'Check the due dates',
  calendarSoon: (date: string) =>
    `The calendar of holidays ends on ${date}. Later due dates cannot be counted rightly; update the program.`,
  backupNever: 'There is no backup yet. The ledger is one file on this computer.',
  backupOld: (date: string, days: number) => `The last backup is of ${date} (${days} days ago).`,
  backupAhead: (date: string) =>
    `The last backup carries the date ${date}, which lies ahead. Save another one.`,
  makeBackup: 'Save a backup',
  noCaution: 'Nothing needs attention.',
  nextCase: 'Open the next case',
  nextOwn: 'One of your own cases is unfinished.',
  nextPriority: 'It is marked as a priority: of those that nobody has, the one with the earliest due date.',
  nextHandover:
    'Its assignee can no longer work on it: of those that wait for a new one, the case with the earliest due date. Take it with “Reassign”.',
  nextOldest: 'The case with the earliest due date that nobody has.',
  nextNone: 'No case is waiting. If there is a file of applications, begin with the import.',
  goToImport: 'Go to import',
  countLink: (label: string, count: string) => `${label} ${count}: open in the review list`,
  unit: '',
  shortcutNext: 'Open the next case',
};
