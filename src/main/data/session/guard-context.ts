import { type GuardContext, reportedKinds } from '#shared/domain/case/guards.ts';
import type { CaseState, LastAction } from '#shared/domain/case/state.ts';
import type { ChecklistTemplate } from '#shared/domain/checklist/template.ts';
import { restsOnOwnConfirmation } from '../confirmed-domain/own-ground.ts';
import { restsOnRevoked } from '../confirmed-domain/revoked-ground.ts';
import type { ReadableDb } from '../database.ts';
import { caseRelations } from '../duplicate/duplicate-graph.ts';
import { exportedPeriods, REPORTED_ON } from '../export/export-record.ts';
import type { OperationContext } from '../handler.ts';
import { absentActors } from './accounts.ts';
import { isListedForNotice } from './listed-for-notice.ts';

const REPORTED_EVENT = `SELECT seq, ${REPORTED_ON} AS reported_on FROM journal WHERE case_id = ? AND id = ?`;

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
    reported:
      isReported(db, id, state.lastAction) ||
      (state.lastAction?.by === context.session.actor && isListedForNotice(db, id, state.lastAction)),
    restsOnRevoked: restsOnRevoked(db, state),
    restsOnOwnConfirmation: restsOnOwnConfirmation(db, id, state, context.session.actor),
    assigneeAbsent: state.assignee !== null && absentActors(db).has(state.assignee),
    duplicates: caseRelations(db, id),
  };
}

/** A report of its period that contains the action was handed out. */
function isReported(db: ReadableDb, id: string, last: LastAction | null): boolean {
  const action = last?.events.find(({ kind }) => reportedKinds.has(kind));
  const reports = action ? exportedPeriods(db) : [];
  if (!action || reports.length === 0) return false;
  const row = db.query<{ seq: number; reported_on: string | null }>(REPORTED_EVENT).get(id, action.event);
  const on = row?.reported_on ?? null;
  if (!row || on === null) return false;
  return reports.some(({ from, to, upTo }) => from <= on && on <= to && row.seq <= upTo);
}
