import { createHash } from 'node:crypto';
import { createReadStream, statSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { ReportFile } from '#shared/contract/report.ts';
import { systemCode } from '#shared/system-fault.ts';

/** Size and hash of a file that is safe on the disk from now on: a PDF was written by another process. */
export async function durableFile(directory: string, name: string): Promise<ReportFile> {
  const path = join(directory, name);
  // Nothing is recorded that a power failure could take back.
  await sync(path, 'r+');
  return { name, bytes: statSync(path).size, sha256: await sha256OfFile(path) };
}

export async function sha256OfFile(path: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(path), hash);
  return hash.digest('hex');
}

export async function syncDirectory(path: string): Promise<void> {
  // Windows has no such call for folders; NTFS logs the rename itself.
  if (process.platform === 'win32') return;
  try {
    await sync(path, 'r');
  } catch (error) {
    // Nor have some folders of other computers.
    if (systemCode(error) !== 'EINVAL') throw error;
  }
}

async function sync(path: string, flags: 'r' | 'r+'): Promise<void> {
  const file = await open(path, flags);
  try {
    await file.sync();
  } finally {
    await file.close();
  }
}
