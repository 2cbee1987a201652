import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import type { AppError } from '#shared/contract/app-error.ts';
import type { CaseList, ListForm, SavedList } from '#shared/contract/case-list.ts';
import { err, ok, type Result } from '#shared/result.ts';
import { caseListNamesJa } from '#shared/text/case-list-names.ts';
import type { ReadableDb } from '../database.ts';
import type { Office } from '../handler.ts';
import { chainHead } from '../journal/journal.ts';
import { removeFile } from '../remove-file.ts';
import { beginUnfinished, removeUnfinished } from '../unfinished.ts';
import { csvTable } from './csv-table.ts';
import { fileFault } from './file-fault.ts';
import { createGrowingFile, type GrowingFile } from './growing-file.ts';
import { recordFile } from './record-file.ts';
import { openSnapshot } from './snapshot.ts';
import type { SheetColumn } from './workbook/sheet-xml.ts';
import { type Sheet, writeWorkbook } from './workbook/workbook.ts';

export interface ListContent {
  readonly list: CaseList;
  readonly columns: readonly SheetColumn[];
  /** Read from one state of the ledger, however long the writing takes. */
  pages(db: ReadableDb): Iterable<readonly ListLine[]>;
}

export interface ListLine {
  readonly id: string;
  readonly cells: readonly string[];
}

/** Writes a list of cases and records whose lines it has: both or neither. Saving is an event of the journal. */
export async function writeListFile(
  office: Office,
  content: ListContent,
  { form, path }: { readonly form: ListForm; readonly path: string },
): Promise<Result<SavedList, AppError>> {
  if (existsSync(path)) return err({ code: 'fileProblem', problem: 'exists', path, detail: '' });
  // Before a file is written in the name of nobody.
  office.requireSession();
  const part = `${path}.part`;
  try {
    const written = await writePart(office, content, form, part);
    const { caseIds, chain, ...file } = written;
    const { cases, sha256 } = file;
    const { list } = content;
    const payload = {
      list,
      encoding: form,
      cases,
      sha256,
      caseIds,
      chainHead: chain.hash,
      chainSeq: chain.seq,
    };
    const recorded = await recordFile(office, { from: part, path }, (_db, journal) => {
      journal.append({ kind: 'noticeListSaved', payload, personal: null }, null);
      return ok(null);
    });
    if (!recorded.ok) return recorded;
    office.notify({ kind: 'changed', topics: ['reports'], caseIds: [] });
    return ok({ path, ...file });
  } catch (error) {
    return err(fileFault(error, path));
  } finally {
    removeUnfinished(part);
  }
}

async function writePart(office: Office, content: ListContent, form: ListForm, part: string) {
  removeFile(part);
  beginUnfinished(part);
  const snapshot = openSnapshot(office.requireLedger().path);
  const digest = createHash('sha256');
  let file: GrowingFile | null = null;
  try {
    file = await createGrowingFile(part);
    const caseIds: string[] = [];
    const eachLine = async (add: (cells: readonly string[]) => Promise<void>) => {
      for (const page of content.pages(snapshot.db)) {
        for (const { id, cells } of page) {
          await add(cells);
          caseIds.push(id);
        }
      }
    };
    const missing = await writeLines(hashing(file, digest), content, form, eachLine);
    await file.finish();
    const chain = chainHead(snapshot.db);
    return { cases: caseIds.length, sha256: digest.digest('hex'), missing, caseIds, chain };
  } catch (error) {
    await file?.abandon();
    throw error;
  } finally {
    snapshot.close();
  }
}

/** Gives the characters that the encoding lacks. */
async function writeLines(
  file: Pick<GrowingFile, 'write'>,
  { list, columns }: ListContent,
  form: ListForm,
  eachLine: Sheet['rows'],
): Promise<string[]> {
  if (form === 'xlsx') {
    await writeWorkbook(file, [{ name: caseListNamesJa[list], columns, rows: eachLine }]);
    return [];
  }
  const table = csvTable(file, form);
  await table.begin(columns.map(({ header }) => header));
  await eachLine((cells) => table.add(cells));
  return [...table.remarks().missing];
}

function hashing(file: GrowingFile, digest: ReturnType<typeof createHash>): Pick<GrowingFile, 'write'> {
  return {
    write: (piece) => {
      digest.update(piece);
      return file.write(piece);
    },
  };
}
