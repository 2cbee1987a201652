import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, isAbsolute } from 'node:path';

/**
 * What this process is making beside the place that a person chose: files with personal data under a name that nobody would
 * look for. Whoever makes it removes it in the end; when the program ends or the ledger is closed before, this does, and when
 * the process is killed or the power goes, the next one.
 */
const standing = new Set<string>();

/** What an earlier process left; may be on a stick that is not plugged in. */
const leftBefore = new Set<string>();

/** The file from which the next process learns of them; null where there is no next one. */
let list: string | null = null;

/** From now on what stands unfinished is written down. The paths of an earlier process are read, and removed by `removeLeftBefore`. */
export function listUnfinishedIn(file: string | null): void {
  list = file;
  leftBefore.clear();
  for (const path of file === null ? [] : pathsIn(file)) leftBefore.add(path);
}

/** May wait for a disk to start. What cannot be reached today stays in the list. */
export function removeLeftBefore(): void {
  if (leftBefore.size === 0) return;
  for (const path of leftBefore) {
    try {
      if (!standing.has(path)) {
        // Without its folder nothing is known of it.
        if (!existsSync(dirname(path))) continue;
        rmSync(path, { recursive: true, force: true });
      }
      leftBefore.delete(path);
    } catch {
      // Another program reads it; the next start tries again.
    }
  }
  writeList();
}

/** To be said before anything stands there. */
export function beginUnfinished(path: string): void {
  standing.add(path);
  writeList();
}

export function makeUnfinishedFolder(path: string): void {
  beginUnfinished(path);
  mkdirSync(path);
}

/** It has got its name, and is none any more. */
export function finished(path: string): void {
  standing.delete(path);
  writeList();
}

export function removeUnfinished(path: string): void {
  rmSync(path, { recursive: true, force: true, maxRetries: 3, retryDelay: 100 });
  finished(path);
}

/** What cannot be removed keeps nobody from closing a ledger: a stick was pulled out, or another program reads it. */
export function removeAllUnfinished(): void {
  for (const path of standing) {
    try {
      removeUnfinished(path);
    } catch {
      standing.delete(path);
      if (isListed(path)) leftBefore.add(path);
    }
  }
  writeList();
}

/** Only names that no person gives a file: what has its own name may have been made anew by the time it is looked for. */
function isListed(path: string): boolean {
  return isAbsolute(path) && path.endsWith('.part');
}

const MOST_LISTED = 100;

function writeList(): void {
  if (list === null) return;
  const paths = [...leftBefore, ...standing].filter(isListed).slice(-MOST_LISTED);
  try {
    writeFileSync(list, JSON.stringify(paths));
  } catch {
    // A disk that is full keeps nobody from working; what is made now is removed by this process all the same.
  }
}

function pathsIn(file: string): string[] {
  try {
    const paths: unknown = JSON.parse(readFileSync(file, 'utf8'));
    return Array.isArray(paths) ? paths.filter((path) => typeof path === 'string' && isListed(path)) : [];
  } catch {
    // The first start, or one after a power cut in the middle of writing it.
    return [];
  }
}
