import type { NoticeList } from '#shared/contract/case-list.ts';
import type { Application } from '#shared/domain/application/application.ts';
import type { Outcome } from '#shared/domain/case/status.ts';
import type { ReadableDb } from '../database.ts';
import { mailAddressOf, readApplication } from '../journal/vault.ts';
import { declineReasonLabel } from './columns.ts';
import type { ListContent } from './list-file.ts';

const outcomes: Readonly<Record<NoticeList, Outcome>> = {
  invitations: 'approved',
  declines: 'declined',
  removals: 'disqualified',
};

interface DecidedCase {
  row: number;
  id: string;
  due_on: string;
  receipt_number: string;
  decided_on: string;
  reasons: string;
  organization_code: string;
  application_vault: string | null;
}

const PAGE = 200;
export const NEXT_DECIDED = `SELECT row, id, due_on, receipt_number, decided_on, reasons, organization_code, application_vault
  FROM cases INDEXED BY cases_status_due
  WHERE status = 'decided' AND outcome = ? AND (due_on, row) > (?, ?) ORDER BY due_on, row LIMIT ${PAGE}`;
const COUNT = `SELECT count(*) AS cases FROM cases INDEXED BY cases_status_due
  WHERE status = 'decided' AND outcome = ?`;

export function countNotices(db: ReadableDb): Record<NoticeList, number> {
  const count = (list: NoticeList) => db.query<{ cases: number }>(COUNT).get(outcomes[list])?.cases ?? 0;
  return { invitations: count('invitations'), declines: count('declines'), removals: count('removals') };
}

/**
 * The list for the mail PC, oldest due first. What was already notified is not in it, and it is not marked as notified by it: that is
 * said case by case or in bulk, once the notices are out.
 */
export function noticeList(list: NoticeList): ListContent {
  return {
    list,
    columns: header[list].map((name) => ({ header: name, kind: name === DECIDED_ON ? 'date' : 'text' })),
    pages: function* (db) {
      for (const page of decidedPages(db, list)) {
        yield page.map((stored) => ({ id: stored.id, cells: cells(db, list, stored) }));
      }
    },
  };
}

function* decidedPages(db: ReadableDb, list: NoticeList): Generator<DecidedCase[]> {
  for (let after = { due_on: '', row: 0 }; ; ) {
    const page = db.query<DecidedCase>(NEXT_DECIDED).all(outcomes[list], after.due_on, after.row);
    yield page;
    const last = page.at(-1);
    if (!last || page.length < PAGE) return;
    after = last;
  }
}

const DECIDED_ON = '決定日';
const person = [
  '受付番号',
  '氏名',
  'フリガナ',
  '団体コード',
  '団体名',
  '部署名',
  '役職',
  'メールアドレス',
  DECIDED_ON,
];
const header: Readonly<Record<NoticeList, readonly string[]>> = {
  invitations: person,
  declines: [...person, '理由'],
  removals: [...person, '理由'],
};

function cells(db: ReadableDb, list: NoticeList, stored: DecidedCase): string[] {
  const record = stored.application_vault
    ? readApplication(db, { id: stored.application_vault, digest: '' })
    : null;
  const text = (field: keyof Omit<Application, 'extra'>) => record?.application[field] ?? '';
  const row = [
    stored.receipt_number,
    text('name'),
    text('kana'),
    // As it was read: the spreadsheet that took its zero is not the platform's. What cannot be read stays as it was written.
    stored.organization_code || text('organizationCode'),
    text('organizationName'),
    text('section'),
    text('position'),
    record ? mailAddressOf(record) : '',
    stored.decided_on,
  ];
  if (list === 'invitations') return row;
  const reasons = stored.reasons.split(' ').filter((reason) => reason !== '');
  return [...row, reasons.map(declineReasonLabel).join('、')];
}
