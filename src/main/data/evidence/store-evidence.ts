import { mkdir, readdir, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { takePlace } from '../take-place.ts';
import { evidencePath, incomingFolder } from './evidence-folder.ts';
import {
  type EvidenceFault,
  readWhole,
  sha256Of,
  syncFolder,
  type WholeFile,
  writeThrough,
} from './whole-file.ts';

/** A file that is safe on the disk and waits for its event. */
export interface IncomingEvidence extends WholeFile {
  readonly path: string;
}

/**
 * Writes the bytes where a crash leaves nothing that anybody could take for evidence, and reads them back. The event
 * is committed after this and the file gets its place after that, so no event ever names a file that was not on
 * the disk; what a crash leaves in between is settled when the ledger is opened.
 */
export async function bringIn(folder: string, bytes: Uint8Array, id: string): Promise<IncomingEvidence> {
  const incoming = incomingFolder(folder);
  await mkdir(incoming, { recursive: true });
  const sha256 = sha256Of(bytes);
  const path = join(incoming, incomingName(sha256, id));
  const file = { sha256, bytes: bytes.byteLength };
  try {
    await writeThrough(path, bytes);
    await syncFolder(incoming);
    if (typeof (await readWhole(path, file)) === 'string') throw new WriteNotKept(path);
  } catch (error) {
    await rm(path, { force: true });
    throw error;
  }
  return { ...file, path };
}

/** The disk gave back something else than it was given. */
export class WriteNotKept extends Error {}

export function incomingName(sha256: string, id: string): string {
  return `${sha256}.${id}`;
}

/** Null for a name that this program does not give. */
export function sha256OfIncoming(name: string): string | null {
  return /^([0-9a-f]{64})\.[0-9a-f-]+$/.exec(name)?.[1] ?? null;
}

/**
 * Gives a file its place after its event was committed. The same content stands there once; what has been altered
 * is set aside and not written over.
 */
export async function settle(folder: string, incoming: IncomingEvidence): Promise<void> {
  const place = evidencePath(folder, incoming.sha256);
  await mkdir(dirname(place), { recursive: true });
  const standing = await readWhole(place, incoming);
  if (typeof standing !== 'string') {
    await rm(incoming.path, { force: true });
    return;
  }
  if (standing !== 'missing') await takePlace(place, `${place}.altered.${Date.now()}`);
  await takePlace(incoming.path, place);
  await syncFolder(dirname(place));
}

/**
 * The bytes of a file whose event was committed, otherwise what became of them. Where the last step failed (a scanner or another
 * program held the file) it still waits under its first name, and is as good there.
 */
export async function readStored(folder: string, file: WholeFile): Promise<Buffer | EvidenceFault> {
  const found = await readWhole(evidencePath(folder, file.sha256), file);
  if (typeof found !== 'string') return found;
  const incoming = incomingFolder(folder);
  for (const name of await readdir(incoming).catch(() => [])) {
    if (sha256OfIncoming(name) !== file.sha256) continue;
    const waiting = await readWhole(join(incoming, name), file);
    if (typeof waiting !== 'string') return waiting;
  }
  return found;
}

export async function discard(incoming: IncomingEvidence): Promise<void> {
  await rm(incoming.path, { force: true });
}
