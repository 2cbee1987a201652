import { z } from 'zod';
import { ApplicationField } from '../domain/application/application.ts';
import { SourceForm } from '../domain/intake/reading.ts';
import { Instant } from '../domain/time/plain-date.ts';
import { IntakeFile } from './intake-file.ts';
import { RunDetails, RunUndone } from './intake-run.ts';
import { operation } from './operation.ts';

export const RowProblemCode = z.enum([
  'required',
  'invalidAddress',
  'invalidDate',
  'dateInFuture',
  'invalidCode',
  'wrongColumnCount',
  'receiptNumberTwice',
  'receiptNumberTaken',
  'undecodable',
  'lostCharacter',
  'turnedText',
  'cellError',
  'tooLong',
]);
export type RowProblemCode = z.infer<typeof RowProblemCode>;

/** Why a row cannot become a case yet: which column, what is wrong, the value that stood there. */
export const RowProblem = z.object({
  field: ApplicationField.nullable(),
  code: RowProblemCode,
  value: z.string(),
  /** What could not be read, in hex; present where the source was bytes. */
  bytes: z.string().optional(),
});
export type RowProblem = z.infer<typeof RowProblem>;

export const IntakeCounts = z.object({
  rows: z.int(),
  imported: z.int(),
  known: z.int(),
  needsCorrection: z.int(),
});
export type IntakeCounts = z.infer<typeof IntakeCounts>;

export const IntakeRun = z.object({
  id: z.string(),
  fileName: z.string(),
  sha256: z.string(),
  encoding: SourceForm,
  /** Name of the saved mapping that was used. */
  profile: z.string().nullable(),
  counts: IntakeCounts,
  details: RunDetails,
  by: z.string(),
  at: Instant,
  /** Null while the run stands. */
  undone: RunUndone.nullable(),
});
export type IntakeRun = z.infer<typeof IntakeRun>;

export const HeldRow = z.object({
  id: z.string(),
  runId: z.string(),
  fileName: z.string(),
  rowNumber: z.int(),
  fields: z.record(ApplicationField, z.string()),
  extra: z.record(z.string(), z.string()),
  problems: z.array(RowProblem),
  /** Corrections that a person began in the preview; they were not enough. */
  draft: z.record(ApplicationField, z.string()).nullable(),
});
export type HeldRow = z.infer<typeof HeldRow>;

/** What became of a row that waits no longer. */
export const HeldRowEnding = z.enum([
  /** 除外. */
  'discarded',
  /** Corrected, and a case by that. */
  'corrected',
  /** 今の内容のまま: its content was kept out in favour of what the case says. */
  'kept',
  /** It came again in a later file and became a case there. */
  'cameAgain',
]);
export type HeldRowEnding = z.infer<typeof HeldRowEnding>;

/** A row that waits no longer, as it was received. */
export const EndedRow = HeldRow.extend({
  ending: HeldRowEnding,
  by: z.string(),
  at: Instant,
  /** Why it was left out; empty where nobody said, or it was erased. */
  reason: z.string(),
  /** The case that it became or that stayed as it was; null when there is none any more. */
  case: z.object({ caseId: z.string(), receiptNumber: z.string() }).nullable(),
});
export type EndedRow = z.infer<typeof EndedRow>;

/** More would be drawn at once each time that the screen is opened, and push what is older out of reach. */
export const RUNS_OF_PAGE = 50;

const ImportRef = z.object({ importId: z.string() });

export const intakeOperations = {
  /** Asks for a file and looks at its head; null means the dialog was left. */
  'import.chooseFile': operation('shell', 'operator', z.null(), IntakeFile.nullable()),
  'import.inspect': operation('task', 'internal', z.object({ path: z.string() }), IntakeFile),
  /** Imports what the plan said, all or nothing; refused with `changed` when the file is another one by now. */
  'import.commit': operation('task', 'editor', ImportRef, IntakeRun),
  /** Stops a running plan or commit; nothing of it stays. */
  'import.cancel': operation('task', 'operator', ImportRef, z.null()),
  /** Newest first, at most `RUNS_OF_PAGE`: the latest, or those before the run with that id. */
  'import.runs': operation(
    'query',
    'operator',
    z.object({ before: z.string() }).nullable(),
    z.array(IntakeRun),
  ),
  /** The latest import of the very same file that stands; null when there is none. */
  'import.runOfFile': operation('query', 'operator', z.object({ sha256: z.string() }), IntakeRun.nullable()),
  /** Imports of which rows wait for correction, newest first; and `chosen`, also when none of its rows waits any more. */
  'import.waitingRuns': operation(
    'query',
    'operator',
    z.object({ chosen: z.string().nullable() }),
    z.array(IntakeRun.pick({ id: true, fileName: true, at: true })),
  ),
  'import.heldRows': operation(
    'query',
    'operator',
    z.object({
      after: z.int().nullable(),
      limit: z.int().min(1).max(200),
      /** Null: of every run. */
      run: z.string().nullable().optional(),
      problem: RowProblemCode.nullable().optional(),
      /** Words of the number, the name, the body, the section or the address. */
      search: z.string().max(200).optional(),
    }),
    z.object({ rows: z.array(HeldRow), next: z.int().nullable(), total: z.int() }),
  ),
  /** Rows that wait no longer, the latest first: who ended them, when and why. `search` as for those that wait. */
  'import.endedRows': operation(
    'query',
    'operator',
    z.object({
      ended: z.enum(['discarded', 'corrected', 'settled']),
      before: z.int().nullable(),
      limit: z.int().min(1).max(200),
      search: z.string().max(200),
    }),
    z.object({ rows: z.array(EndedRow), next: z.int().nullable() }),
  ),
  /** Makes a case of a held row with corrected fields; the row as received is kept beside it. */
  'import.correctRow': operation(
    'command',
    'editor',
    z.object({ id: z.string(), fields: z.record(ApplicationField, z.string()) }),
    z.object({ caseId: z.string() }),
  ),
  'import.discardRow': operation(
    'command',
    'editor',
    z.object({ id: z.string(), reason: z.string().trim().min(1).max(500) }),
    z.null(),
  ),
};
