import type { Locator } from 'playwright';
import { goTo } from '../../../test/support/screen-hands.ts';
import { answerDialogs, callInWindow } from '../../../test/support/window.ts';
import { writeNewApplications } from '../applications-file.ts';
import type { DemoRun } from '../demo-run.ts';
import { outputPath } from '../output-folder.ts';

/** The file, its plan, and then the import as planned. */
export async function importNewApplications({ app, page, done, picture }: DemoRun): Promise<void> {
  const list = outputPath('list');
  const { today } = await callInWindow(page, 'ledger.status', null);
  await writeNewApplications(list, today);
  done('申請の一覧を用意', '架空の申請 160件 (CP932、誤りのある行を含む)', list);

  await answerDialogs(app, { open: list });
  await goTo(page, '取込');
  await page.getByRole('button', { name: 'ファイルを選ぶ', exact: true }).click();
  await page.getByRole('button', { name: '計画を作る', exact: true }).click();
  const commit = page.getByRole('button', { name: /^[\d,]+件を取り込む$/ });
  await commit.waitFor();
  await picture(outputPath('importPlan'));
  const counts = page.getByRole('group', { name: '種類で絞る' }).getByRole('button');
  done('取込の計画', await inWords(counts), outputPath('importPlan'));

  await commit.click();
  const result = page.getByRole('status').filter({ hasText: /件を取り込みました。/ });
  await result.waitFor();
  done('取込', await inWords(result.getByRole('paragraph')));
}

/** What stands on the screen there, in one line. */
async function inWords(shown: Locator): Promise<string> {
  return (await shown.allTextContents()).map((text) => text.trim()).join('　');
}
