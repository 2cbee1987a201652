import type { AppError } from '#shared/contract/app-error.ts';
import type { IntakeCounts } from '#shared/contract/intake.ts';
import type { PlanKind } from '#shared/contract/intake-plan.ts';
import { noDetails, type RunDetails } from '#shared/contract/intake-run.ts';
import type { Application } from '#shared/domain/application/application.ts';
import { CaseStatus } from '#shared/domain/case/status.ts';
import { mayReplaceApplication } from '#shared/domain/case/update-application.ts';
import type { WritableDb } from '../database.ts';
import type { IntakeDuplicates } from '../duplicate/intake-duplicates.ts';
import type { OperationContext } from '../handler.ts';
import { knownCaseRecord } from '../journal/case-record.ts';
import type { JournalWriter } from '../journal/journal.ts';
import { caseText } from '../projection/case-text.ts';
import { type SearchIndexWriter, searchTextReplacer } from '../projection/search-index.ts';
import { waitingRows } from './held-rows.ts';
import { rowHolder } from './hold-row.ts';
import type { IntakeRow } from './intake-row.ts';
import type { JudgedFileRow } from './judge-file.ts';
import { PlanStale } from './plan/import-plan.ts';
import { correctionsOf, type RowEdit } from './plan/plan-edits.ts';
import { applicationReceiver } from './receive-application.ts';
import { applicationReplacer, type ReplacedApplication } from './replace-application.ts';
import type { RowVerdict } from './row-verdict.ts';

/** Writes what becomes of each row of a run, and counts. */
export interface RowRecorder {
  /** Gives what became of the row: only now it is known whether the application is like another. */
  record(judged: JudgedFileRow, edit: RowEdit | undefined): PlanKind;
  /**
   * 新しい内容に差し替える, once all rows are in: every row was compared with the cases as the plan saw them. Gives why a
   * choice cannot be carried out any more; the run must then be rolled back.
   */
  replace(): AppError | null;
  /** What had to wait until all rows are written. */
  finish(): { counts: IntakeCounts; details: RunDetails };
}

export interface RunContext {
  readonly db: WritableDb;
  readonly journal: JournalWriter;
  readonly context: OperationContext;
  readonly run: string;
  readonly fileName: string;
  readonly index: SearchIndexWriter;
  readonly duplicates: IntakeDuplicates;
}

export function rowRecorder(setup: RunContext): RowRecorder {
  const { db, journal, context, run, fileName, index } = setup;
  const duplicates = watched(setup.duplicates);
  const receive = applicationReceiver(db, journal, context, index, duplicates);
  const replace = applicationReplacer(db, journal, context, setup.duplicates);
  const holder = rowHolder(db, journal, run, fileName);
  const waiting = waitingRows(db);
  const counts = { rows: 0, imported: 0, known: 0, needsCorrection: 0 };
  const details = { ...noDetails };
  const replaced: ReplacedApplication[] = [];
  const replacements: (() => AppError | null)[] = [];

  /** The rows that waited for this one: what they should have said has come. */
  const settleWaiting = ({ origin }: IntakeRow, application: Application, caseId: string) => {
    if (waiting.isEmpty) return;
    const rows = [
      ...waiting.ofPerson(application),
      ...(origin === undefined ? [] : waiting.ofOrigin(origin)),
    ];
    for (const id of new Set(rows)) holder.settle(id, caseId);
  };

  const makeCase = (judged: JudgedFileRow, verdict: MakesCase, edit: RowEdit | undefined): PlanKind => {
    const { received } = judged;
    const corrections = edit?.fields ? correctionsOf(received.fields, edit.fields) : [];
    const caseId = receive(verdict.application, verdict.judgement, run, corrections);
    counts.imported += 1;
    if (duplicates.hasMatched) details.suspected += 1;
    if (edit?.fields) {
      holder.correct(received, received.problems, caseId);
      details.corrected += 1;
    }
    settleWaiting(received, verdict.application, caseId);
    return duplicates.hasMatched ? 'suspected' : 'imported';
  };

  const update = (judged: JudgedFileRow, verdict: Changes, edit: RowEdit | undefined) => {
    const { received } = judged;
    const { caseId, application, judgement } = verdict;
    settleWaiting(received, application, caseId);
    if (!edit?.replace) {
      holder.keepCurrent(received, caseId, { draft: edit?.fields, forced: !mayBeReplaced(caseId) });
      details.kept += 1;
      return;
    }
    const { fields, replace: shown } = edit;
    const corrections = fields ? correctionsOf(received.fields, fields) : [];
    replacements.push(() => {
      // Somebody worked on the case since a person compared it with this row: nobody has seen what would go.
      if (versionOf.get(caseId)?.version !== shown.version) throw new PlanStale();
      const done = replace(caseId, application, judgement, run, corrections);
      if (!done.ok) return done.error;
      replaced.push(done.value);
      details.replaced += 1;
      if (!fields) return null;
      holder.correct(received, received.problems, caseId);
      details.corrected += 1;
      return null;
    });
  };

  const versionOf = db.query<{ version: number }>('SELECT version FROM cases WHERE id = ?');
  const statusOf = db.query<{ status: string }>('SELECT status FROM cases WHERE id = ?');
  const mayBeReplaced = (caseId: string) => {
    const status = CaseStatus.safeParse(statusOf.get(caseId)?.status);
    return status.success && mayReplaceApplication(status.data);
  };

  /** Where a case says the same, the row leaves with it. */
  const recordKnown = (received: IntakeRow, caseId: string | null) => {
    if (caseId === null) holder.exclude(received, received.problems, '');
    else holder.keepCurrent(received, caseId);
  };

  return {
    record: (judged, edit) => {
      const { received, verdict } = judged;
      counts.rows += 1;
      if (verdict === null) {
        holder.exclude(received, received.problems, edit?.exclusion ?? '');
        details.excluded += 1;
        return 'excluded';
      }
      switch (verdict.kind) {
        case 'imported':
        case 'suspected':
          return makeCase(judged, verdict, edit);
        case 'known':
          counts.known += 1;
          // Corrected into what is there already: without a trace the same file would ask for the correction again.
          if (edit?.fields) recordKnown(received, verdict.caseId);
          return 'known';
        case 'changed':
          update(judged, verdict, edit);
          return 'changed';
        case 'needsCorrection':
          counts.needsCorrection += 1;
          holder.hold(received, verdict.problems, edit?.fields);
          return 'needsCorrection';
        default:
          return verdict satisfies never;
      }
    },
    replace: () => {
      for (const replaceOne of replacements) {
        const refusal = replaceOne();
        if (refusal) return refusal;
      }
      return null;
    },
    finish: () => {
      // Not between two events: the journal's trigger would make the full-text index write out each single change.
      const index = searchTextReplacer(db);
      for (const { row, caseId } of replaced) {
        const text = caseText(db, knownCaseRecord(db, caseId).state);
        if (text !== null) index.replace(row, text);
      }
      return { counts, details };
    },
  };
}

/** Remembers whether the last application that was looked at is like another one. */
function watched(duplicates: IntakeDuplicates): IntakeDuplicates & { readonly hasMatched: boolean } {
  let hasMatched = false;
  return {
    lookAgain: duplicates.lookAgain,
    look: (application) => {
      const sighting = duplicates.look(application);
      hasMatched = sighting.events.length > 0;
      return sighting;
    },
    get hasMatched() {
      return hasMatched;
    },
  };
}

type MakesCase = RowVerdict & { kind: 'imported' | 'suspected' };
type Changes = RowVerdict & { kind: 'changed' };
