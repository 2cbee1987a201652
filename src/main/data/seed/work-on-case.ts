import type { AppError } from '#shared/contract/app-error.ts';
import type { CaseView } from '#shared/contract/case.ts';
import type { CaseCommand } from '#shared/domain/case/command.ts';
import { err, ok, type Result } from '#shared/result.ts';
import type { WritableDb } from '../database.ts';
import type { CommandContext, Office, Session } from '../handler.ts';
import type { JournalWriter } from '../journal/journal.ts';
import { caseCommands, caseQueries } from '../operations/cases.ts';

/** One thing that a person does; what depends on the checklist is asked of the case as it stands. */
export type Step = (view: CaseView) => CaseCommand[];

/** Does the steps one after another as this person, through the real commands: all of them or none. */
export function workOnCase(
  office: Office,
  id: string,
  session: Session,
  steps: readonly Step[],
): Promise<Result<null, AppError>> {
  return office.transaction((db, journal) => {
    const context = contextOf(office, session, journal);
    const opened = caseQueries['case.open'](db, { id }, context);
    if (!opened.ok) return err(opened.error);
    let view = opened.value;
    for (const step of steps) {
      for (const command of step(view)) {
        const done = act(db, view, command, context);
        if (!done.ok) return err(done.error);
        view = done.value;
      }
    }
    return ok(null);
  }, session.actor);
}

function act(db: WritableDb, view: CaseView, command: CaseCommand, context: CommandContext) {
  return caseCommands['case.act'](db, { id: view.id, expectedVersion: view.version, command }, context);
}

function contextOf(office: Office, session: Session, journal: JournalWriter): CommandContext {
  return {
    ...office.context(),
    session,
    append: journal.append,
    appendCaseEvents: journal.appendCaseEvents,
    // No window shows a ledger that is still being made.
    changed: () => undefined,
  };
}
