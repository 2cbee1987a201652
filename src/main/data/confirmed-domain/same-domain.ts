import type { AppError } from '#shared/contract/app-error.ts';
import type { OutputOf } from '#shared/contract/contract.ts';
import { foldForSearch } from '#shared/domain/text/fold-for-search.ts';
import { err, ok, type Result } from '#shared/result.ts';
import type { ReadableDb, SqlValue } from '../database.ts';
import { searchCandidates } from '../queue/search-candidates.ts';
import { CASE_COLUMNS, registerCase, type StoredCase } from './register-cases.ts';
import { readRecord } from './register-record.ts';

const SHOWN = 200;

/** Open cases whose address is on the domain of an entry, or below it, so that a person can judge them again. */
export function sameDomainCases(
  db: ReadableDb,
  id: string,
): Result<OutputOf<'register.sameDomain'>, AppError> {
  const record = readRecord(db, id);
  if (!record) return err({ code: 'notFound', what: 'confirmation' });
  const found = openCasesOn(db, record.domain, id);
  return ok({ rows: found.slice(0, SHOWN).map((each) => registerCase(db, each)), total: found.length });
}

/** The address ends a line of the folded text of a case. */
const ENDS_SO = `(instr(case_search.text, ?) > 0 OR instr(case_search.text, ?) > 0)`;
const RELIES = `(SELECT count(*) FROM case_confirmations
  WHERE confirmation = ? AND case_id = cases.id AND is_current = 1) AS relies`;

function openCasesOn(db: ReadableDb, domain: string, id: string): StoredCase[] {
  const wanted = foldForSearch(domain);
  const endings: SqlValue[] = [`@${wanted}\n`, `.${wanted}\n`];
  const candidates = searchCandidates(db, wanted);
  // Too common for the text index: the open cases are the smaller list then.
  if (candidates === null) {
    return db
      .query<StoredCase>(
        `SELECT ${CASE_COLUMNS}, ${RELIES} FROM cases INDEXED BY cases_open_due
         JOIN case_search ON case_search.row = cases.row
         WHERE is_open = 1 AND ${ENDS_SO} ORDER BY due_on, cases.row`,
      )
      .all(id, ...endings);
  }
  return db
    .query<StoredCase>(
      `SELECT ${CASE_COLUMNS}, ${RELIES} FROM json_each(?) AS hit CROSS JOIN cases ON cases.row = hit.value
       JOIN case_search ON case_search.row = cases.row
       WHERE is_open = 1 AND ${ENDS_SO} ORDER BY due_on, cases.row`,
    )
    .all(id, candidates.rows, ...endings);
}
