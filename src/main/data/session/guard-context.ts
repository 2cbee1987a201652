import type { GuardContext } from '#shared/domain/case/guards.ts';
import type { CaseState } from '#shared/domain/case/state.ts';
import type { ChecklistTemplate } from '#shared/domain/checklist/template.ts';
import type { ReadableDb } from '../database.ts';
import { caseRelations } from '../duplicate/duplicate-graph.ts';
import type { OperationContext } from '../handler.ts';

const REPORTED = `SELECT 1 AS reported FROM report_exports
  WHERE seq > (SELECT seq FROM journal WHERE id = ?) AND from_on <= ? AND to_on >= ? LIMIT 1`;

/** What the guards of the domain need to know about the person and about reports already handed out. */
export function guardContext(
  db: ReadableDb,
  id: string,
  state: CaseState,
  template: ChecklistTemplate,
  context: OperationContext,
): GuardContext {
  const decision = state.decision;
  const reported =
    decision !== null &&
    db.query(REPORTED).get(decision.event, decision.decidedOn, decision.decidedOn) !== undefined;
  return {
    actor: context.session.actor,
    role: context.session.role,
    policy: context.policy,
    template,
    reported,
    duplicates: caseRelations(db, id),
  };
}
