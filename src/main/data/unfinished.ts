import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, isAbsolute } from 'node:path';
import { tryToRemove } from './remove-file.ts';

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
    // Without its folder nothing is known of it; and when another program reads it, the next start tries again.
    if (!standing.has(path) && !(existsSync(dirname(path)) && withLog(path).every(tryToRemove))) continue;
    leftBefore.delete(path);
  }
  writeList();
}

/** A backup that is being made has a journal beside it. */
function withLog(path: string): string[] {
  return [path, `${path}-journal`];
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

/** What cannot be removed now is tried once more when the ledger is closed. Never throws, which would hide why the work ended. */
export function removeUnfinished(path: string): void {
  if (tryToRemove(path)) finished(path);
}

/** What cannot be removed keeps nobody from closing a ledger. */
export function removeAllUnfinished(): void {
  for (const path of standing) {
    if (!tryToRemove(path) && isListed(path)) leftBefore.add(path);
  }
  standing.clear();
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
