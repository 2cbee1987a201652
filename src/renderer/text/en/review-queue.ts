import type { reviewQueueJa } from '../ja/review-queue.ts';

/** The list of cases and what narrows it. */
export const reviewQueueEn: typeof reviewQueueJa = {
  queue: {
    label: 'Cases',
    listLabel: 'Cases, earliest due first',
    statuses: 'Filter by status',
    chip: {
      open: 'Open',
      received: 'New',
      verifying: 'Verifying',
      inquiring: 'Inquiring',
      proposed: 'To confirm',
      decided: 'Decided',
      closed: 'Notified',
      withdrawn: 'Withdrawn',
      all: 'All',
    },
    search: 'Search cases',
    searchPlaceholder: 'Name, body, section, address, receipt no.',
    column: { due: 'Due ▲', name: 'Name', body: 'Body', judgement: 'Judgement' },
    position: (from: string, to: string, total: string, capped: boolean) =>
      `${from}–${to} / ${total}${capped ? ' or more' : ''}`,
    next: 'Next case',
    bulk: 'Bulk work…',
  },
  filter: {
    open: 'Filter',
    any: 'Any',
    due: 'Due',
    dueOption: { overdue: 'Overdue', today: 'Today', tomorrow: 'Tomorrow', thisWeek: 'This week' },
    mine: 'Mine',
    suspected: 'Suspected impersonation',
    awake: 'Leave out cases put off',
    duplicate: 'Possible duplicate',
    outcome: 'Outcome of the judgement',
    domainClass: 'Kind of domain',
    remove: (label: string) => `Remove the filter “${label}”`,
    clearAll: 'Clear all filters',
  },
  empty: {
    ledger: {
      title: 'There are no cases yet.',
      next: 'Import a file of applications, and they stand here, earliest due first.',
      action: 'Go to import',
    },
    match: {
      title: 'No case matches.',
      next: 'Change the search or the filters, or clear them all.',
      everywhere: 'Look in every status',
      action: 'Clear all filters',
    },
    status: {
      title: 'No case has this status.',
      next: 'Choose another status above.',
      action: 'Show all cases',
    },
  },
  due: {
    stopped: 'Clock stopped',
    snoozed: (date: string) => `Put off until ${date}`,
    brief: (days: number) => (days < 0 ? `${-days} d late` : days === 0 ? 'Today' : `${days} d left`),
    how: 'How the due date was counted',
    day: 'Day',
    counts: 'Counts',
    receipt: 'Receipt (day 0)',
    counted: (number: number) => `Day ${number}`,
    excluded: (reason: string) => `Not counted (${reason})`,
    calendar: (version: string) => `Calendar: ${version}`,
  },
};
