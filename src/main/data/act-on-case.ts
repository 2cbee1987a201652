import type { AppError } from '#shared/contract/app-error.ts';
import type { CaseView } from '#shared/contract/case.ts';
import type { AttachEvidence, CaseCommand } from '#shared/domain/case/command.ts';
import { type DecideContext, decide } from '#shared/domain/case/decide.ts';
import type { CaseEvent } from '#shared/domain/case/event.ts';
import { foldCase } from '#shared/domain/case/evolve.ts';
import type { CaseState } from '#shared/domain/case/state.ts';
import { checklistTemplate } from '#shared/domain/checklist/default-templates.ts';
import { err, ok, type Result } from '#shared/result.ts';
import { caseView } from './case-view.ts';
import type { ReadableDb, WritableDb } from './database.ts';
import type { OperationContext } from './handler.ts';
import { caseEvents, type JournalWriter } from './journal/journal.ts';
import { readApplication } from './journal/vault.ts';
import { caseRowWriter } from './projection/case-rows.ts';
import { actorNames } from './session/actor-names.ts';
import { guardContext } from './session/guard-context.ts';

export interface CaseAct {
  readonly id: string;
  /** The version that the person looked at. */
  readonly expectedVersion: number;
  readonly command: CaseCommand | AttachEvidence;
}

/** Does one thing with one case, or says why not. Must run inside a transaction that the caller began. */
export function actOnCase(
  db: WritableDb,
  { id, expectedVersion, command }: CaseAct,
  context: OperationContext,
  journal: Pick<JournalWriter, 'appendCaseEvents'>,
): Result<CaseView, AppError> {
  const found = caseToActOn(db, id, expectedVersion, context);
  if (!found.ok) return found;
  const { events } = found.value;
  const decided = decide(foldCase(events), command, found.value.context);
  if (!decided.ok) return decided;
  const after = [...events, ...journal.appendCaseEvents(decided.value, id)];
  caseRowWriter(db).update(id, foldCase(after));
  return ok(caseView(db, id, after, context));
}

interface CaseToActOn {
  readonly events: readonly CaseEvent[];
  readonly context: DecideContext;
}

/** The case at the version that was looked at, with what decide() needs to know around it. */
export function caseToActOn(
  db: ReadableDb,
  id: string,
  expectedVersion: number,
  context: OperationContext,
): Result<CaseToActOn, AppError> {
  const events = caseEvents(db, id);
  if (events.length === 0) return err({ code: 'notFound', what: 'case' });
  if (events.length !== expectedVersion) return err(stale(db, events, expectedVersion, context));
  return ok({ events, context: decideContext(db, foldCase(events), context) });
}

function decideContext(db: ReadableDb, state: CaseState, context: OperationContext): DecideContext {
  return {
    ...guardContext(db, state, checklistTemplate(state.checklist), context),
    today: context.today,
    calendar: context.calendar,
    newId: context.newId(),
    applicantWrote: applicantWrote(db, state),
  };
}

/** Every field of the form, since a number may stand in any of them. Empty after a purge. */
function applicantWrote(db: ReadableDb, state: CaseState): string[] {
  const application = readApplication(db, state.application)?.application;
  if (!application) return [];
  const { phone, address, remarks, section, extra } = application;
  return [phone, address, remarks, section, ...Object.values(extra)];
}

function stale(
  db: ReadableDb,
  events: readonly CaseEvent[],
  expected: number,
  context: OperationContext,
): AppError {
  const named = actorNames(db, context.session.actor);
  const changes = events
    .slice(Math.max(0, expected))
    .map((event) => ({ kind: event.kind, by: named(event.actor).name, at: event.at }));
  return { code: 'staleVersion', expected, actual: events.length, changes };
}
