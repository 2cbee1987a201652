import type { AppError } from '#shared/contract/app-error.ts';
import type { PlanOperation } from '#shared/contract/intake-plan.ts';
import { err, ok, type Result } from '#shared/result.ts';
import type { CommandHandlers, Office, QueryHandlers, TaskHandlers } from '../handler.ts';
import { commitImport } from '../import/commit-import.ts';
import { endedRowsPage } from '../import/ended-rows.ts';
import { correctHeldRow, discardHeldRow, heldRowsPage } from '../import/held-rows.ts';
import { cancelRunning, importDesk, type OpenImport } from '../import/import-desk.ts';
import { pageOfRuns, runOfFile, waitingRuns } from '../import/intake-runs.ts';
import { actorNames } from '../session/actor-names.ts';
import { openOrigin } from './intake-source.ts';

export const intakeQueries: Omit<QueryHandlers<'import'>, PlanOperation> = {
  'import.runs': (db, asked, context) => ok(pageOfRuns(db, asked?.before ?? null, context)),
  'import.runOfFile': (db, { sha256 }, context) => ok(runOfFile(db, sha256, context)),
  'import.waitingRuns': (db, { chosen }) => ok(waitingRuns(db, chosen)),
  'import.heldRows': (db, { after, limit, run, problem, search }) =>
    ok(heldRowsPage(db, after, limit, { run, problem, search })),
  'import.endedRows': (db, asked, { session }) => ok(endedRowsPage(db, asked, actorNames(db, session.actor))),
};

export const intakeCommands: CommandHandlers<'import'> = {
  'import.correctRow': (db, { id, fields }, context) => correctHeldRow(db, id, fields, context),
  'import.discardRow': (db, { id, reason }, context) => discardHeldRow(db, id, reason, context),
};

export const intakeTasks: Omit<TaskHandlers<'import'>, PlanOperation> = {
  'import.inspect': (office, { path }) => openOrigin(office, { kind: 'file', path }),

  'import.commit': (office, { importId }) =>
    onIdleFile(office, importId, (file) => commitImport(office, file)),

  'import.cancel': async (office, { importId }) => {
    const file = importDesk(office).find(importId);
    if (!file) return err({ code: 'notFound', what: 'import' });
    await cancelRunning(file);
    return ok(null);
  },
};

/** One import reads or writes at a time: two would only make each other wait. */
export async function onIdleFile<T>(
  office: Office,
  importId: string,
  work: (file: OpenImport) => Promise<Result<T, AppError>>,
): Promise<Result<T, AppError>> {
  const desk = importDesk(office);
  const file = desk.find(importId);
  if (!file) return err({ code: 'notFound', what: 'import' });
  return desk.isBusy() ? err({ code: 'busy' }) : work(file);
}
