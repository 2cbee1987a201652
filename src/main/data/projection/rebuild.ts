import { projectBodyList } from '../body-list/body-tables.ts';
import { putChecklist } from '../checklist/checklist-versions.ts';
import { projectRegisterEvent } from '../confirmed-domain/register-rows.ts';
import type { WritableDb } from '../database.ts';
import { flagAllSuspicions, insertDuplicateRows } from '../duplicate/duplicate-rows.ts';
import { identityCollector } from '../duplicate/identity-key-table.ts';
import { insertExport } from '../export/export-record.ts';
import {
  insertHeldRow,
  insertRun,
  markCorrected,
  markDiscarded,
  markSettled,
  markUndone,
} from '../import/intake-rows.ts';
import { insertProfile, removeProfile } from '../import/mapping-profiles.ts';
import { canonicalJson } from '../journal/canonical-json.ts';
import { officeEventPayloads } from '../journal/event-kinds.ts';
import { chainHead } from '../journal/journal.ts';
import { recordedPolicy } from '../journal/recorded-policy.ts';
import { readPolicy, writeFact } from '../ledger/ledger-facts.ts';
import { putTemplate } from '../letters/letter-templates.ts';
import { putView, removeView } from '../saved-view/view-rows.ts';
import { accountEventOf, projectAccountEvent, restoreNames } from '../session/account-rows.ts';
import { caseRowWriter } from './case-rows.ts';
import { foldedCases, type OfficeEventRow, officeEvents } from './journal-fold.ts';
import { searchIndexWriter } from './search-index.ts';

/**
 * Throws every read table away and writes it anew from the journal and the vault. Must run inside a transaction
 * that the caller began, so that nobody ever sees half of it. Gives the number of cases.
 */
export function rebuildProjections(db: WritableDb): number {
  emptyReadTables(db);
  const cases = caseRowWriter(db);
  const index = searchIndexWriter(db);
  const identities = identityCollector(db);
  let rebuilt = 0;
  for (const folded of foldedCases(db)) {
    cases.insert(folded.row, folded.id, folded.state);
    if (folded.searchText !== null) index.add(folded.row, folded.searchText);
    // A review is of somebody whose application is known already.
    if (folded.application && folded.state.type === 'application')
      identities.add(folded.application, folded.row);
    insertDuplicateRows(db, folded.id, folded.state);
    rebuilt += 1;
  }
  identities.store();
  flagAllSuspicions(db);
  for (const event of officeEvents(db)) projectOfficeEvent(db, event);
  restoreNames(db);
  restorePolicy(db);
  return rebuilt;
}

/** What was recorded last; the sender of the letters stays as it is where it was erased. */
function restorePolicy(db: WritableDb): void {
  const recorded = recordedPolicy(db, chainHead(db).seq);
  if (!recorded) return;
  const { policy, senderIsErased } = recorded;
  writeFact(db, 'policy', senderIsErased ? { ...policy, sender: readPolicy(db).sender } : policy);
}

const readTables = [
  'case_search',
  'cases',
  'identity_keys',
  'duplicates',
  'held_rows',
  'intake_runs',
  'report_exports',
  'letter_templates',
  'checklist_versions',
  'mapping_profiles',
  'saved_views',
  'confirmed_domains',
  'confirmation_steps',
  'case_confirmations',
  'body_list_imports',
  'listed_bodies',
  'body_names',
];

function emptyReadTables(db: WritableDb): void {
  // The index is told before its texts go: it cannot find out afterwards what it had indexed.
  db.run("INSERT INTO case_fts (case_fts) VALUES ('delete-all')");
  for (const table of readTables) db.run(`DELETE FROM ${table}`);
  // The triggers count from here on; what stood there may have been the fault.
  db.run('UPDATE case_counts SET cases = 0');
}

/** Kinds that have no read table pass by. */
function projectOfficeEvent(db: WritableDb, event: OfficeEventRow): void {
  const payload: unknown = JSON.parse(event.payload);
  const account = accountEventOf(event.kind, event.at, payload);
  const { importCommitted, rowHeld, rowCorrected, rowDiscarded, rowSettled, importUndone } =
    officeEventPayloads;
  const { viewSaved, viewDeleted, checklistChanged } = officeEventPayloads;
  const { letterTemplateChanged, mappingProfileSaved, mappingProfileDeleted, bodyListImported } =
    officeEventPayloads;
  if (account) projectAccountEvent(db, account);
  else if (event.kind === 'importCommitted') insertRun(db, event, importCommitted.parse(payload));
  else if (event.kind === 'rowHeld') insertHeldRow(db, event, rowHeld.parse(payload));
  else if (event.kind === 'rowCorrected') markCorrected(db, rowCorrected.parse(payload));
  else if (event.kind === 'rowDiscarded') markDiscarded(db, rowDiscarded.parse(payload));
  else if (event.kind === 'letterTemplateChanged')
    putTemplate(db, event, letterTemplateChanged.parse(payload));
  else if (event.kind === 'checklistChanged')
    putChecklist(db, event, checklistChanged.parse(payload).template);
  else if (event.kind === 'mappingProfileSaved') insertProfile(db, event, mappingProfileSaved.parse(payload));
  else if (event.kind === 'mappingProfileDeleted') removeProfile(db, mappingProfileDeleted.parse(payload));
  else if (event.kind === 'viewSaved') putView(db, event, viewSaved.parse(payload));
  else if (event.kind === 'viewDeleted') removeView(db, viewDeleted.parse(payload));
  else if (event.kind === 'rowSettled') markSettled(db, rowSettled.parse(payload));
  else if (event.kind === 'importUndone') markUndone(db, event, importUndone.parse(payload));
  else if (event.kind === 'reportExported') projectExport(db, event, payload);
  else if (event.kind === 'bodyListImported') projectBodyList(db, event, bodyListImported.parse(payload));
  else projectRegisterEvent(db, event, payload);
}

function projectExport(db: WritableDb, event: OfficeEventRow, payload: unknown): void {
  const { from, to, profile, files } = officeEventPayloads.reportExported.parse(payload);
  const { id, seq, at, actor } = event;
  const row = { event: id, seq, at, actor, from_on: from, to_on: to, profile, files: canonicalJson(files) };
  insertExport(db, row);
}
