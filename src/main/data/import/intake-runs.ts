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

const RUNS = `SELECT intake_runs.*, vault.content FROM intake_runs
  LEFT JOIN journal ON journal.seq = intake_runs.seq LEFT JOIN vault ON vault.event = journal.id
  WHERE intake_runs.seq < coalesce((SELECT seq FROM intake_runs WHERE id = ?), ${Number.MAX_SAFE_INTEGER})
  ORDER BY intake_runs.seq DESC LIMIT ${RUNS_OF_PAGE}`;

/** The latest imports, or those before the run `before`; newest first. */
export function pageOfRuns(db: ReadableDb, before: string | null, context: OperationContext): IntakeRun[] {
  const names = actorNames(db, context.session.actor);
  return db
    .query<RunRecord>(RUNS)
    .all(before)
    .map((run) => ({
      id: run.id,
      ...(run.content === null ? { fileName: '', profile: null } : RunFile.parse(JSON.parse(run.content))),
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
    }));
}

/** What the vault keeps of the record of a run. */
export /** Runs of an older program have no profile. */
const RunFile = z.object({ fileName: z.string(), profile: z.string().nullable().default(null) });
