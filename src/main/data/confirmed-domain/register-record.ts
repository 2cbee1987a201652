import type { ConfirmationRow, NamedBody } from '#shared/contract/confirmed-domain.ts';
import { standingOf } from '#shared/domain/confirmed-domain/validity.ts';
import type { ReadableDb } from '../database.ts';
import type { OperationContext } from '../handler.ts';
import type { ReferenceData } from '../reference/reference-data.ts';
import { actorNames } from '../session/actor-names.ts';

/** A row of the register as it is stored. */
export interface RegisterRecord {
  readonly row: number;
  readonly id: string;
  readonly domain: string;
  readonly code: string;
  readonly caseId: string;
  readonly confirmedBy: string;
  readonly confirmedAt: string;
  readonly expiresOn: string;
  readonly revokedOn: string | null;
  readonly cases: number;
}

export const REGISTER_COLUMNS = `confirmed_domains.row, id, domain, code, case_id AS caseId, confirmed_by AS confirmedBy,
  confirmed_at AS confirmedAt, expires_on AS expiresOn, revoked_on AS revokedOn,
  (SELECT count(*) FROM case_confirmations WHERE confirmation = confirmed_domains.id) AS cases`;

const BY_ID = `SELECT ${REGISTER_COLUMNS} FROM confirmed_domains WHERE id = ?`;

export function readRecord(db: ReadableDb, id: string): RegisterRecord | null {
  return db.query<RegisterRecord>(BY_ID).get(id) ?? null;
}

/** Gives stored rows the words that people read. */
export function rowMaker(
  db: ReadableDb,
  { session, reference, today }: Pick<OperationContext, 'session' | 'reference' | 'today'>,
): (record: RegisterRecord) => ConfirmationRow {
  const named = actorNames(db, session.actor);
  return (record) => ({
    id: record.id,
    domain: record.domain,
    body: namedBody(record.code, reference),
    standing: standingOf(record, today),
    expiresOn: record.expiresOn,
    revokedOn: record.revokedOn,
    confirmedBy: named(record.confirmedBy, record.confirmedAt),
    confirmedAt: record.confirmedAt,
    cases: record.cases,
  });
}

export function namedBody(code: string, reference: ReferenceData): NamedBody {
  const known = reference.judgementTables.organizationByCode.get(code);
  return { code, name: known?.name ?? code, prefecture: known?.prefecture ?? '' };
}
