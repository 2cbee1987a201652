import { copyFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import DatabaseConstructor from 'better-sqlite3';
import type { Locator, Page } from 'playwright';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { writeApplicationsCsv } from '#data/seed/write-applications-csv.ts';
import { type LaunchedConsole, launchConsole } from '#test/support/launch.ts';
import { openFirstCase } from '#test/support/review-hands.ts';
import { chooseTab, goTo } from '#test/support/screen-hands.ts';
import { answerDialogs, callInWindow } from '#test/support/window.ts';

const passphrase = '朝の電車は定刻どおりに着く';
const ROWS = 20_000;

let folder: string;
let program: LaunchedConsole;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'review-fault-'));
  program = await launchConsole();
});

afterEach(async () => {
  await program.close();
  rmSync(folder, { recursive: true, force: true });
});

function dataProcessId(): number {
  return Number(readFileSync(join(program.userData, 'data-process.pid'), 'utf8'));
}

/** Without the log beside the ledger. */
function casesInFileAlone(path: string): number {
  const copy = join(folder, '本体だけ.sqlite');
  copyFileSync(path, copy);
  const connection = new DatabaseConstructor(copy);
  try {
    return Number(connection.prepare('SELECT count(*) FROM cases').pluck().get());
  } finally {
    connection.close();
  }
}

async function foundLedger(page: Page): Promise<void> {
  await page.getByRole('button', { name: '新しい台帳', exact: true }).click();
  await page.getByRole('textbox', { name: '氏名' }).fill('佐藤 花子');
  await page.getByLabel(/^合言葉(?!（)/).fill(passphrase);
  await page.getByLabel('合言葉（確認）').fill(passphrase);
  await page.getByRole('button', { name: '登録して始める', exact: true }).click();
  await page.getByRole('heading', { level: 1, name: 'ホーム' }).waitFor();
}

/** Half an application that came on paper. Gives the field in which its name stands. */
async function typeApplication(page: Page): Promise<Locator> {
  await goTo(page, '取込');
  await chooseTab(page, '一件を入力する');
  const name = page.getByLabel(/^氏名/);
  await name.fill('小林 さくら');
  return name;
}

/** As the program asks after the restart. */
async function signInAgain(page: Page): Promise<void> {
  await page.getByRole('heading', { name: '利用者の確認' }).waitFor();
  await page.getByLabel('合言葉', { exact: true }).fill(passphrase);
  await page.getByRole('button', { name: '始める', exact: true }).click();
  await page.getByRole('heading', { level: 1, name: '取込' }).waitFor();
}

describe('取込の途中でデータ処理が強制終了されたとき', () => {
  it('取込は一件も残らず、入力中の内容と画面が戻り、連鎖は完全で、もう一度取り込める', async () => {
    const { app, window: page } = program;
    const csv = join(folder, '申請.csv');
    await writeApplicationsCsv(csv, {
      count: ROWS,
      seed: 3,
      today: '2026-11-24',
      encoding: 'cp932',
      traps: false,
    });
    await answerDialogs(app, { save: join(folder, '台帳.kyoso'), open: csv });
    await foundLedger(page);
    const typed = await typeApplication(page);
    const file = await callInWindow(page, 'import.chooseFile', null);
    const importId = file?.importId ?? '';
    await callInWindow(page, 'import.plan', { importId });

    const killed = dataProcessId();
    // Settles when the interrupted call was answered and the data process is back.
    const interrupted = page.evaluate(async (id) => {
      const back = new Promise<void>((resolve) => {
        window.reviewConsole.onNotice((notice) => {
          if (notice.kind === 'progress' && notice.task === 'import.commit') document.title = '取込中';
          if (notice.kind === 'dataProcess' && notice.state === 'up') resolve();
        });
      });
      const result = await window.reviewConsole.call('import.commit', { importId: id });
      await back;
      return result.ok ? 'ok' : result.error.code;
    }, importId);
    await page.waitForFunction(() => document.title === '取込中');
    process.kill(killed, 'SIGKILL');
    expect(await interrupted).toBe('dataUnavailable');

    const status = await callInWindow(page, 'ledger.status', null);
    expect(status).toMatchObject({ ledger: { name: '台帳', uncleanExit: true }, operator: null });
    expect(dataProcessId()).not.toBe(killed);
    await signInAgain(page);
    expect(await typed.inputValue()).toBe('小林 さくら');
    expect((await callInWindow(page, 'queue.counts', null)).received).toBe(0);
    expect(await callInWindow(page, 'import.runs', null)).toEqual([]);
    expect(await callInWindow(page, 'journal.verify', null)).toMatchObject({
      whole: true,
      integrity: 'ok',
      events: 2,
    });

    await goTo(page, '審査');
    await page.getByText('案件がまだありません。').waitFor();
    await goTo(page, '取込');
    expect(await typed.inputValue()).toBe('小林 さくら');

    const again = await callInWindow(page, 'import.chooseFile', null);
    await callInWindow(page, 'import.plan', { importId: again?.importId ?? '' });
    const run = await callInWindow(page, 'import.commit', { importId: again?.importId ?? '' });
    const { received } = await callInWindow(page, 'queue.counts', null);
    expect(received).toBe(run.counts.imported);
    // The list had been empty before; nobody asked for it again.
    await goTo(page, '審査');
    await openFirstCase(page);
    expect(run.counts.rows).toBe(ROWS);
    // The commit left them in the log; a thread of the data process moves them.
    await expect.poll(() => casesInFileAlone(join(folder, '台帳.kyoso'))).toBe(received);
  });
});
