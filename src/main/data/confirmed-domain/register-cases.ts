import { RegisterCase } from '#shared/contract/confirmed-domain.ts';
import type { OutputOf } from '#shared/contract/contract.ts';
import type { ReadableDb } from '../database.ts';

/** A case as the register lists it, before its person is read from the vault. */
export interface StoredCase {
  readonly id: string;
  readonly receiptNumber: string;
  readonly status: string;
  readonly outcome: string | null;
  readonly judgementOutcome: string;
  readonly applicationVault: string | null;
  readonly relies: number;
}

export const CASE_COLUMNS = `cases.id, receipt_number AS receiptNumber, status, outcome,
  judgement_outcome AS judgementOutcome, application_vault AS applicationVault`;

export const RELIED_CASES = `SELECT ${CASE_COLUMNS}, is_current AS relies FROM case_confirmations
  JOIN cases ON cases.id = case_confirmations.case_id
  WHERE confirmation = ? AND case_id > ? ORDER BY case_id LIMIT ?`;

/** Ids are made in the order of time, so this is the order in which the cases came. */
export function reliedCases(
  db: ReadableDb,
  id: string,
  after: string | null,
  limit: number,
): OutputOf<'register.cases'> {
  const stored = db.query<StoredCase>(RELIED_CASES).all(id, after ?? '', limit + 1);
  const rows = stored.slice(0, limit);
  return {
    rows: rows.map((each) => registerCase(db, each)),
    next: stored.length > limit ? (rows.at(-1)?.id ?? null) : null,
  };
}

const PERSON = `SELECT content ->> '$.application.name' AS name,
  content ->> '$.application.organizationName' AS organizationName FROM vault WHERE event = ?`;

export function registerCase(
  db: ReadableDb,
  { applicationVault, relies, ...stored }: StoredCase,
): RegisterCase {
  const person =
    applicationVault === null
      ? undefined
      : db.query<{ name: string; organizationName: string }>(PERSON).get(applicationVault);
  return RegisterCase.parse({
    ...stored,
    name: person?.name ?? '',
    organizationName: person?.organizationName ?? '',
    relies: relies === 1,
  });
}
