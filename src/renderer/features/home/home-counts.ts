import type { HomeSummary, QueueFilter } from '#shared/contract/queue.ts';
import { everyOpenCase } from '#shared/contract/queue.ts';
import type { Text } from '../../text/ja.ts';

export interface HomeCount {
  readonly key: string;
  readonly label: string;
  readonly count: number;
  /** What the queue shows when the count is opened; null where the queue has no such filter. */
  readonly filter: QueueFilter | null;
  /** Something is late: it gets a shape and weight when the count is not zero. */
  readonly urgent: boolean;
}

export interface CountSection {
  readonly key: string;
  readonly title: string;
  readonly counts: readonly HomeCount[];
}

export function countSections(summary: HomeSummary, text: Text['home']): CountSection[] {
  return [
    {
      key: 'due',
      title: text.dueTitle,
      counts: [
        { ...count('overdue', text.overdue, summary.overdue, { due: 'overdue' }), urgent: true },
        count('today', text.dueToday, summary.dueToday, { due: 'today' }),
        count('tomorrow', text.dueTomorrow, summary.dueTomorrow, { due: 'tomorrow' }),
        count('thisWeek', text.dueThisWeek, summary.dueThisWeek, { due: 'thisWeek' }),
      ],
    },
    {
      key: 'hands',
      title: text.handsTitle,
      counts: [
        count('unclaimed', text.unclaimed, summary.unclaimed, { status: 'received' }),
        count('mine', text.mine, summary.mine, { mine: true }),
        count('inquiring', text.inquiring, summary.inquiring, { status: 'inquiring' }),
        count('proposed', text.proposed, summary.proposed, { status: 'proposed' }),
        {
          ...count('toNotify', text.toNotify, summary.toNotify, { status: 'decided' }),
          urgent: summary.toNotifyLate > 0,
        },
      ],
    },
    {
      key: 'week',
      title: text.weekTitle,
      counts: [
        count('received', text.received, summary.receivedThisWeek, null),
        count('decided', text.decided, summary.decidedThisWeek, null),
      ],
    },
  ];
}

function count(key: string, label: string, value: number, filter: Partial<QueueFilter> | null): HomeCount {
  return { key, label, count: value, filter: filter && { ...everyOpenCase, ...filter }, urgent: false };
}
