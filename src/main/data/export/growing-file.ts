import { open } from 'node:fs/promises';

const FLUSH_BYTES = 256 * 1024;

/** A new file that is written piece by piece; a piece waits until the disk has taken the ones before it. */
export interface GrowingFile {
  write(piece: string | Buffer): Promise<void>;
  /** Safe on the disk when it resolves. */
  finish(): Promise<void>;
  /** Closes without asking for anything more, after a failure. */
  abandon(): Promise<void>;
}

/** Refuses a file that is there already. */
export async function createGrowingFile(path: string): Promise<GrowingFile> {
  const file = await open(path, 'wx');
  let pieces: Buffer[] = [];
  let waiting = 0;
  const flush = async () => {
    const bytes = Buffer.concat(pieces);
    pieces = [];
    waiting = 0;
    await file.writeFile(bytes);
  };
  return {
    write: async (piece) => {
      const bytes = typeof piece === 'string' ? Buffer.from(piece, 'utf8') : piece;
      pieces.push(bytes);
      waiting += bytes.length;
      if (waiting >= FLUSH_BYTES) await flush();
    },
    finish: async () => {
      await flush();
      await file.sync();
      await file.close();
    },
    abandon: () => file.close().catch(() => undefined),
  };
}

/** Writes a new file from its beginning to its end and closes it, also when that fails halfway. */
export async function writeWholeFile(
  path: string,
  write: (file: GrowingFile) => Promise<void>,
): Promise<void> {
  const file = await createGrowingFile(path);
  try {
    await write(file);
    await file.finish();
  } catch (error) {
    await file.abandon();
    throw error;
  }
}
