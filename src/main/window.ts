import { BrowserWindow, screen } from 'electron';
import { readJsonFile, writeJsonFile } from './json-file.ts';
import { minimumSize, placeWindow, WindowPreferences } from './window-place.ts';

export interface ProgramWindow {
  readonly window: BrowserWindow;
  readonly changeZoom: (change: (current: number) => number) => void;
}

export interface WindowOptions {
  readonly url: string;
  readonly title: string;
  readonly preload: string;
  /** File with the place and size of the last time. */
  readonly preferences: string;
}

/** --color-neutral-white of the design tokens: what is seen before the first paint. */
const BACKGROUND = '#ffffff';

/** Opens the window of the program where it was the last time, and shows it once it has something to show. */
export function openWindow(options: WindowOptions): ProgramWindow {
  const saved = readJsonFile(options.preferences, WindowPreferences);
  const place = placeWindow(
    saved?.bounds ?? null,
    screen.getAllDisplays().map((display) => display.workArea),
  );
  let zoom = saved?.zoom ?? 1;
  const window = new BrowserWindow({
    ...(place.position ?? {}),
    width: place.width,
    height: place.height,
    minWidth: minimumSize.width,
    minHeight: minimumSize.height,
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
      zoomFactor: zoom,
    },
  });
  if (saved?.maximized) window.maximize();
  // maximize() shows a window; this one waits for its page.
  if (window.isVisible()) window.hide();
  window.once('ready-to-show', () => window.show());

  const remember = () => {
    const bounds = window.getNormalBounds();
    writeJsonFile(options.preferences, {
      bounds,
      maximized: window.isMaximized(),
      zoom,
    } satisfies WindowPreferences);
  };
  const changeZoom: ProgramWindow['changeZoom'] = (change) => {
    zoom = change(zoom);
    window.webContents.setZoomFactor(zoom);
    remember();
  };
  window.on('close', remember);
  // Chromium remembers a zoom of its own for every origin, which would win over the one above.
  window.webContents.on('did-finish-load', () => window.webContents.setZoomFactor(zoom));
  void window.loadURL(options.url);
  return { window, changeZoom };
}
