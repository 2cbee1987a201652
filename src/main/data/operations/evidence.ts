import type { AppError } from '#shared/contract/app-error.ts';
import { nameForExport } from '#shared/domain/evidence/media-type.ts';
import { err, ok, type Result } from '#shared/result.ts';
import { droppedFile, fileAt } from '../evidence/offered-files.ts';
import { evidenceContent, findEvidence, readEvidence } from '../evidence/read-evidence.ts';
import { takeEvidence } from '../evidence/take-evidence.ts';
import { HANDED_OUT, writeThrough } from '../evidence/whole-file.ts';
import { fileFault } from '../export/file-fault.ts';
import type { TaskHandlers } from '../handler.ts';
import { readEvidenceName } from '../journal/vault.ts';
import { takePlace } from '../take-place.ts';
import { beginUnfinished, removeUnfinished } from '../unfinished.ts';

export const evidenceTasks: TaskHandlers<'evidence'> = {
  'evidence.takeFiles': (office, { paths, ...taking }) => takeEvidence(office, taking, paths.map(fileAt)),

  'evidence.takeBytes': (office, { name, bytes, ...taking }) =>
    takeEvidence(office, taking, [droppedFile(name, bytes)]),

  'evidence.read': async (office, { caseId, evidence }) => {
    const found = findEvidence(office, caseId, evidence);
    return found ? evidenceContent(office, found) : err({ code: 'unknownEvidence' });
  },

  'evidence.nameToWrite': async (office, { caseId, evidence }) => {
    const found = findEvidence(office, caseId, evidence);
    if (!found) return err({ code: 'unknownEvidence' });
    const name = readEvidenceName(office.requireLedger().read, found.vault);
    return ok({ name: nameForExport(name === '' ? found.sha256.slice(0, 12) : name, found.mediaType) });
  },

  'evidence.copyTo': async (office, { caseId, evidence, path }) => {
    const found = findEvidence(office, caseId, evidence);
    if (!found) return err({ code: 'unknownEvidence' });
    const read = await readEvidence(office, found);
    return read.ok ? writeCopy(path, read.value, office.source.newId()) : read;
  },
};

/** The dialog has asked whether a file of that name may be replaced; half a copy never takes its place. */
async function writeCopy(path: string, bytes: Uint8Array, id: string): Promise<Result<null, AppError>> {
  const draft = `${path}.${id}.part`;
  beginUnfinished(draft);
  try {
    await writeThrough(draft, bytes, HANDED_OUT);
    await takePlace(draft, path);
    return ok(null);
  } catch (error) {
    return err(fileFault(error, path));
  } finally {
    removeUnfinished(draft);
  }
}
