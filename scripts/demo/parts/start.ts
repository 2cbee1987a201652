import { openDemonstration, signIn } from '../../../test/support/screen-hands.ts';
import type { DemoRun } from '../demo-run.ts';

export const clerkName = 'デモ 担当';
export const approverName = 'デモ 決裁者';

export async function openLedger({ app, page, done }: DemoRun): Promise<void> {
  const electron = await app.evaluate(() => process.versions.electron);
  done('起動', `${await page.title()} (Electron ${electron})`);
  await openDemonstration(page);
  await signIn(page, clerkName);
  done('台帳を開く', `デモ台帳。利用者は「${clerkName}」`);
}
