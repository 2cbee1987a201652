import { type FileHandle, open } from 'node:fs/promises';
import { Cancelled, FileFault } from './file-fault.ts';

/** Some hundred and fifty rows: little enough that a queue page asked for meanwhile is answered between two of them. */
const CHUNK_BYTES = 32 * 1024;

/** A clerk's list has some hundred rows; beyond this somebody chose a wrong file. */
const LARGEST_BYTES = 2 * 1024 ** 3;

export interface ByteSource {
  readonly size: number;
  /** The whole file from its beginning. The chunk is valid until the next one is asked for. */
  chunks(): AsyncGenerator<Uint8Array>;
}

/**
 * Opens a file for reading, gives it to `use` and closes it. Throws FileFault for what is no file or empty,
 * Cancelled when the signal says so, and the system's own errors.
 */
export async function withFile<T>(
  path: string,
  signal: AbortSignal,
  use: (source: ByteSource) => Promise<T>,
): Promise<T> {
  const file = await open(path, 'r');
  try {
    const facts = await file.stat();
    if (facts.isDirectory()) throw new FileFault('directory', '');
    // A pipe or a device would never end.
    if (!facts.isFile()) throw new FileFault('unreadable', '');
    if (facts.size === 0) throw new FileFault('empty', '');
    if (facts.size > LARGEST_BYTES) throw new FileFault('tooLarge', `${facts.size} bytes`);
    return await use({ size: facts.size, chunks: () => readChunks(file, signal) });
  } finally {
    await file.close();
  }
}

async function* readChunks(file: FileHandle, signal: AbortSignal): AsyncGenerator<Uint8Array> {
  const buffer = Buffer.allocUnsafe(CHUNK_BYTES);
  for (let position = 0; ; ) {
    if (signal.aborted) throw new Cancelled();
    const { bytesRead } = await file.read(buffer, 0, CHUNK_BYTES, position);
    if (bytesRead === 0) return;
    position += bytesRead;
    yield buffer.subarray(0, bytesRead);
  }
}
