import { app, type BrowserWindow, dialog } from 'electron';
import type { DisplaySettings } from './display.ts';
import { mainText } from './text.ts';

/**
 * A page in which something is typed that is nowhere else refuses to go, and whoever closes its window is asked. The question says
 * nothing of what it is: another person may stand before a locked window.
 */
export function askBeforeLeaving(window: BrowserWindow, display: DisplaySettings): void {
  let isAsked = false;
  let mayLeave = false;
  let ends = false;
  const onQuit = () => {
    ends = true;
  };
  app.on('before-quit', onQuit);
  window.on('closed', () => app.off('before-quit', onQuit));
  const ask = async () => {
    if (isAsked) return;
    const words = mainText(display.current().language).dialog;
    isAsked = true;
    const { response } = await dialog.showMessageBox(window, {
      type: 'question',
      message: words.leaveTyped,
      detail: words.leaveTypedDetail,
      buttons: [words.stay, words.leave],
      defaultId: 0,
      cancelId: 0,
      noLink: true,
    });
    isAsked = false;
    // The end of the program was called off by the page, and whoever wanted it is not to ask for it again.
    const wantsEnd = ends;
    ends = false;
    if (response !== 1 || window.isDestroyed()) return;
    mayLeave = true;
    // A closing that is asked for while the one before is still being called off is none: the page answers when that is over.
    await window.webContents.executeJavaScript('null');
    if (wantsEnd) app.quit();
    else window.close();
  };
  window.webContents.on('will-prevent-unload', (event) => {
    if (mayLeave) event.preventDefault();
    else void ask();
  });
}
