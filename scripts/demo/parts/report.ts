import { dismissToasts, goTo } from '../../../test/support/screen-hands.ts';
import { answerDialogs } from '../../../test/support/window.ts';
import type { DemoRun } from '../demo-run.ts';
import { outputFolder, outputPath, savedReport } from '../output-folder.ts';

/** 審査結果報告書 of this month in all three forms. */
export async function saveReport({ app, page, done, picture }: DemoRun): Promise<void> {
  await answerDialogs(app, { open: outputFolder });
  await goTo(page, '報告');
  await page.getByRole('checkbox', { name: /JSON/ }).check({ force: true });
  await page.getByRole('button', { name: 'PDF・CSV・JSONのファイルを保存する…', exact: true }).click();
  await page.getByText('報告を保存しました。', { exact: true }).waitFor();
  await dismissToasts(page);
  await picture(outputPath('reports'));
  for (const { path, bytes } of savedReport())
    done('報告書', `保存した (${bytes.toLocaleString('ja')} バイト)`, path);
  done('報告の画面', '保存した後の画面', outputPath('reports'));
}

export async function verifyJournal({ page, done }: DemoRun): Promise<void> {
  await goTo(page, '記録');
  await page.getByRole('button', { name: '照合する', exact: true }).click();
  const finding = page.getByRole('status').filter({ hasText: '照合しました。' });
  await finding.waitFor();
  done('照合', (await finding.getByRole('paragraph').allTextContents()).join(''));
}
