import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { _electron, type ElectronApplication, type Page } from 'playwright';
import { displayOf, machineFlags } from '../../scripts/lib/display.mjs';
import { inheritedRuntime, runtimeEnvironment } from '../../scripts/lib/electron-runtime.mjs';
import { root } from '../../scripts/lib/paths.mjs';

export interface LaunchOptions {
  /** Ledger to open; without it the program shows its first-start choice. */
  readonly file?: string;
  /** Settings folder of the program. Without it each launch gets a fresh one, removed by `close()`. */
  readonly userData?: string;
  /** Added to the environment, for example `REVIEW_CLOCK` (ISO instant) for a fixed clock. */
  readonly env?: Readonly<Record<string, string>>;
  /** Interface language, as Chromium takes it. */
  readonly locale?: string;
  /** Further arguments for the program, after the application folder. */
  readonly args?: readonly string[];
  /** Application folder; the built program of this checkout unless a test brings its own. */
  readonly appFolder?: string;
}

export interface LaunchedConsole {
  readonly app: ElectronApplication;
  readonly window: Page;
  readonly userData: string;
  /** Closes the program as a person would, and kills it if it does not end within ten seconds. */
  readonly close: () => Promise<void>;
}

const CLOSE_TIMEOUT_MS = 10_000;

/**
 * Playwright's own loader holds the program back until the driver is connected. Playwright leaves it out when the
 * executable is named, and then a launch on a busy machine hangs for good every few times.
 */
const driverLoader = join(
  dirname(createRequire(import.meta.url).resolve('playwright-core/package.json')),
  'lib/server/electron/loader.js',
);

/**
 * Starts the real program in its real window. The build in `out/` must be current: `npm test` and `npm run test:e2e` see to that.
 */
export async function launchConsole(options: LaunchOptions = {}): Promise<LaunchedConsole> {
  const runtime = await inheritedRuntime();
  const userData = options.userData ?? mkdtempSync(join(tmpdir(), 'review-console-'));
  const app = await _electron.launch({
    executablePath: runtime.executablePath,
    args: [
      '-r',
      driverLoader,
      ...machineFlags(),
      `--user-data-dir=${userData}`,
      `--lang=${options.locale ?? 'ja'}`,
      options.appFolder ?? root,
      ...(options.file ? ['--file', options.file] : []),
      ...(options.args ?? []),
    ],
    cwd: root,
    env: {
      ...definedEnvironment(),
      ...runtimeEnvironment(runtime),
      ...displayOf(Number(process.env.VITEST_POOL_ID ?? 1)),
      ...options.env,
    },
    timeout: 60_000,
  });
  // Asked for before the program ends: afterwards Playwright has forgotten the process.
  const child = app.process();
  try {
    const window = await app.firstWindow();
    return {
      app,
      window,
      userData,
      close: () => closeConsole(app, child, options.userData ? null : userData),
    };
  } catch (error) {
    await closeConsole(app, child, options.userData ? null : userData);
    throw error;
  }
}

/** Starts the program once more with the settings of one that runs, as a double click on a ledger does. Gives the exit code. */
export async function startAgain({ userData }: LaunchedConsole, file: string): Promise<number | null> {
  const runtime = await inheritedRuntime();
  const args = [...machineFlags(), `--user-data-dir=${userData}`, root, '--file', file];
  const started = spawn(runtime.executablePath, args, {
    cwd: root,
    env: {
      ...definedEnvironment(),
      ...runtimeEnvironment(runtime),
      ...displayOf(Number(process.env.VITEST_POOL_ID ?? 1)),
    },
    stdio: 'ignore',
  });
  return new Promise((resolve, reject) => {
    started.once('error', reject);
    started.once('exit', resolve);
  });
}

async function closeConsole(
  app: ElectronApplication,
  child: ChildProcess,
  temporaryFolder: string | null,
): Promise<void> {
  const deadline = setTimeout(() => child.kill('SIGKILL'), CLOSE_TIMEOUT_MS);
  try {
    // A test may have ended it as a person would, or as the system does.
    if (child.exitCode === null && child.signalCode === null) {
      // What a test leaves typed is asked about, and nobody is there to answer.
      await app.evaluate(({ dialog }) => {
        Object.assign(dialog, { showMessageBox: async () => ({ response: 1 }) });
      });
      await app.close();
    }
  } finally {
    clearTimeout(deadline);
    if (temporaryFolder)
      rmSync(temporaryFolder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  }
}

/** Playwright takes no undefined values, and Electron run as plain Node would open no window. */
function definedEnvironment(): Record<string, string> {
  const entries = Object.entries(process.env).filter(([name]) => name !== 'ELECTRON_RUN_AS_NODE');
  return Object.fromEntries(entries.flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])));
}
