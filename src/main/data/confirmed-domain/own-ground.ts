import type { CaseState } from '#shared/domain/case/state.ts';
import type { ReadableDb } from '../database.ts';

const MADE_ELSEWHERE = `SELECT 1 FROM confirmed_domains
  WHERE id IN (SELECT value FROM json_each(?)) AND case_id <> ? LIMIT 1`;

/**
 * Whether the judgement of a case passes on nothing but entries of the register that were made in the case itself. It then says
 * no more than what whoever worked on the case wrote down; an entry of another case would let it pass without that.
 */
export function restsOnOwnConfirmation(db: ReadableDb, id: string, { judgement }: CaseState): boolean {
  const { outcome, confirmations = [] } = judgement;
  if (outcome !== 'pass' || confirmations.length === 0) return false;
  return db.query(MADE_ELSEWHERE).get(JSON.stringify(confirmations), id) === undefined;
}
