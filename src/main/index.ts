import { mkdirSync } from 'node:fs';
import { app, dialog } from 'electron';
import { argumentsFor, readCommandLine } from './command-line.ts';
import { openDefectLog } from './defect-log.ts';
import { displaySettings } from './display.ts';
import { programPaths, settleUserData } from './paths.ts';
import { startProgram } from './program.ts';
import { declareRendererScheme } from './renderer-protocol.ts';
import { cutOffNetwork, guardAllPages, shutOutDebuggers } from './security.ts';
import { type MainText, mainText } from './text.ts';

const commandLine = readCommandLine(process.argv, process.cwd());

shutOutDebuggers();
// In this order: the lock lives in the settings folder, and the rest is refused once the program is ready.
settleUserData();
if (app.requestSingleInstanceLock({ file: commandLine.file })) begin();
else app.quit();

function begin(): void {
  const paths = programPaths();
  mkdirSync(paths.logs, { recursive: true });
  const logDefect = openDefectLog(paths.logs);
  const display = displaySettings(paths.display, commandLine.language);
  const text = () => mainText(display.current().language);
  process.on('uncaughtException', (error) => {
    // What state the program is in is unknown. The ledger is not in this process and is safe.
    const errorId = logDefect('main: uncaught', error);
    // The message below waits for a person; a test that runs without one finds the reason here.
    if (!app.isPackaged) console.error(error);
    dialog.showErrorBox(text().dialog.programBroken, text().dialog.windowBrokenDetail(errorId));
    app.exit(1);
  });
  process.on('unhandledRejection', (error) => logDefect('main: unhandled', error));
  // The terminal that it was started from may be gone.
  process.stderr.on('error', () => {});
  process.stdout.on('error', () => {});

  nameProgram(text());
  // Before the menus, which carry the name.
  display.onChange(() => nameProgram(text()));
  // Chromium's own words (a required field, a date) speak the language of the program, not of the system;
  // another one only from the next start on.
  if (!app.commandLine.hasSwitch('lang')) app.commandLine.appendSwitch('lang', display.current().language);
  cutOffNetwork();
  declareRendererScheme();
  guardAllPages();
  app.on('child-process-gone', (_event, details) => {
    if (details.reason !== 'clean-exit' && details.reason !== 'killed') {
      logDefect('main: child process', new Error(`${details.type} ${details.reason} ${details.exitCode}`));
    }
  });

  const program = startProgram({ paths, display, commandLine, logDefect });
  let nextStart: { readonly file: string | null } | null = null;
  const ending = endAfter(program.stop, () => {
    if (nextStart) app.relaunch({ args: argumentsFor(process.argv.slice(1), nextStart.file) });
  });
  void app.whenReady().then(() => {
    program.open();
    app.on('second-instance', (_event, _argv, _folder, data) => {
      const file = fileOf(data);
      // It has left everything to this program, which cannot show it any more.
      if (ending.hasBegun()) nextStart = { file };
      else program.comeForward(file);
    });
    app.on('window-all-closed', () => app.quit());
  });
  // Who logs off or turns off a Windows PC ends no program: `will-quit` never comes, and the next start would say that the ledger
  // was not closed.
  app.on('browser-window-created', (_event, window) => {
    window.once('session-end', () => {
      if (ending.hasBegun()) return;
      program.closeAtOnce();
      ending.now();
    });
  });
}

function nameProgram({ programName }: MainText): void {
  app.setName(programName);
  app.setAboutPanelOptions({ applicationName: programName, applicationVersion: app.getVersion() });
}

interface Ending {
  readonly hasBegun: () => boolean;
  /** Without asking any window. */
  readonly now: () => void;
}

/** Holds the end of the program until the ledger is closed in order. */
function endAfter(stop: () => Promise<void>, atTheEnd: () => void): Ending {
  let stopping = false;
  let stopped = false;
  const begin = (end: () => void) => {
    if (stopping) return;
    stopping = true;
    void stop().finally(() => {
      stopped = true;
      end();
    });
  };
  app.on('will-quit', (event) => {
    if (stopped) return;
    event.preventDefault();
    begin(() => {
      atTheEnd();
      // Electron forgets a quit that is asked for while it still handles this event.
      setImmediate(() => app.quit());
    });
  });
  return { hasBegun: () => stopping, now: () => begin(() => app.exit()) };
}

/** Given with the lock and not read from the other's arguments, because Chromium reorders those. */
function fileOf(data: unknown): string | null {
  if (typeof data !== 'object' || data === null || !('file' in data)) return null;
  return typeof data.file === 'string' ? data.file : null;
}
