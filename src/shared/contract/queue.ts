import { z } from 'zod';
import { CaseStatus, CaseType, NextActor, Outcome } from '../domain/case/status.ts';
import { DomainClass, JudgementOutcome } from '../domain/email-domain/judgement.ts';
import { PlainDate } from '../domain/time/plain-date.ts';
import { operation } from './operation.ts';

/** `answer`: an inquiry is out and the days for its answer are over (設定 `answerDays`). */
export const DueFilter = z.enum(['overdue', 'today', 'tomorrow', 'thisWeek', 'answer']);
export type DueFilter = z.infer<typeof DueFilter>;

/** `open` is every status before a decision: 受付・所属確認中・照会中・決裁待ち. */
export const StatusFilter = z.union([z.literal('open'), z.literal('all'), CaseStatus]);
export type StatusFilter = z.infer<typeof StatusFilter>;
/** All of them in the order of the work. */
export const statusFilters: readonly StatusFilter[] = ['open', ...CaseStatus.options, 'all'];

/** 並び: by due date, day of receipt, 受付番号 or 団体コード; cases that are alike in it stay in the order of their receipt. */
export const QueueOrder = z.object({
  by: z.enum(['due', 'received', 'receiptNumber', 'organization']),
  descending: z.boolean(),
});
export type QueueOrder = z.infer<typeof QueueOrder>;

/** Which cases a list shows, and in which order. */
export const QueueFilter = z.object({
  status: StatusFilter,
  domainClass: DomainClass.nullable(),
  outcome: JudgementOutcome.nullable(),
  due: DueFilter.nullable(),
  mine: z.boolean(),
  suspected: z.boolean(),
  /** 優先だけ. Missing in views that were saved before there was such a mark. */
  priority: z.boolean().default(false),
  /**
   * 引継ぎ待ち: only cases in 所属確認中 or 照会中 whose assignee can go on with none. Missing in views that were saved before accounts
   * could be closed.
   */
  handover: z.boolean().default(false),
  /** Leaves out what was put off to a later day. */
  awake: z.boolean(),
  /** Only open cases of which somebody must say whether the person applied before. */
  duplicate: z.boolean(),
  /** 団体不一致だけ. Missing in views that were saved before one could ask for them. */
  mismatch: z.boolean().default(false),
  /**
   * Substrings of what was applied with or of what was written in the review (`SearchField`), divided by spaces, all of which must be found;
   * Japanese, any length from one character.
   */
  search: z.string().max(200),
  order: QueueOrder,
});
export type QueueFilter = z.infer<typeof QueueFilter>;

/** Lets every case through; what narrows the list is said beside it. */
export const everyCase: QueueFilter = {
  status: 'all',
  domainClass: null,
  outcome: null,
  due: null,
  mine: false,
  suspected: false,
  priority: false,
  handover: false,
  awake: false,
  duplicate: false,
  mismatch: false,
  search: '',
  order: { by: 'due', descending: false },
};
export const everyOpenCase: QueueFilter = { ...everyCase, status: 'open' };

/** The fields that a search looks into. */
export const SearchField = z.enum([
  'receiptNumber',
  'name',
  'kana',
  'organizationName',
  'organizationCode',
  'section',
  'address',
  'phone',
  'position',
  'remarks',
  /** A column that the program does not know. */
  'extra',
  'note',
  /** Source and remark of a check. */
  'check',
  'contact',
  /** What was asked in an inquiry. */
  'question',
  'answer',
  /** The name of a file. */
  'evidence',
  /** To whom, subject and text, as it went out. */
  'letter',
]);
export type SearchField = z.infer<typeof SearchField>;

/** Where a word of the search was found: `text.slice(from, to)`, spelled as it was typed. */
export const QueueMatch = z.object({
  field: SearchField,
  /** Of `extra`: the header of the column. */
  column: z.string().optional(),
  text: z.string(),
  from: z.int(),
  to: z.int(),
});
export type QueueMatch = z.infer<typeof QueueMatch>;

export const QueueRow = z.object({
  id: z.string(),
  type: CaseType,
  status: CaseStatus,
  version: z.int(),
  receiptNumber: z.string(),
  receivedOn: PlainDate,
  dueOn: PlainDate,
  /** Open days from today to the due date; negative when it has passed. Null once decided. */
  openDaysLeft: z.int().nullable(),
  /** 後日に回した: the day on which it is taken up again; null when it waits for nobody's date. */
  snoozedUntil: PlainDate.nullable(),
  /** Marked 優先. */
  isPriority: z.boolean(),
  /** The clock stands while an answer is awaited. */
  clockStopped: z.boolean(),
  /** The days for the answer to an inquiry are over. */
  answerOverdue: z.boolean(),
  name: z.string(),
  organizationName: z.string(),
  organizationCode: z.string(),
  section: z.string(),
  domain: z.string(),
  domainClass: DomainClass,
  judgementOutcome: JudgementOutcome,
  suspectedImpersonation: z.boolean(),
  bodyMismatch: z.boolean(),
  suspectedDuplicate: z.boolean(),
  nextActor: NextActor,
  outcome: Outcome.nullable(),
  assignee: z.object({ actor: z.string(), name: z.string(), isMe: z.boolean() }).nullable(),
  /** One for each word of the search; none without a search. */
  matches: z.array(QueueMatch),
});
export type QueueRow = z.infer<typeof QueueRow>;

/** Where the next page begins: the key of the last row, opaque to the screen. */
export const QueueCursor = z.object({ key: z.string(), row: z.int() });
export type QueueCursor = z.infer<typeof QueueCursor>;

export const QueuePage = z.object({
  rows: z.array(QueueRow),
  next: QueueCursor.nullable(),
  /** Rows that match the filter; `capped` when counting stopped at that number. */
  total: z.object({ count: z.int(), capped: z.boolean() }),
});
export type QueuePage = z.infer<typeof QueuePage>;

export const StatusCounts = z.record(CaseStatus, z.int());
export type StatusCounts = z.infer<typeof StatusCounts>;

export const HomeSummary = z.object({
  today: PlainDate,
  overdue: z.int(),
  dueToday: z.int(),
  dueTomorrow: z.int(),
  dueThisWeek: z.int(),
  mine: z.int(),
  inquiring: z.int(),
  /** Of these: nobody answered in time, and the office may stop waiting. */
  unanswered: z.int(),
  proposed: z.int(),
  /** 引継ぎ待ち: see the filter of this name. */
  handover: z.int(),
  /** 通知待ち: decided, and the notice is not out. */
  toNotify: z.int(),
  /** Of these: the due date of the case has passed. */
  toNotifyLate: z.int(),
  unclaimed: z.int(),
  /** Open cases whose day of receipt is yet to come: a slip in the file, and not due for as long. */
  receivedAhead: z.int(),
  receivedThisWeek: z.int(),
  decidedThisWeek: z.int(),
  suspected: z.int(),
  /** Open cases with an unanswered 重複疑い. */
  duplicates: z.int(),
  heldRows: z.int(),
  /** Confirmed domains that count for 30 more days at most. */
  expiringConfirmations: z.int(),
  calendarCoveredUntil: PlainDate,
  /** The program came with other holidays since due dates of open cases were reckoned, and nobody has looked which of them move. */
  holidaysChanged: z.boolean(),
  lastBackupOn: PlainDate.nullable(),
  /** The latest date on which anything was recorded. After `today` only when the clock of the PC is wrong, or was. */
  latestRecordOn: PlainDate,
});
export type HomeSummary = z.infer<typeof HomeSummary>;

export const queueOperations = {
  /** Oldest due first. `limit` at most 200 rows a message. */
  'queue.page': operation(
    'query',
    'operator',
    z.object({ filter: QueueFilter, after: QueueCursor.nullable(), limit: z.int().min(1).max(200) }),
    QueuePage,
  ),
  /**
   * Where the next pages begin, without their rows: for a jump far down. `starts[k]` is the beginning of the
   * (k + 1)-th page behind `after`; fewer than asked for means that the list ends, after `rows` rows.
   */
  'queue.pageStarts': operation(
    'query',
    'operator',
    z.object({
      filter: QueueFilter,
      after: QueueCursor.nullable(),
      pageRows: z.int().min(1).max(200),
      pages: z.int().min(1).max(200),
    }),
    z.object({ starts: z.array(QueueCursor), rows: z.int() }),
  ),
  'queue.counts': operation('query', 'operator', z.null(), StatusCounts),
  /**
   * One's own unfinished case first, then the oldest due one marked 優先 that nobody has, then the oldest due one that nobody
   * has or whose assignee can go on with none. Null when nothing waits.
   */
  'queue.nextCase': operation(
    'query',
    'operator',
    z.object({ except: z.string().nullable() }),
    z
      .object({ id: z.string(), why: z.enum(['ownUnfinished', 'priority', 'handover', 'oldestDue']) })
      .nullable(),
  ),
  'home.summary': operation('query', 'operator', z.null(), HomeSummary),
};
