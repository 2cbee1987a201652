import { dirname, sep } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { app, BrowserWindow, type PrintToPDFOptions, type Session, session } from 'electron';
import { comparablePath } from './path-names.ts';
import { withTitle } from './pdf-title.ts';
import { guardSession } from './security.ts';

export interface PrintRequest {
  /** A complete HTML file; it may use files beside it, the fonts folder and data: URLs, and no script runs in it. */
  readonly htmlPath: string;
  readonly fontsDirectory: string;
  /** Stands at the left of the foot of every page; the page number stands at the right. */
  readonly footer: string;
}

/** The page is more than Chromium can lay out or print here; `cause` says what it gave as the reason. */
export class NotPrintable extends Error {}

/** The program ends, and with it the printing. */
export class PrintingStopped extends Error {}

/** In memory only: nothing of a report stays in a cache. */
const PARTITION = 'report';

const LOAD_TIMEOUT_MS = 60_000;

let isStopped = false;

/** The folders of the pages that are being printed: two windows of the program may print at once. */
const readable = new Set<readonly string[]>();

let guarded: Session | null = null;

/** A session asks one filter only, so it is set once for all pages. */
function guardedSession(): Session {
  if (guarded) return guarded;
  guarded = session.fromPartition(PARTITION, { cache: false });
  guardSession(guarded, (url) => [...readable].some((folders) => isInside(url, folders)));
  return guarded;
}

/** A JavaScript world apart from the page's, which has none. */
const OWN_WORLD = 1;

/** An A4 PDF of the file. Rejects with `NotPrintable` when it is too much, with another error when it cannot be loaded. */
export async function printToPdf(request: PrintRequest): Promise<Buffer> {
  if (isStopped) throw new PrintingStopped();
  const folders = [dirname(request.htmlPath), request.fontsDirectory];
  readable.add(folders);
  const window = new BrowserWindow({
    show: false,
    webPreferences: {
      session: guardedSession(),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      javascript: false,
      spellcheck: false,
      backgroundThrottling: false,
    },
  });
  try {
    // Not loadFile(), which takes a `%` in the name of a folder for the beginning of an escape.
    await withinTime(window.loadURL(pathToFileURL(request.htmlPath).href));
    await withinTime(loadFonts(window));
    const pdf = await printed(window, {
      pageSize: 'A4',
      printBackground: true,
      displayHeaderFooter: true,
      headerTemplate: '<span></span>',
      footerTemplate: footerTemplate(request.footer),
      margins: { top: 0.6, right: 0.6, bottom: 0.8, left: 0.6 },
    });
    return withTitle(pdf, window.webContents.getTitle(), app.getName());
  } catch (error) {
    // The window was taken from it: what it then says of that means nothing.
    throw isStopped ? new PrintingStopped() : error;
  } finally {
    readable.delete(folders);
    if (!window.isDestroyed()) window.destroy();
  }
}

/** For the end of the program: pages that are being printed are let go, and no other is begun. Each `printToPdf` rejects. */
export function stopPrinting(): void {
  isStopped = true;
  for (const window of BrowserWindow.getAllWindows()) {
    if (window.webContents.session === guarded) window.destroy();
  }
}

async function printed(window: BrowserWindow, options: PrintToPDFOptions): Promise<Buffer> {
  try {
    return await window.webContents.printToPDF(options);
  } catch (cause) {
    throw new NotPrintable('the report could not be printed', { cause });
  }
}

function isInside(url: string, folders: readonly string[]): boolean {
  if (url.startsWith('data:')) return true;
  if (!url.startsWith('file:')) return false;
  // Chromium writes the letter of a drive in its own way.
  const path = comparablePath(fileURLToPath(url));
  return folders.some((folder) => path.startsWith(comparablePath(folder + sep)));
}

/**
 * A page printed before its fonts are there would have other glyphs, or none for 髙 and 﨑: better no report. They are asked for, because
 * nothing of the page is laid out before it is printed.
 */
async function loadFonts(window: BrowserWindow): Promise<void> {
  const failed: unknown = await window.webContents.executeJavaScriptInIsolatedWorld(OWN_WORLD, [
    {
      code: `Promise.allSettled([...document.fonts].map((face) => face.load()))
        .then((faces) => faces.filter(({ status }) => status === 'rejected').length)`,
    },
  ]);
  if (failed !== 0) throw new Error(`fonts of the report did not load: ${String(failed)}`);
}

function withinTime<T>(work: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(
      () => reject(new NotPrintable('the report did not load in time')),
      LOAD_TIMEOUT_MS,
    );
    work.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}

/**
 * A document of its own for Chromium: no style of the report reaches it, and its size defaults to nothing. Chromium sets it 5 mm above
 * the edge of the paper, where many an office printer prints no more.
 */
function footerTemplate(footer: string): string {
  return `<div style="width: 100%; margin: 0 0.6in; padding-bottom: 3mm; display: flex; justify-content: space-between; gap: 8px;
    font: 7px 'BIZ UDPGothic', 'Yu Gothic UI', 'Hiragino Sans', 'Noto Sans CJK JP', sans-serif; color: #1a1a1a">
    <span style="overflow-wrap: anywhere">${escapeHtml(footer)}</span>
    <span style="white-space: nowrap"><span class="pageNumber"></span> / <span class="totalPages"></span></span>
  </div>`;
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.codePointAt(0)};`);
}
