import type { GuardContext } from '#shared/domain/case/guards.ts';
import type { CaseState, Decision } from '#shared/domain/case/state.ts';
import type { ChecklistTemplate } from '#shared/domain/checklist/template.ts';
import { restsOnOwnConfirmation } from '../confirmed-domain/own-ground.ts';
import { restsOnRevoked } from '../confirmed-domain/revoked-ground.ts';
import type { ReadableDb } from '../database.ts';
import { caseRelations } from '../duplicate/duplicate-graph.ts';
import { exportedPeriods } from '../export/export-record.ts';
import type { OperationContext } from '../handler.ts';
import { absentActors } from './accounts.ts';

const SEQ_OF_EVENT = 'SELECT seq FROM journal WHERE case_id = ? AND id = ?';

/** What the guards of the domain need to know about the person and about reports already handed out. */
export function guardContext(
  db: ReadableDb,
  id: string,
  state: CaseState,
  template: ChecklistTemplate,
  context: OperationContext,
): GuardContext {
  return {
    actor: context.session.actor,
    role: context.session.role,
    policy: context.policy,
    calendar: context.calendar,
    today: context.today,
    template,
    reported: state.decision !== null && isReported(db, id, state.decision),
    restsOnRevoked: restsOnRevoked(db, state),
    restsOnOwnConfirmation: restsOnOwnConfirmation(db, id, state, context.session.actor),
    assigneeAbsent: state.assignee !== null && absentActors(db).has(state.assignee),
    duplicates: caseRelations(db, id),
  };
}

/** A report of its period that contains the decision was handed out. */
function isReported(db: ReadableDb, id: string, { event, decidedOn }: Decision): boolean {
  const reports = exportedPeriods(db).filter(({ from, to }) => from <= decidedOn && decidedOn <= to);
  if (reports.length === 0) return false;
  const decided = db.query<{ seq: number }>(SEQ_OF_EVENT).get(id, event);
  return decided !== undefined && reports.some(({ upTo }) => decided.seq <= upTo);
}
