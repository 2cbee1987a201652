import { writeFileSync } from 'node:fs';
import { app, dialog, session } from 'electron';
import { listenToWindow, sendNotice } from './bridge.ts';
import type { CommandLine } from './command-line.ts';
import { startDataProcess } from './data-process.ts';
import { chooseStarter } from './data-process-starter.ts';
import type { LogDefect } from './defect-log.ts';
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
import type { MainText } from './text.ts';
import { openWindow, type ProgramWindow } from './window.ts';

export interface ProgramOptions {
  readonly paths: ProgramPaths;
  readonly text: MainText;
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
  const { paths, text, commandLine, logDefect } = options;
  let opened: ProgramWindow | null = null;
  const window = () => (opened && !opened.window.isDestroyed() ? opened.window : null);

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
    language: commandLine.language,
    text,
    demonstrationPath: paths.demonstration,
    fontsDirectory: paths.fonts,
    logDefect,
  };

  const page = pageUrl(commandLine);
  listenToWindow({
    origin: originOf(page) ?? RENDERER_ORIGIN,
    window,
    data,
    runShell: (name, input) => runShellOperation(context, name, input),
    logDefect,
  });
  guardWindowSession(session.defaultSession);
  serveRenderer(session.defaultSession, paths.renderer);
  opened = openWindow({
    url: page,
    title: text.programName,
    preload: paths.preload,
    preferences: paths.preferences,
  });
  setApplicationMenu({ text, changeZoom: opened.changeZoom, logs: paths.logs });
  // A page that was not there when the data process went down has missed the notice.
  opened.window.webContents.on('did-finish-load', () => {
    if (data.isDown()) sendNotice(window(), { kind: 'dataProcess', state: 'down' });
  });
  reloadWhenGone(opened, text, logDefect);

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

/** `lang` in the address is how the page learns its language. */
function pageUrl({ language }: CommandLine): string {
  const url = developmentServer() ?? new URL(`${RENDERER_ORIGIN}/index.html`);
  url.searchParams.set('lang', language);
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
function reloadWhenGone({ window }: ProgramWindow, text: MainText, logDefect: LogDefect): void {
  const deaths: number[] = [];
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    if (reason === 'clean-exit') return;
    const errorId = logDefect('window: page gone', new Error(reason));
    deaths.push(Date.now());
    if (delayBeforeRestart(windowReloads, deaths, Date.now()) !== null) return window.webContents.reload();
    dialog.showErrorBox(text.dialog.windowBroken, text.dialog.windowBrokenDetail(errorId));
    app.quit();
  });
}
