import { app, BrowserWindow, dialog, type WebFrameMain } from 'electron';
import type { Notice } from '#shared/contract/notice.ts';
import { askBeforeLeaving } from './ask-before-leaving.ts';
import { sendNotice } from './bridge.ts';
import type { DataTrouble } from './data-process.ts';
import type { LogDefect } from './defect-log.ts';
import type { DisplaySettings } from './display.ts';
import type { ProgramPaths } from './paths.ts';
import { RENDERER_ORIGIN } from './renderer-origin.ts';
import { delayBeforeRestart, windowReloads } from './restart-policy.ts';
import { developmentServer } from './security.ts';
import { mainText } from './text.ts';
import { openWindow } from './window.ts';

export interface WindowsOptions {
  readonly paths: ProgramPaths;
  readonly display: DisplaySettings;
  readonly logDefect: LogDefect;
  /** A page that was not there when the data process went down has missed the notice. */
  readonly dataTrouble: () => DataTrouble | null;
}

/** The windows of the program. They share the ledger and the operator, and each hears what the others do. */
export interface ProgramWindows {
  /** Opens one more, at a case or at ホーム. */
  readonly open: (caseId: string | null) => void;
  /** The one that a person looks at, or the last one opened; null when all are closed. */
  readonly current: () => BrowserWindow | null;
  /** The window whose page, itself and no frame inside it, this is. */
  readonly ofPage: (frame: WebFrameMain | null) => BrowserWindow | null;
  readonly broadcast: (notice: Notice) => void;
}

export function programWindows(options: WindowsOptions): ProgramWindows {
  const { paths, display, dataTrouble, logDefect } = options;
  const opened = new Set<BrowserWindow>();
  const living = () => [...opened].filter((window) => !window.isDestroyed());
  const current = () => {
    const focused = BrowserWindow.getFocusedWindow();
    return focused && opened.has(focused) ? focused : (living().at(-1) ?? null);
  };
  return {
    open: (caseId) => {
      const url = pageUrl(display, caseId);
      const window = openWindow({
        url,
        title: mainText(display.current().language).programName,
        preload: paths.preload,
        place: paths.windowPlace,
        beside: current(),
        display,
        logDefect,
      });
      opened.add(window);
      window.on('closed', () => {
        opened.delete(window);
        // Electron counts the window without a face that prints, and would let nobody see that the program still runs.
        if (opened.size === 0) app.quit();
      });
      window.webContents.on('did-finish-load', () => {
        const state = dataTrouble();
        if (state) sendNotice(window, { kind: 'dataProcess', state });
      });
      reloadWhenGone(window, caseId, options);
      askBeforeLeaving(window, display);
    },
    current,
    ofPage: (frame) => living().find((window) => window.webContents.mainFrame === frame) ?? null,
    broadcast: (notice) => {
      for (const window of living()) sendNotice(window, notice);
    },
  };
}

/**
 * The address carries language and zoom, so that the first thing drawn is right, and the id of the case that the
 * window was opened for, which says nothing about a person.
 */
export function pageUrl(display: DisplaySettings, caseId: string | null): string {
  const { language, zoomPercent } = display.current();
  const url = developmentServer() ?? new URL(`${RENDERER_ORIGIN}/index.html`);
  url.searchParams.set('lang', language);
  url.searchParams.set('zoom', String(zoomPercent));
  if (caseId !== null) url.searchParams.set('case', caseId);
  return url.href;
}

/** The page holds nothing that is not in the ledger except what is being typed, so it can be loaded again. */
function reloadWhenGone(
  window: BrowserWindow,
  caseId: string | null,
  { display, logDefect }: WindowsOptions,
): void {
  const deaths: number[] = [];
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    if (reason === 'clean-exit') return;
    const errorId = logDefect('window: page gone', new Error(reason));
    const now = performance.now();
    deaths.push(now);
    if (delayBeforeRestart(windowReloads, deaths, now) !== null) {
      // Not reload(): the address may carry a language of earlier.
      void window.loadURL(pageUrl(display, caseId));
      return;
    }
    const text = mainText(display.current().language);
    dialog.showErrorBox(text.dialog.windowBroken, text.dialog.windowBrokenDetail(errorId));
    app.quit();
  });
}
