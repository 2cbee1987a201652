import { closeSync, fsyncSync, mkdirSync, openSync, readFileSync, renameSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';
import type { z } from 'zod';

/**
 * A small settings file. Null when it is not there, damaged or of another shape: what it holds is a
 * convenience, and the program must start without it. Never for business data.
 */
export function readJsonFile<S extends z.ZodType>(path: string, schema: S): z.infer<S> | null {
  try {
    return schema.parse(JSON.parse(readFileSync(path, 'utf8')));
  } catch {
    return null;
  }
}

/** Under a temporary name first, so that a power cut leaves the old file or the new one and never half of it. */
export function writeJsonFile(path: string, value: unknown): void {
  mkdirSync(dirname(path), { recursive: true });
  const draft = `${path}.part`;
  const file = openSync(draft, 'w');
  try {
    writeSync(file, `${JSON.stringify(value, null, 2)}\n`);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
  renameSync(draft, path);
}
