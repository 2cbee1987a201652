import { type FileHandle, open, stat } from 'node:fs/promises';
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { ByteSource } from './byte-source.ts';
import { Cancelled, FileFault } from './file-fault.ts';

/** Where rows come from: a file that is read anew each time, or cells that were pasted and live in memory only. */
export type Origin =
  | { readonly kind: 'file'; readonly path: string }
  | { readonly kind: 'pasted'; readonly bytes: Uint8Array };

/** What a refusal calls it, and the record of a run that has no file. */
export function nameOf(origin: Origin): string {
  return origin.kind === 'file' ? origin.path : '貼り付けたセル';
}

/** Some hundred rows. */
const CHUNK_BYTES = 32 * 1024;

/** A clerk's list has some hundred rows; beyond this somebody chose a wrong file. */
const LARGEST_BYTES = 2 * 1024 ** 3;

/**
 * Opens it for reading, gives it to `use` and closes it. Throws FileFault for what is no file or empty,
 * Cancelled when the signal says so, and the system's own errors.
 */
export async function withSource<T>(
  origin: Origin,
  signal: AbortSignal,
  use: (source: ByteSource) => Promise<T>,
): Promise<T> {
  if (origin.kind === 'pasted') {
    const { bytes } = origin;
    return use({ size: bytes.length, path: null, signal, chunks: () => cutChunks(bytes, signal) });
  }
  const { path } = origin;
  const facts = await stat(path);
  if (facts.isDirectory()) throw new FileFault('directory', '');
  // A device would never end, and a pipe would not even open before somebody writes into it.
  if (!facts.isFile()) throw new FileFault('unreadable', '');
  const file = await open(path, 'r');
  try {
    const { size } = await file.stat();
    if (size === 0) throw new FileFault('empty', '');
    if (size > LARGEST_BYTES) throw new FileFault('tooLarge', `${size} bytes`);
    return await use({ size, path, signal, chunks: () => readChunks(file, size, signal) });
  } finally {
    await file.close();
  }
}

/** A file that is cut off or still being copied would look like a whole one with fewer rows. */
async function* readChunks(file: FileHandle, size: number, signal: AbortSignal): AsyncGenerator<Uint8Array> {
  const buffer = Buffer.allocUnsafe(CHUNK_BYTES);
  for (let position = 0; ; ) {
    if (signal.aborted) throw new Cancelled();
    const { bytesRead } = await file.read(buffer, 0, CHUNK_BYTES, position);
    if (bytesRead === 0 && position !== size) throw new FileFault('changedWhileRead', '');
    if (bytesRead === 0) return;
    position += bytesRead;
    yield buffer.subarray(0, bytesRead);
  }
}

async function* cutChunks(bytes: Uint8Array, signal: AbortSignal): AsyncGenerator<Uint8Array> {
  for (let position = 0; position < bytes.length; position += CHUNK_BYTES) {
    // A turn of the event loop as between two reads of a file, so that other calls are answered.
    await nextTurn();
    if (signal.aborted) throw new Cancelled();
    yield bytes.subarray(position, position + CHUNK_BYTES);
  }
}
