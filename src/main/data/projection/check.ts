import { projectCase } from '#shared/domain/case/project.ts';
import { CaseStatus } from '#shared/domain/case/status.ts';
import type { ReadableDb, SqlValue, WritableDb } from '../database.ts';
import { isSuspected } from '../duplicate/duplicate-rows.ts';
import { canonicalJson } from '../journal/canonical-json.ts';
import { officeEventPayloads } from '../journal/event-kinds.ts';
import { caseRowColumns, caseRowValues } from './case-rows.ts';
import { checkAccounts } from './check-accounts.ts';
import { checkBodyLists } from './check-body-lists.ts';
import { compareDuplicates, identityCheck } from './check-duplicates.ts';
import { checkPolicy } from './check-policy.ts';
import { checkCaseConfirmations, checkRegister } from './check-register.ts';
import { checkChecklistVersions, checkMappingProfiles, checkSavedViews } from './check-saved.ts';
import { type DifferenceCollector, differenceCollector, type ProjectionReport } from './differences.ts';
import { type FoldedCase, foldedCases, type OfficeEventRow, officeEvents } from './journal-fold.ts';

type Row = Record<string, SqlValue>;

/** Compares every row of every read table with what the journal and the vault give. Writes nothing. */
export function checkProjections(db: ReadableDb): ProjectionReport {
  const found = differenceCollector();
  checkCases(db, found);
  checkOfficeTables(db, found);
  checkRegister(db, found);
  checkMappingProfiles(db, found);
  checkSavedViews(db, found);
  checkChecklistVersions(db, found);
  checkBodyLists(db, found);
  checkAccounts(db, found);
  checkPolicy(db, found);
  for (const [table, sql] of Object.entries(strayRows)) {
    for (const { key } of db.query<{ key: SqlValue }>(sql).iterate()) {
      found.compare(table, String(key), null, {});
    }
  }
  return found.report();
}

/** Compares the full-text index with its texts. The command is a write to SQLite, but it changes nothing. */
export function searchIndexIsWhole(db: WritableDb): boolean {
  try {
    db.run("INSERT INTO case_fts (case_fts, rank) VALUES ('integrity-check', 1)");
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && String(error.code).startsWith('SQLITE_CORRUPT'))
      return false;
    throw error;
  }
}

const CASE_ROW = `SELECT row, id, suspected_duplicate, ${caseRowColumns.join(', ')} FROM cases WHERE id = ?`;
const SEARCH_ROW = 'SELECT text FROM case_search WHERE row = ?';
const HELD_ROW =
  'SELECT row, run_id, row_number, status, problems, case_id, settled_run FROM held_rows WHERE id = ?';
const RUN_ROW = `SELECT seq, sha256, encoding, rows, imported, known, needs_correction,
  suspected, corrected, replaced, kept, excluded, actor, at, undone_at, undone_by FROM intake_runs WHERE id = ?`;
const EXPORT_ROW =
  'SELECT seq, at, actor, from_on, to_on, profile, files FROM report_exports WHERE event = ?';
const COUNT_ROW = 'SELECT cases FROM case_counts WHERE status = ?';

const UNDONE = `SELECT json_extract(payload, '$.run') FROM journal WHERE case_id IS NULL AND kind = 'importUndone'`;

/** Rows that no event stands behind, or that a run brought which was undone. */
const strayRows = {
  cases: `SELECT id AS key FROM cases WHERE NOT EXISTS (SELECT 1 FROM journal WHERE case_id = cases.id)
    OR import_run IN (${UNDONE})`,
  case_search: `SELECT row AS key FROM case_search WHERE NOT EXISTS
    (SELECT 1 FROM journal WHERE seq = case_search.row AND kind = 'applicationReceived'
      AND coalesce(json_extract(payload, '$.importRun'), '') NOT IN (${UNDONE}))`,
  held_rows: `SELECT id AS key FROM held_rows WHERE NOT EXISTS
    (SELECT 1 FROM journal WHERE seq = held_rows.row AND id = held_rows.id AND kind = 'rowHeld') OR run_id IN (${UNDONE})`,
  intake_runs: `SELECT id AS key FROM intake_runs WHERE NOT EXISTS
    (SELECT 1 FROM journal WHERE seq = intake_runs.seq AND kind = 'importCommitted')`,
  letter_templates: `SELECT letter AS key FROM letter_templates WHERE event NOT IN
    (SELECT id FROM journal WHERE kind = 'letterTemplateChanged')`,
  checklist_versions: `SELECT seq AS key FROM checklist_versions WHERE NOT EXISTS
    (SELECT 1 FROM journal WHERE seq = checklist_versions.seq AND kind = 'checklistChanged')`,
  mapping_profiles: `SELECT id AS key FROM mapping_profiles WHERE NOT EXISTS
    (SELECT 1 FROM journal WHERE seq = mapping_profiles.seq AND kind = 'mappingProfileSaved')`,
  saved_views: `SELECT id AS key FROM saved_views WHERE NOT EXISTS
    (SELECT 1 FROM journal WHERE seq = saved_views.seq AND kind = 'viewSaved')`,
  duplicates: `SELECT case_id AS key FROM duplicates WHERE NOT EXISTS
    (SELECT 1 FROM journal WHERE case_id = duplicates.case_id)`,
  report_exports: `SELECT event AS key FROM report_exports WHERE NOT EXISTS
    (SELECT 1 FROM journal WHERE seq = report_exports.seq AND id = report_exports.event AND kind = 'reportExported')`,
  confirmed_domains: `SELECT id AS key FROM confirmed_domains WHERE NOT EXISTS
    (SELECT 1 FROM journal WHERE seq = confirmed_domains.row AND id = confirmed_domains.id AND kind = 'domainConfirmed')`,
  confirmation_steps: `SELECT seq AS key FROM confirmation_steps WHERE NOT EXISTS
    (SELECT 1 FROM journal WHERE seq = confirmation_steps.seq AND kind = confirmation_steps.kind)`,
  case_confirmations: `SELECT case_id AS key FROM case_confirmations WHERE NOT EXISTS
    (SELECT 1 FROM journal WHERE case_id = case_confirmations.case_id)`,
};

function checkCases(db: ReadableDb, found: DifferenceCollector): void {
  const counts = new Map<CaseStatus, number>(CaseStatus.options.map((status) => [status, 0]));
  const identities = identityCheck(db);
  for (const folded of foldedCases(db)) {
    const { id, row, state, searchText } = folded;
    counts.set(state.status, (counts.get(state.status) ?? 0) + 1);
    found.compare(
      'cases',
      id,
      { ...expectedCaseRow(folded), suspected_duplicate: isSuspected(db, id) ? 1 : 0 },
      stored(db, CASE_ROW, id),
    );
    compareDuplicates(db, found, folded);
    if (folded.application && state.type === 'application')
      identities.compare(found, folded.application, row);
    const text = searchText === null ? null : { text: searchText };
    found.compare('case_search', String(row), text, stored(db, SEARCH_ROW, row));
    checkCaseConfirmations(db, id, state, found);
  }
  identities.finish(found);
  for (const [status, cases] of counts) {
    found.compare('case_counts', status, { cases }, stored(db, COUNT_ROW, status));
  }
}

function expectedCaseRow({ id, row, state }: FoldedCase): Row {
  const values = caseRowValues(projectCase(state));
  const cells = caseRowColumns.map((column, index): [string, SqlValue] => [column, values[index] ?? null]);
  return { row, id, ...Object.fromEntries(cells) };
}

function checkOfficeTables(db: ReadableDb, found: DifferenceCollector): void {
  const endings = heldRowEndings(db);
  const newestTemplates = new Map<string, Row>();
  const undone = undoings(db);
  for (const event of officeEvents(db)) {
    const payload: unknown = JSON.parse(event.payload);
    if (event.kind === 'importCommitted') {
      const run = officeEventPayloads.importCommitted.parse(payload);
      found.compare(
        'intake_runs',
        run.run,
        expectedRun(event, run, undone.get(run.run)),
        stored(db, RUN_ROW, run.run),
      );
    } else if (event.kind === 'rowHeld') {
      const held = officeEventPayloads.rowHeld.parse(payload);
      if (undone.has(held.run)) continue;
      const expected = {
        row: event.seq,
        run_id: held.run,
        row_number: held.rowNumber,
        problems: canonicalJson(held.problems),
        ...(endings.get(event.id) ?? stillHeld),
      };
      found.compare(
        'held_rows',
        event.id,
        expected,
        withCanonicalJson(stored(db, HELD_ROW, event.id), 'problems'),
      );
    } else if (event.kind === 'letterTemplateChanged') {
      const { letter, version } = officeEventPayloads.letterTemplateChanged.parse(payload);
      newestTemplates.set(letter, { version, event: event.id, at: event.at, actor: event.actor });
    } else if (event.kind === 'reportExported') {
      const { from, to, profile, files } = officeEventPayloads.reportExported.parse(payload);
      const { seq, at, actor } = event;
      const expected = { seq, at, actor, from_on: from, to_on: to, profile, files: canonicalJson(files) };
      found.compare('report_exports', event.id, expected, stored(db, EXPORT_ROW, event.id));
    }
  }
  for (const [letter, expected] of newestTemplates) {
    found.compare('letter_templates', letter, expected, stored(db, TEMPLATE_ROW, letter));
  }
}

const TEMPLATE_ROW = 'SELECT version, event, at, actor FROM letter_templates WHERE letter = ?';

type RunPayload = ReturnType<typeof officeEventPayloads.importCommitted.parse>;

function expectedRun(
  { seq, actor, at }: OfficeEventRow,
  { sha256, encoding, counts, details }: RunPayload,
  undone: Undoing | undefined,
): Row {
  const { needsCorrection, ...others } = counts;
  return {
    seq,
    sha256,
    encoding,
    ...others,
    needs_correction: needsCorrection,
    ...details,
    actor,
    at,
    undone_at: undone?.at ?? null,
    undone_by: undone?.actor ?? null,
  };
}

type Undoing = Pick<OfficeEventRow, 'at' | 'actor'>;

/** When and by whom runs were undone. */
function undoings(db: ReadableDb): ReadonlyMap<string, Undoing> {
  const undone = new Map<string, Undoing>();
  for (const event of officeEvents(db)) {
    if (event.kind !== 'importUndone') continue;
    undone.set(officeEventPayloads.importUndone.parse(JSON.parse(event.payload)).run, event);
  }
  return undone;
}

interface HeldEnding {
  readonly status: string;
  readonly case_id: string | null;
  readonly settled_run: string | null;
}

const stillHeld: HeldEnding = { status: 'held', case_id: null, settled_run: null };

/** How the held rows ended that wait no longer; the others are still held. */
function heldRowEndings(db: ReadableDb): Map<string, HeldEnding> {
  const endings = new Map<string, HeldEnding>();
  for (const event of officeEvents(db)) {
    if (event.kind === 'rowCorrected') {
      const payload = officeEventPayloads.rowCorrected.parse(JSON.parse(event.payload));
      endings.set(payload.row, { status: 'corrected', case_id: payload.case, settled_run: null });
    } else if (event.kind === 'rowDiscarded') {
      const payload = officeEventPayloads.rowDiscarded.parse(JSON.parse(event.payload));
      endings.set(payload.row, { status: 'discarded', case_id: null, settled_run: null });
    } else if (event.kind === 'rowSettled') {
      const payload = officeEventPayloads.rowSettled.parse(JSON.parse(event.payload));
      endings.set(payload.row, { status: 'settled', case_id: payload.case, settled_run: payload.run });
    } else if (event.kind === 'importUndone') {
      const { run } = officeEventPayloads.importUndone.parse(JSON.parse(event.payload));
      for (const [row, ending] of endings) if (ending.settled_run === run) endings.set(row, stillHeld);
    }
  }
  return endings;
}

function stored(db: ReadableDb, sql: string, key: SqlValue): Row | null {
  return db.query<Row>(sql).get(key) ?? null;
}

/** The order of keys in a JSON cell is no difference. */
function withCanonicalJson(row: Row | null, column: string): Row | null {
  const text = row?.[column];
  return row && typeof text === 'string' ? { ...row, [column]: canonicalJson(JSON.parse(text)) } : row;
}
