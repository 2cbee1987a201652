import { mkdirSync } from 'node:fs';
import { dirname, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright';
import { launchConsole } from '../../test/support/launch.ts';
import { answerItems, claim, narrowQueue, openFirstCase } from '../../test/support/review-hands.ts';
import { goTo, openDemonstration, signIn } from '../../test/support/screen-hands.ts';
import { resizeWindow } from '../../test/support/window-size.ts';
import { buildIfNeeded } from '../lib/build.mjs';
import { helpRequested, note, runMain, Stop } from '../lib/console.mjs';
import { hasDisplay, runWithDisplay } from '../lib/display.mjs';
import { resolveRuntime, runtimeEnvironment } from '../lib/electron-runtime.mjs';
import { fromRoot, node24, root } from '../lib/paths.mjs';
import { clerkName } from './parts/start.ts';

const HELP = `
node_modules/.bin/node scripts/demo/take-readme-picture.ts

README の絵 (docs/images/review.png) を撮り直します。デモの台帳で、所属確認の案件を一件開いた審査画面です。
写るのは架空の人だけです。画面のない機械では Xvfb で撮ります。

  --help   この説明 / this text
`;

const picture = fromRoot('docs', 'images', 'review.png');
const size = { width: 1440, height: 900 };
/** A fixed day, so that two pictures differ only where the screen does. */
const env = { REVIEW_CLOCK: '2026-11-24T01:00:00.000Z' };

await runMain(async () => {
  if (helpRequested(process.argv.slice(2), HELP)) return 0;
  if (!hasDisplay()) return onVirtualDisplay();
  if ((await buildIfNeeded()) !== 0) throw new Stop('ビルドに失敗しました。 The build failed.');
  const { app, window, close } = await launchConsole({ env });
  try {
    await resizeWindow(app, window, size);
    await openReview(window);
    mkdirSync(dirname(picture), { recursive: true });
    await window.screenshot({ path: picture });
  } finally {
    await close();
  }
  note(`● ${relative(root, picture)} を撮りました。`);
  return 0;
});

async function onVirtualDisplay(): Promise<number> {
  const env = runtimeEnvironment(await resolveRuntime());
  const { code } = await runWithDisplay(
    node24,
    ['--disable-warning=ExperimentalWarning', fileURLToPath(import.meta.url)],
    { env },
  );
  return code;
}

/** A 所属確認 that was begun, among the others that need one; the case from its beginning. */
async function openReview(page: Page): Promise<void> {
  await openDemonstration(page);
  await signIn(page, clerkName);
  await goTo(page, '審査');
  await page.getByRole('separator', { name: /^一覧と詳細の境界/ }).press('Home');
  for (let step = 0; step < 3; step += 1) await page.keyboard.press('ArrowRight');
  await narrowQueue(page, { status: '受付', domainClass: '公式サイトと一致' });
  const { receiptNumber } = await openFirstCase(page);
  await claim(page);
  await answerItems(page, 1, ['o', 'o']);
  await narrowQueue(page, { status: '未決', outcome: '要確認' });
  await page.getByRole('region', { name: '案件の一覧' }).getByText(receiptNumber, { exact: true }).click();
  await page.getByRole('article').hover();
  await page.mouse.wheel(0, -5_000);
  await page.waitForTimeout(300);
}
