import { constants } from 'node:fs';
import { access, rename } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';
import { systemCode } from '#shared/system-fault.ts';

/** What takes part in it of the system. */
export interface Mover {
  readonly platform: NodeJS.Platform;
  readonly move: (from: string, to: string) => Promise<void>;
  readonly pause: (milliseconds: number) => Promise<unknown>;
  /** Fails where somebody has protected what stands there. */
  readonly mayWrite: (path: string) => Promise<void>;
}

const system: Mover = {
  platform: process.platform,
  move: rename,
  pause,
  mayWrite: (path) => access(path, constants.W_OK),
};

/** Windows says of what another program has open that it may not be moved or replaced, and that with three codes. */
const HELD = new Set(['EPERM', 'EACCES', 'EBUSY']);

/** Other programs wait for the ledger meanwhile (`busy_timeout`), so that it must be well below their patience. */
const PAUSES_MS = [50, 100, 200, 400, 800];

/** Another program has open what stands under the name, or something of what was to be moved. */
export class HeldByAnother extends Error {
  readonly code = 'EBUSY';
}

/**
 * Gives what was written beside its place the name under which it is wanted. On Windows a virus scanner looks at what has just
 * been written, and until it has done so a file, or the folder around it, cannot be moved: so it is tried again for a moment.
 * What is held after that is open in another program: the same call has just written beside it, so it is no matter of rights.
 */
export async function takePlace(from: string, to: string, mover: Mover = system): Promise<void> {
  for (const milliseconds of mover.platform === 'win32' ? PAUSES_MS : []) {
    try {
      await mover.move(from, to);
      return;
    } catch (error) {
      if (!HELD.has(systemCode(error))) throw error;
      await mover.pause(milliseconds);
    }
  }
  try {
    await mover.move(from, to);
  } catch (cause) {
    const isHeld =
      mover.platform === 'win32' && HELD.has(systemCode(cause)) && !(await isReadOnly(to, mover));
    throw isHeld ? new HeldByAnother('the place is held', { cause }) : cause;
  }
}

/** No closing of a program undoes that. */
async function isReadOnly(path: string, { mayWrite }: Mover): Promise<boolean> {
  try {
    await mayWrite(path);
    return false;
  } catch (error) {
    return systemCode(error) !== 'ENOENT';
  }
}
