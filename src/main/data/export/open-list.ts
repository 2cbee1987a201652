import type { OpenList } from '#shared/contract/case-list.ts';
import type { QueueRow } from '#shared/contract/queue.ts';
import { answerBy, awaitedInquiry } from '#shared/domain/case/awaited-answer.ts';
import type { Inquiry } from '#shared/domain/case/state.ts';
import { openDaysBetween } from '#shared/domain/open-days/due-date.ts';
import { vocabularyJa as words } from '#shared/text/vocabulary-ja.ts';
import type { ReadableDb } from '../database.ts';
import type { OperationContext } from '../handler.ts';
import { knownCaseRecord } from '../journal/case-record.ts';
import { QUEUE_COLUMNS, queueRow, type StoredQueueRow } from '../queue/queue-row.ts';
import { actorNames, type Named } from '../session/actor-names.ts';
import type { ListContent } from './list-file.ts';
import type { CellKind } from './workbook/sheet-xml.ts';

const PAGE = 200;

/** Exported for the test of their plans. */
export const NEXT_OPEN: Readonly<Record<OpenList, string>> = {
  deadlines: `SELECT ${QUEUE_COLUMNS} FROM cases INDEXED BY cases_open_due
    WHERE is_open = 1 AND (due_on, row) > (?, ?) ORDER BY due_on, cases.row LIMIT ${PAGE}`,
  inquiries: `SELECT ${QUEUE_COLUMNS} FROM cases INDEXED BY cases_status_due
    WHERE status = 'inquiring' AND (due_on, row) > (?, ?) ORDER BY due_on, cases.row LIMIT ${PAGE}`,
};

const COUNT = `SELECT coalesce(sum(cases), 0) AS cases FROM case_counts WHERE status IN
  (SELECT value FROM json_each(?))`;
const statuses: Readonly<Record<OpenList, readonly string[]>> = {
  deadlines: ['received', 'verifying', 'inquiring', 'proposed'],
  inquiries: ['inquiring'],
};

export function countOpen(db: ReadableDb): Record<OpenList, number> {
  const count = (list: OpenList) =>
    db.query<{ cases: number }>(COUNT).get(JSON.stringify(statuses[list]))?.cases ?? 0;
  return { deadlines: count('deadlines'), inquiries: count('inquiries') };
}

/** 期限状況: every case without a decision, and 照会中一覧: every one that waits for an answer, as they stand today; the oldest due first. */
export function openList(list: OpenList, contextOf: (db: ReadableDb) => OperationContext): ListContent {
  const columns = list === 'deadlines' ? deadlineColumns : inquiryColumns;
  return {
    list,
    columns: columns.map(({ header, kind = 'text' }) => ({ header, kind })),
    pages: function* (db) {
      const context = contextOf(db);
      const named = actorNames(db, context.session.actor);
      for (const page of openPages(db, list)) {
        yield page.map((stored) => {
          const row = readRow(db, stored, named, context);
          return { id: stored.id, cells: columns.map(({ cell }) => cell(row)) };
        });
      }
    },
  };
}

function* openPages(db: ReadableDb, list: OpenList): Generator<StoredQueueRow[]> {
  for (let after = { due_on: '', row: 0 }; ; ) {
    const page = db.query<StoredQueueRow>(NEXT_OPEN[list]).all(after.due_on, after.row);
    yield page;
    const last = page.at(-1);
    if (!last || page.length < PAGE) return;
    after = last;
  }
}

/** A case as the queue shows it, with the inquiry that it waits for. */
interface OpenRow {
  readonly row: QueueRow;
  readonly inquiry: Inquiry | null;
  readonly context: OperationContext;
}

function readRow(db: ReadableDb, stored: StoredQueueRow, named: Named, context: OperationContext): OpenRow {
  const row = queueRow(db, stored, [], named, context);
  const inquiry = row.status === 'inquiring' ? awaitedInquiry(knownCaseRecord(db, row.id).state) : null;
  return { row, inquiry, context };
}

interface OpenColumn {
  readonly header: string;
  /** Text where it is missing. */
  readonly kind?: CellKind;
  cell(open: OpenRow): string;
}

const receipt: OpenColumn = { header: '受付番号', cell: ({ row }) => row.receiptNumber };
const receivedOn: OpenColumn = { header: '受付日', kind: 'date', cell: ({ row }) => row.receivedOn };
const assignee: OpenColumn = { header: '担当', cell: ({ row }) => row.assignee?.name ?? '' };
const applicant: readonly OpenColumn[] = [
  { header: '氏名', cell: ({ row }) => row.name },
  { header: '団体コード', cell: ({ row }) => row.organizationCode },
  { header: '団体名', cell: ({ row }) => row.organizationName },
  { header: '部署名', cell: ({ row }) => row.section },
];

const deadlineColumns: readonly OpenColumn[] = [
  receipt,
  { header: '種別', cell: ({ row }) => words.caseType[row.type] },
  { header: '状況', cell: ({ row }) => words.status[row.status] },
  { header: '期限', kind: 'date', cell: ({ row }) => (row.clockStopped ? '' : row.dueOn) },
  { header: '期限までの開庁日数', kind: 'number', cell: (open) => daysIf(open, (left) => left >= 0) },
  { header: '超過の開庁日数', kind: 'number', cell: (open) => daysIf(open, (left) => left < 0) },
  { header: '優先', cell: ({ row }) => (row.isPriority ? '優先' : '') },
  { header: '後日', kind: 'date', cell: ({ row }) => row.snoozedUntil ?? '' },
  assignee,
  { header: '次に動く人', cell: ({ row }) => words.nextActor[row.nextActor] },
  receivedOn,
  ...applicant,
  { header: 'ドメインの種類', cell: ({ row }) => words.domainClass[row.domainClass] },
];

/**
 * While an answer is waited for the clock stands, and nobody can say when the case will be due. Days over have a column of their own: a
 * cell with a minus in front is one that a spreadsheet reckons with, and is made harmless.
 */
function daysIf({ row }: OpenRow, isMeant: (left: number) => boolean): string {
  const { clockStopped, openDaysLeft: left } = row;
  return clockStopped || left === null || !isMeant(left) ? '' : String(Math.abs(left));
}

const inquiryColumns: readonly OpenColumn[] = [
  receipt,
  ...applicant,
  { header: '照会日', kind: 'date', cell: ({ inquiry }) => inquiry?.sentOn ?? '' },
  { header: '照会先', cell: ({ inquiry }) => (inquiry ? words.nextActor[inquiry.to] : '') },
  {
    header: '照会の理由',
    cell: ({ inquiry }) =>
      (inquiry?.reasons ?? []).map((reason) => words.reason.inquiry[reason].label).join('、'),
  },
  {
    header: '回答の期限',
    kind: 'date',
    cell: ({ inquiry, context }) => (inquiry ? answerBy(inquiry, context) : ''),
  },
  { header: '照会からの開庁日数', kind: 'number', cell: daysSinceAsked },
  { header: '回答の期限の超過', cell: ({ row }) => (row.answerOverdue ? '超過' : '') },
  assignee,
  receivedOn,
];

function daysSinceAsked({ inquiry, context: { today, calendar } }: OpenRow): string {
  return inquiry ? String(openDaysBetween(inquiry.sentOn, today, calendar)) : '';
}
