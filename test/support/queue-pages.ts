import {
  everyCase,
  type QueueCursor,
  type QueueFilter,
  type QueuePage,
  type QueueRow,
} from '#shared/contract/queue.ts';
import { anApplication, aPassingApplication } from './imported-cases.ts';
import type { TestOffice } from './office.ts';

export async function queuePage(
  test: TestOffice,
  filter: Partial<QueueFilter>,
  limit = 100,
  after: QueueCursor | null = null,
): Promise<QueuePage> {
  const result = await test.call('queue.page', { filter: { ...everyCase, ...filter }, after, limit });
  if (!result.ok) throw new Error(result.error.code);
  return result.value;
}

export async function allPages(
  test: TestOffice,
  filter: Partial<QueueFilter>,
  limit: number,
): Promise<QueueRow[]> {
  const rows: QueueRow[] = [];
  let after: QueueCursor | null = null;
  do {
    const read: QueuePage = await queuePage(test, filter, limit, after);
    rows.push(...read.rows);
    after = read.next;
  } while (after);
  return rows;
}

/** Due on different days, with names that are hard to find. */
export const threePeople = [
  anApplication({
    receiptNumber: 'R8-1',
    receivedOn: '2026-11-24',
    name: '髙橋 一郎',
    kana: 'タカハシ イチロウ',
  }),
  anApplication({
    receiptNumber: 'R8-2',
    receivedOn: '2026-11-18',
    name: '佐藤 花子',
    kana: 'サトウ ハナコ',
  }),
  aPassingApplication({
    receiptNumber: 'R8-3',
    receivedOn: '2026-11-20',
    name: '山﨑 次郎',
    kana: 'ヤマサキ ジロウ',
  }),
];
