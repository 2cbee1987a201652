import type { AppError } from '#shared/contract/app-error.ts';
import type { EvidenceContent } from '#shared/contract/evidence.ts';
import type { Evidence } from '#shared/domain/case/state.ts';
import { textEncodingOf } from '#shared/domain/evidence/plain-text.ts';
import { err, ok, type Result } from '#shared/result.ts';
import type { Office } from '../handler.ts';
import { decoderOf } from '../import/decoders.ts';
import { caseRecord } from '../journal/case-record.ts';
import { evidenceFolder } from './evidence-folder.ts';
import { readStored } from './store-evidence.ts';

/** One evidence of a case; taken back ones are none. */
export function findEvidence(office: Office, caseId: string, event: string): Evidence | null {
  const record = caseRecord(office.requireLedger().read, caseId);
  return record?.state.evidence.find((each) => each.event === event) ?? null;
}

/** The file as it was taken. What was altered since is not given out. */
export async function readEvidence(office: Office, evidence: Evidence): Promise<Result<Buffer, AppError>> {
  const folder = evidenceFolder(office.requireLedger().path);
  const found = await readStored(folder, evidence);
  return typeof found === 'string' ? err({ code: 'evidenceUnreadable', problem: found }) : ok(found);
}

export async function evidenceContent(
  office: Office,
  evidence: Evidence,
): Promise<Result<EvidenceContent, AppError>> {
  const read = await readEvidence(office, evidence);
  if (!read.ok) return read;
  const { mediaType } = evidence;
  const text = mediaType === 'text/plain' ? decoded(read.value) : null;
  return ok({ mediaType, bytes: new Uint8Array(read.value), text });
}

function decoded(bytes: Uint8Array): EvidenceContent['text'] {
  const encoding = textEncodingOf(bytes) ?? 'cp932';
  const decoder = decoderOf(encoding);
  return { encoding, content: decoder.decode(bytes) + decoder.end() };
}
