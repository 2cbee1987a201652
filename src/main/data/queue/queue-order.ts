import type { QueueCursor, QueueOrder } from '#shared/contract/queue.ts';
import type { ReadableDb, SqlValue } from '../database.ts';
import type { QueueSelection } from './queue-sql.ts';

/** How the rows of one list are gone through. */
export interface QueueWalk {
  /** Read from one end to the other. */
  readonly index: string;
  readonly orderBy: string;
  readonly column: string;
  /** The rows behind a cursor. */
  readonly after: (cursor: QueueCursor | null) => { condition: string; values: SqlValue[] };
}

/** So many rows are sorted sooner than they are searched for in an index that holds all. */
const FEW = 2_000;

const columns = {
  due: 'due_on',
  received: 'received_on',
  receiptNumber: 'receipt_number',
  organization: 'organization_code',
} as const satisfies Record<QueueOrder['by'], string>;

/** Each holds every case, and behind its column the row, as every index of SQLite does. */
const indexes = {
  received: 'cases_received',
  receiptNumber: 'cases_receipt_number',
  organization: 'cases_organization',
} as const;

/**
 * By due date every filter has an index that gives the rows in their order. By anything else a filter that lets few cases
 * through is asked for all of them, which SQLite then sorts; one that lets many through fills a page soon when all cases are
 * gone through in the order wanted.
 */
export function queueWalk(db: ReadableDb, selection: QueueSelection, order: QueueOrder): QueueWalk {
  const column = columns[order.by];
  const direction = order.descending ? ' DESC' : '';
  return {
    index: order.by === 'due' || hasFew(db, selection) ? selection.index : indexes[order.by],
    column,
    orderBy: `${column}${direction}, cases.row${direction}`,
    after: (cursor) =>
      cursor
        ? {
            condition: `(${column}, cases.row) ${order.descending ? '<' : '>'} (?, ?)`,
            values: [cursor.key, cursor.row],
          }
        : { condition: '1 = 1', values: [] },
  };
}

function hasFew(db: ReadableDb, { where, values, index }: QueueSelection): boolean {
  const counted = db
    .query<{ rows: number }>(
      `SELECT count(*) AS rows FROM (SELECT 1 FROM cases INDEXED BY ${index} WHERE ${where} LIMIT ${FEW + 1})`,
    )
    .get(...values);
  return (counted?.rows ?? 0) <= FEW;
}
