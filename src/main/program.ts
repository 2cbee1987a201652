import { writeFileSync } from 'node:fs';
import { app, type BrowserWindow, session } from 'electron';
import { listenToWindows } from './bridge.ts';
import { changeDisplay } from './change-display.ts';
import type { CommandLine } from './command-line.ts';
import { startDataProcess } from './data-process.ts';
import { chooseStarter } from './data-process-starter.ts';
import type { LogDefect } from './defect-log.ts';
import type { DisplaySettings } from './display.ts';
import { unfinishedWork } from './ending.ts';
import { setApplicationMenu } from './menu.ts';
import type { ProgramPaths } from './paths.ts';
import { stopPrinting } from './print.ts';
import { originOf, RENDERER_ORIGIN } from './renderer-origin.ts';
import { serveRenderer } from './renderer-protocol.ts';
import { guardWindowSession } from './security.ts';
import type { ShellContext } from './shell/context.ts';
import { openLedgerMemory } from './shell/open-ledger.ts';
import { explainRefusal, openWishedLedger } from './shell/open-wished-ledger.ts';
import { recentLedgers } from './shell/recent-ledgers.ts';
import { mainText } from './text.ts';
import { waitForClosing } from './wait-for-closing.ts';
import { type ProgramWindows, pageUrl, programWindows } from './windows.ts';

export interface ProgramOptions {
  readonly paths: ProgramPaths;
  readonly display: DisplaySettings;
  readonly commandLine: CommandLine;
  readonly logDefect: LogDefect;
}

export interface Program {
  /** Shows the first window; from then on the program answers. Once Electron is ready. */
  readonly open: () => void;
  /** A second start came: shows the window and opens what that start named. */
  readonly comeForward: (file: string | null) => void;
  readonly stop: () => Promise<void>;
  /** Closes the ledger before it returns, as far as there is time: the system takes the process away right after. */
  readonly closeAtOnce: () => void;
}

/** A report that is not printed any more is thrown away in much less. */
const TIDY_TIMEOUT_MS = 3_000;

/** Windows gives a program five seconds before it asks the person whether to end it by force. */
const SESSION_END_MS = 3_000;

/**
 * Puts the parts together. The data process starts at once where it can, because it has the longer way: it opens the
 * ledger while Chromium is still starting.
 */
export function startProgram(options: ProgramOptions): Program {
  const { paths, display, commandLine, logDefect } = options;
  const recent = recentLedgers(paths.recentLedgers, logDefect);
  const ledger = openLedgerMemory((name, input) => data.call(name, input), recent, commandLine.file);
  const unfinished = unfinishedWork();
  const windows = programWindows({ paths, display, logDefect, dataTrouble: () => data.trouble() });
  let openFirstWindow = () => {};
  const firstWindow = new Promise<void>((resolve) => {
    openFirstWindow = () => {
      windows.open(null);
      resolve();
    };
  });
  const data = startDataProcess({
    starter: chooseStarter(paths.dataProcess, dataProcessSetup(paths)),
    onReady: async (call) => {
      const refusal = await ledger.reopen(call);
      // Not awaited: the window must not wait until the message was read.
      if (refusal) void firstWindow.then(() => explainRefusal(contextOf(windows.current), refusal));
    },
    onNotice: windows.broadcast,
    onProcessId: (pid) => writeProcessId(paths, pid),
    logDefect,
  });
  /** Dialogs belong to the window that asked for them. */
  const contextOf = (window: () => BrowserWindow | null): ShellContext => ({
    call: data.call,
    ledger,
    recent,
    window,
    openWindow: windows.open,
    display,
    get language() {
      return display.current().language;
    },
    get text() {
      return mainText(display.current().language);
    },
    demonstrationPath: paths.demonstration,
    fontsDirectory: paths.fonts,
    hold: unfinished.hold,
    logDefect,
  });

  const open = () => {
    listen();
    guardWindowSession(session.defaultSession);
    serveRenderer(session.defaultSession, paths.renderer);
    openFirstWindow();
    showMenu(options);
    display.onChange((changed) => {
      showMenu(options);
      windows.broadcast({ kind: 'display', display: changed });
    });
  };
  const listen = () =>
    listenToWindows({
      origin: originOf(pageUrl(display, null)) ?? RENDERER_ORIGIN,
      windowOf: windows.ofPage,
      data,
      runShell: async (window, name, input) => {
        // With the schemas of the whole contract: read when the first window stands.
        const { runShellOperation } = await import('./shell/run-shell-operation.ts');
        return runShellOperation(
          contextOf(() => window),
          name,
          input,
        );
      },
      logDefect,
    });
  return {
    open,
    comeForward: (file) => void comeForward(contextOf(windows.current), windows, file),
    stop: async () => {
      stopPrinting();
      await unfinished.settled(TIDY_TIMEOUT_MS);
      await data.stop();
    },
    closeAtOnce: () => {
      const path = ledger.path();
      if (path === null) return;
      void data.call('ledger.shut', null);
      waitForClosing(path, SESSION_END_MS);
    },
  };
}

async function comeForward(
  context: ShellContext,
  windows: ProgramWindows,
  file: string | null,
): Promise<void> {
  const window = windows.current();
  if (window?.isMinimized()) window.restore();
  window?.focus();
  if (file !== null) await openWishedLedger(context, file);
}

function showMenu({ paths, display, logDefect }: ProgramOptions): void {
  setApplicationMenu({
    text: mainText(display.current().language),
    logs: paths.logs,
    changeZoom(change) {
      const { language, zoomPercent } = display.current();
      changeDisplay(display, { language, zoomPercent: change(zoomPercent) }, logDefect);
    },
  });
}

function dataProcessSetup(paths: ProgramPaths) {
  return {
    referenceDirectory: paths.reference,
    migrationsDirectory: paths.migrations,
    fontsDirectory: paths.fonts,
    logDirectory: paths.logs,
    unfinishedList: paths.unfinishedList,
    clock: app.isPackaged ? null : (process.env.REVIEW_CLOCK ?? null),
  };
}

function writeProcessId({ dataProcessId }: ProgramPaths, pid: number | undefined): void {
  if (dataProcessId !== null && pid !== undefined) writeFileSync(dataProcessId, String(pid));
}
