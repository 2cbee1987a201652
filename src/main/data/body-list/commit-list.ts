import type { AppError } from '#shared/contract/app-error.ts';
import type { BodyListImport } from '#shared/contract/body-list.ts';
import { type BodyChange, countChanges } from '#shared/domain/body-list/body-change.ts';
import { chooseSuccessors, type SuccessorChoices } from '#shared/domain/body-list/choose-successors.ts';
import { err, ok, type Result } from '#shared/result.ts';
import type { WritableDb } from '../database.ts';
import type { Office } from '../handler.ts';
import { readingRefusal } from '../import/file-fault.ts';
import type { JournalWriter } from '../journal/journal.ts';
import { ledgerReference, touchReference } from '../reference/ledger-reference.ts';
import { type BodyListPayload, projectBodyList } from './body-tables.ts';
import { compareFile } from './compare-file.ts';
import type { ListPreview, OpenList } from './list-desk.ts';
import { knownBodies } from './listed-bodies.ts';
import { readListFile } from './read-list-file.ts';

/** An event stays well below a megabyte; a row of a list takes some 300 bytes, long 構成団体 more. */
const EVENT_CHARACTERS = 200_000;

/** Imports what the preview said in one transaction, or nothing. */
export async function commitList(
  office: Office,
  file: OpenList,
  preview: ListPreview,
  choices: SuccessorChoices,
): Promise<Result<BodyListImport, AppError>> {
  const committed = await office.transaction(async (db, journal) => {
    try {
      return await importList(office, file, preview, choices, db, journal);
    } catch (error) {
      return err(readingRefusal(error, file.path));
    }
  });
  if (!committed.ok) return committed;
  file.preview = null;
  office.notify({ kind: 'changed', topics: ['organizations'], caseIds: [] });
  return committed;
}

async function importList(
  office: Office,
  file: OpenList,
  { request, sha256, tables }: ListPreview,
  choices: SuccessorChoices,
  db: WritableDb,
  journal: JournalWriter,
): Promise<Result<BodyListImport, AppError>> {
  const { session, newId } = office.context();
  const reference = ledgerReference(office.reference, db);
  if (reference.version !== tables) return err({ code: 'previewOutdated' });
  const content = await readListFile(file.path, { sheet: request.sheet, encoding: file.encoding });
  if (content.sha256 !== sha256) {
    return err({ code: 'fileProblem', problem: 'changed', path: file.path, detail: '' });
  }
  const known = knownBodies(reference);
  const found = compareFile(content, request, known);
  if (!found) return err({ code: 'notABodyList' });
  const { changes, impossible } = chooseSuccessors(found.changes, choices, known);
  if (impossible !== null) return err({ code: 'successorNotPossible', body: impossible });
  const { list, scope, effectiveOn, source } = request;
  const counts = countChanges(changes);
  const facts = { list, sha256, effectiveOn, scope, counts, faults: found.faults.length };
  const personal = { kind: 'bodyListFile', content: { fileName: file.fileName, source } };
  const id = newId();
  const { at } = record(db, journal, { import: id, ...facts }, changes, personal, session.actor);
  return ok({ id, ...facts, fileName: file.fileName, source, by: session.name, at });
}

function record(
  db: WritableDb,
  journal: JournalWriter,
  facts: Omit<BodyListPayload, 'part' | 'parts' | 'changes'>,
  changes: readonly BodyChange[],
  personal: { kind: string; content: Record<string, unknown> },
  actor: string,
): { at: string } {
  const pieces = inPieces(changes);
  let first: { at: string } | null = null;
  for (const [index, piece] of pieces.entries()) {
    const payload = { ...facts, part: index + 1, parts: pieces.length, changes: piece };
    const kind = 'bodyListImported';
    const event = journal.append({ kind, payload, personal: index === 0 ? personal : null }, null);
    projectBodyList(db, { ...event, actor }, payload);
    touchReference(db, event.seq);
    first ??= event;
  }
  if (!first) throw new Error('an import has at least one event');
  return first;
}

/** At least one piece, so that a list without differences is recorded as well. */
function inPieces(changes: readonly BodyChange[]): BodyChange[][] {
  const pieces: BodyChange[][] = [[]];
  let characters = 0;
  for (const change of changes) {
    const size = JSON.stringify(change).length;
    if (characters + size > EVENT_CHARACTERS && characters > 0) {
      pieces.push([]);
      characters = 0;
    }
    pieces.at(-1)?.push(change);
    characters += size;
  }
  return pieces;
}
