import { join } from 'node:path';
import { app } from 'electron';
import { settingsFolder } from './settings-folder.ts';

/** Where everything is that the program reads, and where it writes. */
export interface ProgramPaths {
  readonly dataProcess: string;
  readonly preload: string;
  readonly renderer: string;
  /** Reference tables, SQL migrations and fonts: real files also in a packaged program. */
  readonly reference: string;
  readonly migrations: string;
  readonly fonts: string;
  readonly logs: string;
  /** Where the window was. */
  readonly windowPlace: string;
  /** Language and zoom. */
  readonly display: string;
  readonly recentLedgers: string;
  readonly demonstration: string;
  /** What a data process that is killed leaves beside the places that people chose. */
  readonly unfinishedList: string;
  /** Tests read the id of the data process here, to break it on purpose. Null in a packaged program. */
  readonly dataProcessId: string | null;
}

/**
 * `--user-data-dir` (tests, several settings on one PC) comes first. Must run before the single instance lock, which lives in
 * that folder.
 */
export function settleUserData(): void {
  const chosen = app.commandLine.getSwitchValue('user-data-dir');
  app.setPath('userData', chosen === '' ? ownFolder() : chosen);
}

function ownFolder(): string {
  const { platform, env } = process;
  return settingsFolder({ platform, appData: app.getPath('appData'), localAppData: env.LOCALAPPDATA });
}

/** A packaged program has `data`, `drizzle` and `fonts` beside its archive (electron-builder: extraResources). */
export function programPaths(): ProgramPaths {
  const program = app.getAppPath();
  const settings = app.getPath('userData');
  const resources = app.isPackaged ? process.resourcesPath : program;
  return {
    dataProcess: join(program, 'out', 'data', 'index.cjs'),
    preload: join(program, 'out', 'preload', 'index.cjs'),
    renderer: join(program, 'out', 'renderer'),
    reference: join(resources, 'data'),
    migrations: join(resources, 'drizzle'),
    fonts: app.isPackaged
      ? join(resources, 'fonts')
      : join(program, 'node_modules', '@fontsource', 'biz-udpgothic', 'files'),
    logs: join(settings, 'logs'),
    windowPlace: join(settings, 'window.json'),
    display: join(settings, 'display.json'),
    recentLedgers: join(settings, 'recent.json'),
    demonstration: join(settings, 'demonstration', 'デモ台帳.kyoso'),
    unfinishedList: join(settings, 'unfinished.json'),
    dataProcessId: app.isPackaged ? null : join(settings, 'data-process.pid'),
  };
}
