import { type BrowserWindow, type IpcMainInvokeEvent, ipcMain } from 'electron';
import type { BridgeChannel } from '#shared/contract/bridge-api.ts';
import {
  contract,
  type DataOperationName,
  isOperationName,
  type OperationName,
  type ShellOperationName,
} from '#shared/contract/contract.ts';
import type { Notice } from '#shared/contract/notice.ts';
import { err } from '#shared/result.ts';
import type { DataProcess } from './data-process.ts';
import type { LogDefect } from './defect-log.ts';
import type { Answer } from './pending-calls.ts';
import { isTrustedCaller } from './renderer-origin.ts';

const CALL = 'call' satisfies BridgeChannel;
const NOTICE = 'notice' satisfies BridgeChannel;
const DROP = 'drop' satisfies BridgeChannel;

export interface BridgeOptions {
  readonly origin: string;
  readonly window: () => BrowserWindow | null;
  readonly data: DataProcess;
  readonly runShell: (name: ShellOperationName, input: unknown) => Promise<Answer>;
  readonly logDefect: LogDefect;
}

/**
 * The one way from a window into the program. Answers every call with a Result: what is thrown, or asked by
 * somebody who may not ask, is a defect with an id in the log.
 */
export function listenToWindow(options: BridgeOptions): void {
  ipcMain.handle(CALL, async (event, name: unknown, input: unknown): Promise<Answer> => {
    const label = isOperationName(name) ? name : 'unknown operation';
    try {
      return await answer(options, event, name, input);
    } catch (error) {
      return err({ code: 'internal', errorId: options.logDefect(`bridge: ${label}`, error) });
    }
  });
  // Only the preload script sends here, and only what a person dropped; the page has no way to this channel.
  ipcMain.handle(DROP, async (event, path: unknown): Promise<Answer> => {
    try {
      refuseStrangers(options, event);
      return await options.runShell('import.openDropped', { path });
    } catch (error) {
      return err({ code: 'internal', errorId: options.logDefect('bridge: drop', error) });
    }
  });
}

export function sendNotice(window: BrowserWindow | null, notice: Notice): void {
  if (window && !window.isDestroyed()) window.webContents.send(NOTICE, notice);
}

function answer(
  options: BridgeOptions,
  event: IpcMainInvokeEvent,
  name: unknown,
  input: unknown,
): Promise<Answer> {
  refuseStrangers(options, event);
  if (!isOperationName(name)) throw new Error('no such operation');
  if (contract[name].access === 'internal') throw new Error('internal operations are not for windows');
  return isShellOperation(name) ? options.runShell(name, input) : relay(options.data, name, input);
}

function refuseStrangers(options: BridgeOptions, event: IpcMainInvokeEvent): void {
  const frame = event.senderFrame;
  const isMainFrameOfWindow = frame !== null && frame === options.window()?.webContents.mainFrame;
  if (!isTrustedCaller({ isMainFrameOfWindow, url: frame?.url ?? '' }, options.origin)) {
    throw new Error('a frame that is not the page of the window called');
  }
}

function relay(data: DataProcess, name: DataOperationName, input: unknown): Promise<Answer> {
  return data.relay(name, input, 'window');
}

function isShellOperation(name: OperationName): name is ShellOperationName {
  return contract[name].kind === 'shell';
}
