import { win32 } from 'node:path';

/** A path as the system compares it, for comparing only: Windows makes no difference between letter cases, nor between slashes. */
export function comparablePath(path: string, platform = process.platform): string {
  return platform === 'win32' ? win32.normalize(path).toLowerCase() : path;
}

export function isSamePath(one: string, other: string, platform = process.platform): boolean {
  return comparablePath(one, platform) === comparablePath(other, platform);
}
