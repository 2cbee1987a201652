import { app, Menu, type MenuItemConstructorOptions, shell } from 'electron';
import type { ZoomPercent } from '#shared/contract/display-choice.ts';
import type { MainText } from './text.ts';
import { largerZoom, smallerZoom } from './zoom.ts';

type Items = MenuItemConstructorOptions[];

const mac = process.platform === 'darwin';

export interface MenuOptions {
  readonly text: MainText;
  readonly changeZoom: (change: (current: ZoomPercent) => ZoomPercent) => void;
  readonly logs: string;
}

/** The menu bar. Work is done in the window; here is what every program has. */
export function setApplicationMenu(options: MenuOptions): void {
  const { menu } = options.text;
  const template: Items = [
    ...(mac ? [macProgramMenu(menu)] : []),
    { label: withKey(menu.file, 'F'), submenu: fileItems(menu) },
    { label: withKey(menu.edit, 'E'), submenu: editItems(menu) },
    { label: withKey(menu.view, 'V'), submenu: viewItems(options) },
    ...(mac ? [{ label: menu.window, role: 'windowMenu' } satisfies MenuItemConstructorOptions] : []),
    { label: withKey(menu.help, 'H'), role: 'help', submenu: helpItems(options) },
  ];
  Menu.setApplicationMenu(Menu.buildFromTemplate(template));
}

/** 「ファイル(F)」, as Japanese menus write the access key; macOS has none. */
function withKey(label: string, key: string): string {
  if (mac) return label;
  return label.startsWith(key) ? `&${label}` : `${label}(&${key})`;
}

function macProgramMenu(menu: MainText['menu']): MenuItemConstructorOptions {
  return {
    label: app.name,
    submenu: [
      { role: 'about', label: menu.about },
      { type: 'separator' },
      { role: 'hide', label: menu.hide },
      { role: 'hideOthers', label: menu.hideOthers },
      { type: 'separator' },
      { role: 'quit', label: menu.quit },
    ],
  };
}

function fileItems(menu: MainText['menu']): Items {
  return mac ? [{ role: 'close', label: menu.close }] : [{ role: 'quit', label: withKey(menu.quit, 'X') }];
}

function editItems(menu: MainText['menu']): Items {
  return [
    { role: 'undo', label: menu.undo },
    { role: 'redo', label: menu.redo },
    { type: 'separator' },
    { role: 'cut', label: menu.cut },
    { role: 'copy', label: menu.copy },
    { role: 'paste', label: menu.paste },
    { role: 'selectAll', label: menu.selectAll },
  ];
}

function viewItems({ text: { menu }, changeZoom }: MenuOptions): Items {
  const zoomIn = () => changeZoom(largerZoom);
  return [
    { label: menu.zoomIn, accelerator: 'CommandOrControl+Plus', click: zoomIn },
    // The same key without Shift, where + is a shifted key.
    { label: menu.zoomIn, accelerator: 'CommandOrControl+=', click: zoomIn, visible: false },
    { label: menu.zoomOut, accelerator: 'CommandOrControl+-', click: () => changeZoom(smallerZoom) },
    { label: menu.actualSize, accelerator: 'CommandOrControl+0', click: () => changeZoom(() => 100) },
    { type: 'separator' },
    { role: 'togglefullscreen', label: menu.fullScreen },
    ...(app.isPackaged ? [] : developmentItems(menu)),
  ];
}

function developmentItems(menu: MainText['menu']): Items {
  return [
    { type: 'separator' },
    { role: 'reload', label: menu.reload },
    { role: 'toggleDevTools', label: menu.developerTools },
  ];
}

function helpItems({ text: { menu }, logs }: MenuOptions): Items {
  const openLogs: MenuItemConstructorOptions = { label: menu.logs, click: () => void shell.openPath(logs) };
  return mac ? [openLogs] : [openLogs, { type: 'separator' }, { role: 'about', label: menu.about }];
}
