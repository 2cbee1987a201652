import { mkdirSync, rmSync } from 'node:fs';

/**
 * What this process is making beside the place that a person chose: files with personal data under a name that nobody would
 * look for. Whoever makes it removes it in the end; when the program ends or the ledger is closed before, this does.
 */
const standing = new Set<string>();

/** To be said before anything stands there. */
export function beginUnfinished(path: string): void {
  standing.add(path);
}

export function makeUnfinishedFolder(path: string): void {
  beginUnfinished(path);
  mkdirSync(path);
}

/** It has got its name, and is none any more. */
export function finished(path: string): void {
  standing.delete(path);
}

export function removeUnfinished(path: string): void {
  rmSync(path, { recursive: true, force: true, maxRetries: 3, retryDelay: 100 });
  standing.delete(path);
}

/** What cannot be removed keeps nobody from closing a ledger: a stick was pulled out, or another program reads it. */
export function removeAllUnfinished(): void {
  for (const path of standing) {
    try {
      removeUnfinished(path);
    } catch {
      standing.delete(path);
    }
  }
}
