import type { CaseState } from '#shared/domain/case/state.ts';
import type { Actor } from '#shared/domain/operator/actor.ts';
import type { ReadableDb } from '../database.ts';

/**
 * An entry that lets the case pass without the one who asks: made in another case, and either looked into last by a colleague, or
 * approved with its case by somebody else than who made it and not renewed since.
 */
const OF_OTHERS = `SELECT 1 FROM confirmed_domains AS entry
  WHERE entry.id IN (SELECT value FROM json_each(?)) AND entry.case_id <> ?
    AND (
      (SELECT actor FROM confirmation_steps
        WHERE confirmation = entry.id AND kind <> 'domainConfirmationRevoked' ORDER BY seq DESC LIMIT 1) <> ?
      OR (
        EXISTS (SELECT 1 FROM cases WHERE id = entry.case_id
          AND outcome IN ('approved', 'continued') AND decided_by <> entry.confirmed_by)
        AND NOT EXISTS (SELECT 1 FROM confirmation_steps
          WHERE confirmation = entry.id AND kind = 'domainConfirmationRenewed')
      )
    )
  LIMIT 1`;

/**
 * Whether the judgement of a case passes on nothing but what was written down in the case itself, or by this person elsewhere
 * without a second one having seen it. It then says no more than they do; an entry of others would let it pass without that.
 */
export function restsOnOwnConfirmation(
  db: ReadableDb,
  id: string,
  { judgement }: CaseState,
  actor: Actor,
): boolean {
  const { outcome, confirmations = [] } = judgement;
  if (outcome !== 'pass' || confirmations.length === 0) return false;
  return db.query(OF_OTHERS).get(JSON.stringify(confirmations), id, actor) === undefined;
}
