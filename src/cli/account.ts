import { userInfo } from 'node:os';
import type { Actor } from '#shared/domain/operator/actor.ts';

/** Who typed the command: the account of the operating system. */
export function accountName(): string {
  try {
    return userInfo().username;
  } catch {
    // An account without an entry in the system's list, as in some containers.
    return String(process.getuid?.() ?? 'unknown');
  }
}

export function cliActor(): Actor {
  return `cli:${accountName()}`;
}
