import type { DecideContext } from '#shared/domain/case/decide.ts';
import type { GuardContext } from '#shared/domain/case/guards.ts';
import type { CaseState } from '#shared/domain/case/state.ts';
import { checklistTemplate } from '#shared/domain/checklist/default-templates.ts';
import type { ChecklistTemplate } from '#shared/domain/checklist/template.ts';
import type { ReadableDb } from '../database.ts';
import type { OperationContext } from '../handler.ts';
import { assignableActors } from './actor-names.ts';

const REPORTED = `SELECT 1 AS reported FROM report_exports
  WHERE seq > (SELECT seq FROM journal WHERE id = ?) AND from_on <= ? AND to_on >= ? LIMIT 1`;

/** Everything decide() asks for besides the case and the command. */
export function decideContext(db: ReadableDb, state: CaseState, context: OperationContext): DecideContext {
  return {
    ...guardContext(db, state, checklistTemplate(state.checklist), context),
    today: context.today,
    calendar: context.calendar,
    newId: context.newId(),
    assignable: assignableActors(db),
  };
}

/** What the guards of the domain need to know about the person and about reports already handed out. */
export function guardContext(
  db: ReadableDb,
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
  };
}
