import { writeFileSync } from 'node:fs';
import { app, type BrowserWindow, dialog, session } from 'electron';
import { listenToWindow, sendNotice } from './bridge.ts';
import type { CommandLine } from './command-line.ts';
import { startDataProcess } from './data-process.ts';
import { chooseStarter } from './data-process-starter.ts';
import type { LogDefect } from './defect-log.ts';
import type { DisplaySettings } from './display.ts';
import { setApplicationMenu } from './menu.ts';
import type { ProgramPaths } from './paths.ts';
import { originOf, RENDERER_ORIGIN } from './renderer-origin.ts';
import { serveRenderer } from './renderer-protocol.ts';
import { delayBeforeRestart, windowReloads } from './restart-policy.ts';
import { developmentServer, guardWindowSession } from './security.ts';
import type { ShellContext } from './shell/context.ts';
import { openLedgerMemory } from './shell/open-ledger.ts';
import { explainRefusal, openWishedLedger } from './shell/open-wished-ledger.ts';
import { recentLedgers } from './shell/recent-ledgers.ts';
import { runShellOperation } from './shell/run-shell-operation.ts';
import { mainText } from './text.ts';
import { openWindow } from './window.ts';

export interface ProgramOptions {
  readonly paths: ProgramPaths;
  readonly display: DisplaySettings;
  readonly commandLine: CommandLine;
  readonly logDefect: LogDefect;
}

export interface Program {
  /** A second start came: shows the window and opens what that start named. */
  readonly comeForward: (file: string | null) => void;
  readonly stop: () => Promise<void>;
}

/** Puts the parts together: the data process first, because it has the longer way, then the window. */
export function startProgram(options: ProgramOptions): Program {
  const { paths, display, commandLine, logDefect } = options;
  let opened: BrowserWindow | null = null;
  const window = () => (opened && !opened.isDestroyed() ? opened : null);

  const recent = recentLedgers(paths.recentLedgers);
  const ledger = openLedgerMemory((name, input) => data.call(name, input), recent, commandLine.file);
  const data = startDataProcess({
    startChild: chooseStarter(paths.dataProcess, dataProcessSetup(paths)),
    onReady: async (call) => {
      const refusal = await ledger.reopen(call);
      // Not awaited: the window must not wait until the message was read.
      if (refusal) void explainRefusal(context, refusal);
    },
    onNotice: (notice) => sendNotice(window(), notice),
    onProcessId: (pid) => writeProcessId(paths, pid),
    logDefect,
  });
  const context: ShellContext = {
    call: data.call,
    ledger,
    recent,
    window,
    display,
    get language() {
      return display.current().language;
    },
    get text() {
      return mainText(display.current().language);
    },
    demonstrationPath: paths.demonstration,
    fontsDirectory: paths.fonts,
    logDefect,
  };

  listenToWindow({
    origin: originOf(pageUrl(display)) ?? RENDERER_ORIGIN,
    window,
    data,
    runShell: (name, input) => runShellOperation(context, name, input),
    logDefect,
  });
  guardWindowSession(session.defaultSession);
  serveRenderer(session.defaultSession, paths.renderer);
  opened = openWindow({
    url: pageUrl(display),
    title: context.text.programName,
    preload: paths.preload,
    place: paths.windowPlace,
    display,
  });
  showMenu(options);
  display.onChange((changed) => {
    showMenu(options);
    sendNotice(window(), { kind: 'display', display: changed });
  });
  // A page that was not there when the data process went down has missed the notice.
  opened.webContents.on('did-finish-load', () => {
    if (data.isDown()) sendNotice(window(), { kind: 'dataProcess', state: 'down' });
  });
  reloadWhenGone(opened, options);

  return { comeForward: (file) => void comeForward(context, file), stop: data.stop };
}

async function comeForward(context: ShellContext, file: string | null): Promise<void> {
  const window = context.window();
  if (window?.isMinimized()) window.restore();
  window?.focus();
  if (file !== null && (await openWishedLedger(context, file))) {
    sendNotice(window, { kind: 'changed', topics: ['session'], caseIds: [] });
  }
}

function showMenu({ paths, display, logDefect }: ProgramOptions): void {
  setApplicationMenu({
    text: mainText(display.current().language),
    logs: paths.logs,
    changeZoom(change) {
      const { language, zoomPercent } = display.current();
      try {
        display.change({ language, zoomPercent: change(zoomPercent) });
      } catch (error) {
        // It is in effect and only forgotten at the end of the program, which is no reason to end it now.
        logDefect('main: display', error);
      }
    },
  });
}

/** The address carries language and zoom, so that the first thing drawn is right. */
function pageUrl(display: DisplaySettings): string {
  const { language, zoomPercent } = display.current();
  const url = developmentServer() ?? new URL(`${RENDERER_ORIGIN}/index.html`);
  url.searchParams.set('lang', language);
  url.searchParams.set('zoom', String(zoomPercent));
  return url.href;
}

function dataProcessSetup(paths: ProgramPaths) {
  return {
    referenceDirectory: paths.reference,
    migrationsDirectory: paths.migrations,
    fontsDirectory: paths.fonts,
    logDirectory: paths.logs,
    clock: app.isPackaged ? null : (process.env.REVIEW_CLOCK ?? null),
  };
}

function writeProcessId({ dataProcessId }: ProgramPaths, pid: number | undefined): void {
  if (dataProcessId !== null && pid !== undefined) writeFileSync(dataProcessId, String(pid));
}

/** The page holds nothing that is not in the ledger except what is being typed, so it can be loaded again. */
function reloadWhenGone(window: BrowserWindow, { display, logDefect }: ProgramOptions): void {
  const deaths: number[] = [];
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    if (reason === 'clean-exit') return;
    const errorId = logDefect('window: page gone', new Error(reason));
    deaths.push(Date.now());
    if (delayBeforeRestart(windowReloads, deaths, Date.now()) !== null) {
      // Not reload(): the address may carry a language of earlier.
      void window.loadURL(pageUrl(display));
      return;
    }
    const text = mainText(display.current().language);
    dialog.showErrorBox(text.dialog.windowBroken, text.dialog.windowBrokenDetail(errorId));
    app.quit();
  });
}
