import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { launchConsole } from '../../test/support/launch.ts';
import { fromRoot } from '../lib/paths.mjs';

const output = fromRoot('demo-output');
mkdirSync(output, { recursive: true });

const started = performance.now();
const { app, window, close } = await launchConsole();
try {
  await window.waitForLoadState('load');
  const secondsToWindow = (performance.now() - started) / 1000;
  const screenshot = join(output, '1-first-window.png');
  await window.screenshot({ path: screenshot });
  console.table([
    { 項目: 'Electron', 結果: await app.evaluate(() => process.versions.electron) },
    { 項目: 'ウィンドウ', 結果: await window.title() },
    { 項目: '起動', 結果: `${secondsToWindow.toFixed(2)} 秒` },
    { 項目: '画面', 結果: screenshot },
  ]);
} finally {
  await close();
}
