import { contextBridge, type IpcRendererEvent, ipcRenderer } from 'electron';
import type { BridgeChannel, ReviewConsole } from '#shared/contract/bridge-api.ts';
import type { Notice } from '#shared/contract/notice.ts';
import { onDroppedPath } from './dropped-file.ts';

const CALL = 'call' satisfies BridgeChannel;
const NOTICE = 'notice' satisfies BridgeChannel;
const DROP = 'drop' satisfies BridgeChannel;

const reviewConsole: ReviewConsole = {
  // The main process answers every call with a Result and never throws: a rejection here is a defect of the caller.
  call: (name, input) => ipcRenderer.invoke(CALL, name, input),
  onNotice: (listener) => {
    // The event itself stays here: it would hand the window a way to send anything.
    const hear = (_event: IpcRendererEvent, notice: Notice) => listener(notice);
    ipcRenderer.on(NOTICE, hear);
    return () => {
      ipcRenderer.removeListener(NOTICE, hear);
    };
  },
  onFileDropped: (listener) => onDroppedPath((path) => listener(ipcRenderer.invoke(DROP, path))),
};

contextBridge.exposeInMainWorld('reviewConsole', reviewConsole);
