import type { ElectronApplication, Page } from 'playwright';

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** Gives the page inside the window this size, where the screen has room for it. */
export async function resizeWindow(app: ElectronApplication, page: Page, size: Size): Promise<void> {
  await app.evaluate(({ BrowserWindow }, { width, height }) => {
    BrowserWindow.getAllWindows()[0]?.setContentSize(width, height);
  }, size);
  await page.waitForFunction(({ width, height }) => innerWidth === width && innerHeight === height, size);
}
