import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import type { AppError } from '#shared/contract/app-error.ts';
import type { NoticeList, SavedNoticeList } from '#shared/contract/notice-list.ts';
import type { CsvEncoding } from '#shared/contract/report.ts';
import type { Application } from '#shared/domain/application/application.ts';
import type { Outcome } from '#shared/domain/case/status.ts';
import { err, ok, type Result } from '#shared/result.ts';
import type { ReadableDb } from '../database.ts';
import type { Office } from '../handler.ts';
import { chainHead } from '../journal/journal.ts';
import { mailAddressOf, readApplication } from '../journal/vault.ts';
import { removeFile } from '../remove-file.ts';
import { beginUnfinished, removeUnfinished } from '../unfinished.ts';
import { declineReasonLabel } from './columns.ts';
import { csvTable } from './csv-table.ts';
import { fileFault } from './file-fault.ts';
import { createGrowingFile, type GrowingFile } from './growing-file.ts';
import { recordFile } from './record-file.ts';
import { openSnapshot } from './snapshot.ts';

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
 * Writes the list for the mail PC, oldest due first. What was already notified is not in it, and it is not marked as
 * notified by it: that is said case by case or in bulk, once the notices are out. Saving is an event of the journal.
 */
export async function writeNoticeList(
  office: Office,
  request: { list: NoticeList; encoding: CsvEncoding; path: string },
): Promise<Result<SavedNoticeList, AppError>> {
  const { list, encoding, path } = request;
  if (existsSync(path)) return err({ code: 'fileProblem', problem: 'exists', path, detail: '' });
  // Before a file is written in the name of nobody.
  office.requireSession();
  const part = `${path}.part`;
  try {
    const written = await writePart(office, list, encoding, part);
    const { caseIds, chain, ...file } = written;
    const { cases, sha256 } = file;
    const payload = { list, encoding, cases, sha256, caseIds, chainHead: chain.hash, chainSeq: chain.seq };
    const recorded = await recordFile(office, { from: part, path }, (_db, journal) => {
      journal.append({ kind: 'noticeListSaved', payload, personal: null }, null);
      return ok(null);
    });
    if (!recorded.ok) return recorded;
    office.notify({ kind: 'changed', topics: ['reports'], caseIds: [] });
    return ok({ path, ...file });
  } catch (error) {
    return err(fileFault(error, path));
  } finally {
    removeUnfinished(part);
  }
}

async function writePart(office: Office, list: NoticeList, encoding: CsvEncoding, part: string) {
  removeFile(part);
  beginUnfinished(part);
  const snapshot = openSnapshot(office.requireLedger().path);
  const digest = createHash('sha256');
  let file: GrowingFile | null = null;
  try {
    file = await createGrowingFile(part);
    const table = csvTable(hashing(file, digest), encoding);
    await table.begin(header[list]);
    const caseIds: string[] = [];
    for (const page of decidedPages(snapshot.db, list)) {
      for (const each of page) await table.add(cells(snapshot.db, list, each));
      caseIds.push(...page.map(({ id }) => id));
    }
    await file.finish();
    return {
      cases: caseIds.length,
      sha256: digest.digest('hex'),
      missing: [...table.remarks().missing],
      caseIds,
      chain: chainHead(snapshot.db),
    };
  } catch (error) {
    await file?.abandon();
    throw error;
  } finally {
    snapshot.close();
  }
}

function hashing(file: GrowingFile, digest: ReturnType<typeof createHash>): Pick<GrowingFile, 'write'> {
  return {
    write: (piece) => {
      digest.update(piece);
      return file.write(piece);
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

const person = [
  '受付番号',
  '氏名',
  'フリガナ',
  '団体コード',
  '団体名',
  '部署名',
  '役職',
  'メールアドレス',
  '決定日',
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
