import { type BrowserWindow, type IpcMainInvokeEvent, ipcMain, type WebFrameMain } from 'electron';
import type { BridgeChannel } from '#shared/contract/bridge-api.ts';
import type { ShellOperationName } from '#shared/contract/contract.ts';
import type { Notice } from '#shared/contract/notice.ts';
import { err } from '#shared/result.ts';
import type { DataProcess } from './data-process.ts';
import type { LogDefect } from './defect-log.ts';
import type { Answer } from './pending-calls.ts';
import { isTrustedCaller } from './renderer-origin.ts';
import { isShellOperationOfPages } from './shell/shell-operations.ts';

const CALL = 'call' satisfies BridgeChannel;
const NOTICE = 'notice' satisfies BridgeChannel;
const DROP = 'drop' satisfies BridgeChannel;

export interface BridgeOptions {
  readonly origin: string;
  /** The window whose page, itself and no frame inside it, this is. */
  readonly windowOf: (frame: WebFrameMain | null) => BrowserWindow | null;
  readonly data: DataProcess;
  readonly runShell: (window: BrowserWindow, name: ShellOperationName, input: unknown) => Promise<Answer>;
  readonly logDefect: LogDefect;
}

/**
 * The one way from a window into the program. Answers every call with a Result: what is thrown, or asked by
 * somebody who may not ask, is a defect with an id in the log.
 */
export function listenToWindows(options: BridgeOptions): void {
  ipcMain.handle(CALL, async (event, name: unknown, input: unknown): Promise<Answer> => {
    const shellName = isShellOperationOfPages(name) ? name : null;
    try {
      const window = askingWindow(options, event);
      if (shellName !== null) return await options.runShell(window, shellName, input);
      if (typeof name !== 'string') throw new Error('no name of an operation');
      // Whether there is such an operation, and for windows, is decided where it would run.
      return await options.data.relay(name, input, 'window');
    } catch (error) {
      return err({ code: 'internal', errorId: options.logDefect(`bridge: ${shellName ?? 'call'}`, error) });
    }
  });
  // Only the preload script sends here, and only what a person dropped; the page has no way to this channel.
  ipcMain.handle(DROP, async (event, path: unknown): Promise<Answer> => {
    try {
      const window = askingWindow(options, event);
      return await options.runShell(window, 'import.openDropped', { path });
    } catch (error) {
      return err({ code: 'internal', errorId: options.logDefect('bridge: drop', error) });
    }
  });
}

export function sendNotice(window: BrowserWindow, notice: Notice): void {
  if (!window.isDestroyed()) window.webContents.send(NOTICE, notice);
}

function askingWindow(options: BridgeOptions, event: IpcMainInvokeEvent): BrowserWindow {
  const frame = event.senderFrame;
  const window = options.windowOf(frame);
  const caller = { isMainFrameOfWindow: window !== null, url: frame?.url ?? '' };
  if (window === null || !isTrustedCaller(caller, options.origin)) {
    throw new Error('a frame that is not the page of a window called');
  }
  return window;
}
