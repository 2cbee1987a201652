import { z } from 'zod';
import { type IntakeRun, RUNS_OF_PAGE } from '#shared/contract/intake.ts';
import { SourceForm } from '#shared/domain/intake/reading.ts';
import type { ReadableDb } from '../database.ts';
import type { OperationContext } from '../handler.ts';
import { actorNames } from '../session/actor-names.ts';

interface RunRecord {
  id: string;
  sha256: string;
  encoding: string;
  rows: number;
  imported: number;
  known: number;
  needs_correction: number;
  actor: string;
  at: string;
  suspected: number;
  corrected: number;
  replaced: number;
  kept: number;
  excluded: number;
  undone_at: string | null;
  undone_by: string | null;
  content: string | null;
}

const RUN = `SELECT intake_runs.*, vault.content FROM intake_runs
  LEFT JOIN journal ON journal.seq = intake_runs.seq LEFT JOIN vault ON vault.event = journal.id`;
const RUNS = `${RUN}
  WHERE intake_runs.seq < coalesce((SELECT seq FROM intake_runs WHERE id = ?), ${Number.MAX_SAFE_INTEGER})
  ORDER BY intake_runs.seq DESC LIMIT ${RUNS_OF_PAGE}`;
const RUN_OF_FILE = `${RUN}
  WHERE intake_runs.sha256 = ? AND undone_at IS NULL ORDER BY intake_runs.seq DESC LIMIT 1`;
const WAITING_RUNS = `${RUN}
  WHERE intake_runs.id IN (SELECT run_id FROM held_rows WHERE status = 'held') OR intake_runs.id = ?
  ORDER BY intake_runs.seq DESC`;

/** The latest imports, or those before the run `before`; newest first. */
export function pageOfRuns(db: ReadableDb, before: string | null, context: OperationContext): IntakeRun[] {
  const runOf = runReader(db, context);
  return db.query<RunRecord>(RUNS).all(before).map(runOf);
}

/** The latest import of a file that was not taken back. */
export function runOfFile(db: ReadableDb, sha256: string, context: OperationContext): IntakeRun | null {
  const run = db.query<RunRecord>(RUN_OF_FILE).get(sha256);
  return run ? runReader(db, context)(run) : null;
}

export function waitingRuns(
  db: ReadableDb,
  chosen: string | null,
): Pick<IntakeRun, 'id' | 'fileName' | 'at'>[] {
  return db
    .query<RunRecord>(WAITING_RUNS)
    .all(chosen)
    .map(({ id, at, content }) => ({ id, at, fileName: fileOf(content).fileName }));
}

function runReader(db: ReadableDb, context: OperationContext): (run: RunRecord) => IntakeRun {
  const names = actorNames(db, context.session.actor);
  return (run) => ({
    id: run.id,
    ...fileOf(run.content),
    sha256: run.sha256,
    encoding: SourceForm.parse(run.encoding),
    counts: {
      rows: run.rows,
      imported: run.imported,
      known: run.known,
      needsCorrection: run.needs_correction,
    },
    details: {
      suspected: run.suspected,
      corrected: run.corrected,
      replaced: run.replaced,
      kept: run.kept,
      excluded: run.excluded,
    },
    by: names(run.actor).name,
    at: run.at,
    undone:
      run.undone_at === null || run.undone_by === null
        ? null
        : { by: names(run.undone_by).name, at: run.undone_at },
  });
}

/** Nothing of it is left once the vault was erased. */
function fileOf(content: string | null): z.infer<typeof RunFile> {
  return content === null ? { fileName: '', profile: null } : RunFile.parse(JSON.parse(content));
}

/** What the vault keeps of the record of a run. Runs of an older program have no profile. */
export const RunFile = z.object({ fileName: z.string(), profile: z.string().nullable().default(null) });
