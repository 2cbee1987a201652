import type { Page } from 'playwright';
import {
  answerItems,
  choose,
  claim,
  decide,
  itemInFocus,
  itemOf,
  logContact,
  narrowQueue,
  openFirstCase,
  type ShownCase,
} from '../../../test/support/review-hands.ts';
import { dismissToasts, goTo, lock, signIn } from '../../../test/support/screen-hands.ts';
import { newReceipts } from '../applications-file.ts';
import type { DemoRun } from '../demo-run.ts';
import { outputPath } from '../output-folder.ts';
import { approverName, clerkName } from './start.ts';

/** Number of 「本人の在籍」 on the checklist of a 所属確認. */
const EMPLOYMENT = 7;

/** What the second person is to make stand, with the button that does it. */
const drafts: { receiptNumber: string; name: string; submit: string }[] = [];

/** Three cases of the imported file: one that passes, one 所属確認, one whose applicant is not known there. */
export async function workOnCases(run: DemoRun): Promise<void> {
  await goTo(run.page, '審査');
  await approvePassing(run);
  await proposeApproval(run);
  await proposeDecline(run);
}

async function approvePassing({ page, done }: DemoRun): Promise<void> {
  await narrowQueue(page, { status: '未決', outcome: '通過', search: newReceipts });
  const passing = await openFirstCase(page);
  await claim(page);
  await answerItems(page, 1, confirmed(passing.items));
  await decide(page, '承認に決定する');
  done('通過した申請', `${inWords(passing)}: 承認に決定`);
}

async function proposeApproval({ page, done, picture }: DemoRun): Promise<void> {
  await narrowQueue(page, { status: '未決', domainClass: '公式サイトと一致', search: newReceipts });
  await dismissToasts(page);
  const verified = await openFirstCase(page);
  await picture(outputPath('review'));
  await claim(page);
  await logContact(page, { source: '公式サイト', used: '00-0000-0000' });
  await answerItems(page, 1, confirmed(EMPLOYMENT - 1));
  await itemInFocus(page, EMPLOYMENT).waitFor();
  await noteSource(page, EMPLOYMENT, '公式サイトに記載の代表電話 総務課', '在籍を確認した。');
  await itemOf(page, EMPLOYMENT).getByRole('button', { name: '確認済', exact: true }).click();
  await answerItems(page, EMPLOYMENT + 1, confirmed(verified.items - EMPLOYMENT));
  await decide(page, '承認として決裁に回す');
  drafts.push({ ...verified, submit: '承認に決定する' });
  done('所属確認の申請', `${inWords(verified)}: 承認として決裁に回した`, outputPath('review'));
}

async function proposeDecline({ page, done }: DemoRun): Promise<void> {
  await narrowQueue(page, { status: '未決', domainClass: 'フリーメール', search: newReceipts });
  const declined = await openFirstCase(page);
  await claim(page);
  await page.keyboard.press(String(EMPLOYMENT));
  await itemInFocus(page, EMPLOYMENT).waitFor();
  await page.keyboard.press('x');
  const item = itemOf(page, EMPLOYMENT);
  await choose(page, item, '不備の理由', '団体の職員ではない');
  await item.getByLabel('出典').fill('公式サイトに記載の代表電話 人事課');
  await item.getByLabel('メモ').fill('該当する職員はいないとの回答。');
  await item.getByRole('button', { name: '「不備」として記録する', exact: true }).click();
  await item.getByRole('button', { name: '不備', pressed: true }).waitFor();
  await page.keyboard.press('d');
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('checkbox', { name: '団体の職員ではない' }).check({ force: true });
  await dialog.getByRole('button', { name: '見送りとして決裁に回す', exact: true }).click();
  await dialog.waitFor({ state: 'detached' });
  drafts.push({ ...declined, submit: '見送りに決定する' });
  done('職員と確認できない申請', `${inWords(declined)}: 見送りとして決裁に回した`);
}

/** Another account decides what the first one drafted. */
export async function confirmDrafts({ page, done }: DemoRun): Promise<void> {
  await lock(page);
  await signIn(page, approverName);
  await goTo(page, '審査');
  for (const { receiptNumber, name, submit } of drafts) {
    await narrowQueue(page, { status: '決裁待ち', search: receiptNumber });
    await openFirstCase(page);
    await decide(page, submit);
    done(
      '決裁',
      `${name} (${receiptNumber}): ${submit.replace(/する$/, '')} (起案 ${clerkName}、決裁 ${approverName})`,
    );
  }
}

async function noteSource(page: Page, item: number, source: string, note: string): Promise<void> {
  await page.keyboard.press('Enter');
  await itemOf(page, item).getByLabel('出典').fill(source);
  await itemOf(page, item).getByLabel('メモ').fill(note);
}

function confirmed(count: number): string[] {
  return Array.from({ length: count }, () => 'o');
}

function inWords({ name, receiptNumber }: ShownCase): string {
  return `${name} (${receiptNumber})`;
}
