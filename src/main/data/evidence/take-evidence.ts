import type { AppError } from '#shared/contract/app-error.ts';
import type { CaseView } from '#shared/contract/case.ts';
import type { EvidenceTaking, TakenEvidence } from '#shared/contract/evidence.ts';
import type { AttachEvidence } from '#shared/domain/case/command.ts';
import { refuseTaking } from '#shared/domain/case/decide-evidence.ts';
import { refuseAction } from '#shared/domain/case/guards.ts';
import { evidenceName } from '#shared/domain/evidence/evidence-name.ts';
import { inspectContent } from '#shared/domain/evidence/inspect-content.ts';
import { err, ok, type Result } from '#shared/result.ts';
import { caseView } from '../case-view.ts';
import { actOnCase, caseToActOn } from '../cases/act-on-case.ts';
import type { Office } from '../handler.ts';
import { knownCaseRecord } from '../journal/case-record.ts';
import { faultOf } from '../ledger/ledger-file.ts';
import { evidenceFolder } from './evidence-folder.ts';
import {
  bringIn,
  discard,
  type IncomingEvidence,
  readStored,
  settle,
  WriteNotKept,
} from './store-evidence.ts';

/** A file that somebody wants taken. It is opened only once it is known that it may be. */
export interface OfferedFile {
  readonly name: string;
  read(): Promise<Result<Uint8Array, AppError>>;
}

/** Takes files one after another; each is its own event, and one that is refused keeps no other out. */
export async function takeEvidence(
  office: Office,
  taking: EvidenceTaking,
  files: readonly OfferedFile[],
): Promise<Result<TakenEvidence, AppError>> {
  const refusal = refuseBeforeOpening(office, taking);
  if (refusal) return err(refusal);
  let version = taking.expectedVersion;
  const refused: TakenEvidence['refused'] = [];
  for (const file of files) {
    const name = evidenceName(file.name);
    const taken = await takeOne(office, { ...taking, expectedVersion: version }, name, file);
    if (taken.ok) version = taken.value.version;
    else if (taken.error.code === 'staleVersion') return taken;
    else refused.push({ name, error: taken.error });
  }
  const { read } = office.requireLedger();
  const view = caseView(read, taking.caseId, knownCaseRecord(read, taking.caseId), office.context());
  return ok({ view, taken: files.length - refused.length, refused });
}

/** Class, consent, role and status: a file of 機密性3 must not even be read. */
function refuseBeforeOpening(office: Office, taking: EvidenceTaking): AppError | null {
  const { read } = office.requireLedger();
  const found = caseToActOn(read, taking.caseId, taking.expectedVersion, office.context());
  if (!found.ok) return found.error;
  const { record, context } = found.value;
  const { state } = record;
  return refuseAction('attachEvidence', state, context) ?? refuseTaking(state, taking, context);
}

async function takeOne(
  office: Office,
  taking: EvidenceTaking,
  name: string,
  file: OfferedFile,
): Promise<Result<CaseView, AppError>> {
  const read = await file.read();
  if (!read.ok) return read;
  const found = inspectContent(read.value, file.name);
  if (!found.ok) return err({ code: 'evidenceRefused', problem: found.error, name });
  const folder = evidenceFolder(office.requireLedger().path);
  let incoming: IncomingEvidence;
  try {
    incoming = await bringIn(folder, read.value, office.source.newId());
  } catch (error) {
    return err(storageRefusal(error, folder));
  }
  const { sha256, bytes } = incoming;
  const { class: information, consent, item, inquiry } = taking;
  const taken = await commit(office, taking, {
    kind: 'attachEvidence',
    sha256,
    bytes,
    mediaType: found.value,
    class: information,
    consent,
    item,
    inquiry,
    name,
  });
  if (!taken.ok) {
    await discard(incoming);
    return taken;
  }
  await keepInPlace(office, folder, incoming, read.value);
  return taken;
}

/**
 * After the event nothing may be lost: a file that cannot get its place is safe and read where it is, until the ledger is opened
 * again, and one that somebody removed meanwhile is written once more.
 */
async function keepInPlace(
  office: Office,
  folder: string,
  incoming: IncomingEvidence,
  bytes: Uint8Array,
): Promise<void> {
  try {
    await settle(folder, incoming);
  } catch (error) {
    faultOf(error);
    if (typeof (await readStored(folder, incoming)) !== 'string') return;
    await settle(folder, await bringIn(folder, bytes, office.source.newId()));
  }
}

async function commit(
  office: Office,
  { caseId, expectedVersion }: EvidenceTaking,
  command: AttachEvidence,
): Promise<Result<CaseView, AppError>> {
  const acted = await office.transaction((db, journal) =>
    actOnCase(db, { id: caseId, expectedVersion, command }, office.context(db), journal),
  );
  if (!acted.ok) return acted;
  office.notify({ kind: 'changed', topics: ['cases'], caseIds: [caseId] });
  return ok(acted.value.view);
}

function storageRefusal(error: unknown, folder: string): AppError {
  if (error instanceof WriteNotKept) {
    return { code: 'ledgerProblem', problem: 'damaged', path: folder, detail: 'evidence' };
  }
  const { problem, detail } = faultOf(error);
  return { code: 'ledgerProblem', problem, path: folder, detail };
}
