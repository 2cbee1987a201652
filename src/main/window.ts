import { BrowserWindow, screen } from 'electron';
import type { LogDefect } from './defect-log.ts';
import type { DisplaySettings } from './display.ts';
import { keepJsonFile, readJsonFile } from './json-file.ts';
import { besideOf, placeWindow, type SavedPlace, takeSavedPlace } from './window-place.ts';

export interface WindowOptions {
  readonly url: string;
  readonly title: string;
  readonly preload: string;
  /** File with the place and size of the last time. */
  readonly place: string;
  /** The window beside which this one opens, so that it does not cover it exactly; null for the first. */
  readonly beside: BrowserWindow | null;
  readonly display: DisplaySettings;
  readonly logDefect: LogDefect;
}

/** --color-neutral-white of the design tokens: what is seen before the first paint. */
const BACKGROUND = '#ffffff';

/** Opens the window of the program where it was the last time, and shows it once it has something to show. */
export function openWindow(options: WindowOptions): BrowserWindow {
  const saved = readJsonFile(options.place, takeSavedPlace);
  const wished = options.beside ? besideOf(options.beside.getNormalBounds()) : (saved?.bounds ?? null);
  const { position, ...size } = placeWindow(
    wished,
    [screen.getPrimaryDisplay(), ...screen.getAllDisplays()].map((display) => display.workArea),
  );
  const zoomFactor = () => options.display.current().zoomPercent / 100;
  const window = new BrowserWindow({
    ...(position ?? {}),
    ...size,
    title: options.title,
    backgroundColor: BACKGROUND,
    show: false,
    webPreferences: {
      preload: options.preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      spellcheck: false,
      zoomFactor: zoomFactor(),
    },
  });
  if (saved?.maximized && !options.beside) window.maximize();
  // maximize() shows a window; this one waits for its page.
  if (window.isVisible()) window.hide();
  window.once('ready-to-show', () => window.show());

  window.on('close', () => {
    const bounds = window.getNormalBounds();
    const left: SavedPlace = { bounds, maximized: window.isMaximized() };
    keepJsonFile(options.place, left, options.logDefect);
  });
  const applyZoom = () => {
    if (!window.isDestroyed()) window.webContents.setZoomFactor(zoomFactor());
  };
  // The settings live as long as the program, and would keep every window of the day in memory.
  window.on('closed', options.display.onChange(applyZoom));
  // Chromium remembers a zoom of its own for every origin, which would win over the one above.
  window.webContents.on('did-finish-load', applyZoom);
  void window.loadURL(options.url);
  return window;
}
