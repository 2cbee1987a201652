import type { ConfirmationRow, RegisterFilter } from '#shared/contract/confirmed-domain.ts';
import type { OutputOf } from '#shared/contract/contract.ts';
import { expiringUntil } from '#shared/domain/confirmed-domain/validity.ts';
import { foldForSearch } from '#shared/domain/text/fold-for-search.ts';
import type { PlainDate } from '#shared/domain/time/plain-date.ts';
import type { ReadableDb, SqlValue } from '../database.ts';
import type { OperationContext } from '../handler.ts';
import type { ReferenceData } from '../reference/reference-data.ts';
import { REGISTER_COLUMNS, type RegisterRecord, rowMaker } from './register-record.ts';

type Page = OutputOf<'register.page'>;
type Cursor = NonNullable<Page['next']>;

export interface PageWish {
  readonly filter: RegisterFilter;
  readonly search: string;
  readonly after: Cursor | null;
  readonly limit: number;
}

/** One page of the register by expiry, by keyset. */
export function registerPage(db: ReadableDb, wish: PageWish, context: OperationContext): Page {
  const { sql, values } = pageQuery(wish, context.today, searchTerms(db, wish.search, context.reference));
  const records = db.query<RegisterRecord>(sql).all(...values);
  const rows = records.slice(0, wish.limit);
  const last = rows.at(-1);
  return {
    rows: rows.map(rowMaker(db, context)),
    next: records.length > wish.limit && last ? { expiresOn: last.expiresOn, row: last.row } : null,
    counts: standingCounts(db, context.today),
  };
}

export interface SearchTerms {
  /** Part of the domain. */
  readonly domain: string;
  /** Bodies whose name, code or prefecture fits. */
  readonly codes: readonly string[];
}

/** The statement of a page; a test asserts the plan of every filter. */
export function pageQuery(
  { filter, after, limit }: Pick<PageWish, 'filter' | 'after' | 'limit'>,
  today: PlainDate,
  search: SearchTerms | null,
): { sql: string; values: SqlValue[] } {
  const { index, where, values } = selectionOf(filter, today);
  const conditions = [where];
  const bound: SqlValue[] = [...values];
  if (after) {
    conditions.push('(expires_on, confirmed_domains.row) > (?, ?)');
    bound.push(after.expiresOn, after.row);
  }
  if (search) {
    conditions.push('(instr(domain, ?) > 0 OR code IN (SELECT value FROM json_each(?)))');
    bound.push(search.domain, JSON.stringify(search.codes));
  }
  return {
    sql: `SELECT ${REGISTER_COLUMNS} FROM confirmed_domains INDEXED BY ${index}
      WHERE ${conditions.join(' AND ')} ORDER BY expires_on, confirmed_domains.row LIMIT ?`,
    values: [...bound, limit + 1],
  };
}

/** How many entries expire within the days of notice: for the home screen. */
export function expiringConfirmations(db: ReadableDb, today: PlainDate): number {
  return countOf(db, 'expiring', today);
}

const OF_BODY = `SELECT ${REGISTER_COLUMNS} FROM confirmed_domains INDEXED BY confirmed_domains_code
  WHERE code = ? ORDER BY expires_on DESC, confirmed_domains.row DESC LIMIT 200`;

export function confirmationsOfBody(
  db: ReadableDb,
  code: string,
  context: OperationContext,
): ConfirmationRow[] {
  return db.query<RegisterRecord>(OF_BODY).all(code).map(rowMaker(db, context));
}

interface Selection {
  readonly index: string;
  readonly where: string;
  readonly values: readonly SqlValue[];
}

function selectionOf(filter: RegisterFilter, today: PlainDate): Selection {
  const standing = (where: string, ...values: SqlValue[]): Selection => ({
    index: 'confirmed_domains_standing',
    where: `revoked_on IS NULL AND ${where}`,
    values,
  });
  switch (filter) {
    case 'all':
      return { index: 'confirmed_domains_expiry', where: 'expires_on > ?', values: [''] };
    case 'valid':
      return standing('expires_on > ?', expiringUntil(today));
    case 'expiring':
      return standing('expires_on >= ? AND expires_on <= ?', today, expiringUntil(today));
    case 'expired':
      return standing('expires_on < ?', today);
    case 'revoked':
      return {
        index: 'confirmed_domains_revoked',
        where: 'revoked_on IS NOT NULL AND expires_on > ?',
        values: [''],
      };
    default:
      return filter satisfies never;
  }
}

function standingCounts(db: ReadableDb, today: PlainDate): Page['counts'] {
  const count = (filter: RegisterFilter) => countOf(db, filter, today);
  return {
    all: count('all'),
    valid: count('valid'),
    expiring: count('expiring'),
    expired: count('expired'),
    revoked: count('revoked'),
  };
}

function countOf(db: ReadableDb, filter: RegisterFilter, today: PlainDate): number {
  const { index, where, values } = selectionOf(filter, today);
  const sql = `SELECT count(*) AS n FROM confirmed_domains INDEXED BY ${index} WHERE ${where}`;
  return db.query<{ n: number }>(sql).get(...values)?.n ?? 0;
}

/** Names stand in the tables and not in the register, so the bodies of the register are looked up by name first. */
function searchTerms(db: ReadableDb, typed: string, reference: ReferenceData): SearchTerms | null {
  const wanted = foldForSearch(typed);
  if (wanted === '') return null;
  const codes = db
    .query<{ code: string }>('SELECT DISTINCT code FROM confirmed_domains')
    .all()
    .map(({ code }) => code)
    .filter((code) => {
      const body = reference.judgementTables.organizationByCode.get(code);
      const texts = body
        ? [body.code, body.prefecture, body.name, `${body.prefecture}${body.name}`, body.kana]
        : [code];
      return texts.some((text) => foldForSearch(text).includes(wanted));
    });
  return { domain: typed.normalize('NFKC').trim().toLowerCase(), codes };
}
