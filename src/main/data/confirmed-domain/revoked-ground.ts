import type { CaseState } from '#shared/domain/case/state.ts';
import type { ReadableDb } from '../database.ts';

const REVOKED_AMONG = `SELECT 1 FROM confirmed_domains
  WHERE id IN (SELECT value FROM json_each(?)) AND revoked_on IS NOT NULL LIMIT 1`;

/**
 * Whether the judgement of a case rests on an entry that was revoked since. A revocation leaves alone what was declined,
 * withdrawn or waits for another's 決裁; such a case can come back to the desk.
 */
export function restsOnRevoked(db: ReadableDb, { judgement }: CaseState): boolean {
  const { confirmations = [] } = judgement;
  return confirmations.length > 0 && db.query(REVOKED_AMONG).get(JSON.stringify(confirmations)) !== undefined;
}
