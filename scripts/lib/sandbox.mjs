import { statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Stop } from './console.mjs';
import { run } from './process.mjs';

/** Owned by root and started with root's rights, whoever calls it. */
const SETUID = 0o4755;

/**
 * Chromium locks its pages up with user namespaces, which newer Ubuntu and Docker refuse to everybody but root, or with a
 * helper that belongs to root, which nothing that npm unpacks does. With neither it ends with a line that says nothing
 * to a person; so both are looked at before. Root needs neither: see `machineFlags`.
 *
 * @param {{ executablePath: string }} runtime
 */
export async function ensureSandbox({ executablePath }) {
  if (process.platform !== 'linux' || process.getuid?.() === 0) return;
  const helper = join(dirname(executablePath), 'chrome-sandbox');
  if (belongsToRoot(helper) || (await namespacesAllowed())) return;
  throw new Stop(
    'この Linux では、一般の利用者に Chromium のサンドボックスが許されていません。管理者として次を実行してください。\n' +
      "Chromium's sandbox is not allowed here. Run as an administrator:\n\n" +
      `  sudo chown root:root '${helper}' && sudo chmod ${SETUID.toString(8)} '${helper}'\n`,
  );
}

/** @param {string} helper */
function belongsToRoot(helper) {
  const found = statSync(helper, { throwIfNoEntry: false });
  return found !== undefined && found.uid === 0 && (found.mode & 0o7777) === SETUID;
}

/** Tried out: each system has its own switch for it. Where it cannot be tried, Chromium has to say it. */
async function namespacesAllowed() {
  try {
    const { code } = await run('unshare', ['--user', '--map-root-user', 'true'], { output: 'capture' });
    return code === 0;
  } catch {
    return true;
  }
}
