import { constants } from 'node:fs';
import { open } from 'node:fs/promises';
import { basename } from 'node:path';
import type { AppError } from '#shared/contract/app-error.ts';
import { evidenceName } from '#shared/domain/evidence/evidence-name.ts';
import { type EvidenceProblem, refuseSize } from '#shared/domain/evidence/evidence-problem.ts';
import { err, ok, type Result } from '#shared/result.ts';
import { readingRefusal } from '../import/file-fault.ts';
import type { OfferedFile } from './take-evidence.ts';

/** A file on the disk. Its size is looked at before a byte is read. */
export function fileAt(path: string): OfferedFile {
  const name = basename(path);
  return { name, read: () => readSmall(path, name) };
}

/** What a window was given when somebody dropped a file on it. */
export function droppedFile(name: string, bytes: Uint8Array): OfferedFile {
  return {
    name,
    read: async () => {
      const problem = refuseSize(bytes.byteLength);
      return problem ? err(refused(problem, name)) : ok(bytes);
    },
  };
}

async function readSmall(path: string, name: string): Promise<Result<Uint8Array, AppError>> {
  try {
    // Not to wait for the other end of a pipe that somebody named.
    const file = await open(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
    try {
      const facts = await file.stat();
      if (!facts.isFile()) return err({ code: 'fileProblem', problem: 'directory', path: name, detail: '' });
      const problem = refuseSize(facts.size);
      if (problem) return err(refused(problem, name));
      const bytes = Buffer.alloc(facts.size);
      const { bytesRead } = await file.read(bytes, 0, facts.size, 0);
      if (bytesRead !== facts.size || (await file.stat()).size !== facts.size) {
        return err({ code: 'fileProblem', problem: 'unreadable', path: name, detail: '' });
      }
      return ok(bytes);
    } finally {
      await file.close();
    }
  } catch (error) {
    return err(readingRefusal(error, name));
  }
}

function refused(problem: EvidenceProblem, name: string): AppError {
  return { code: 'evidenceRefused', problem, name: evidenceName(name) };
}
