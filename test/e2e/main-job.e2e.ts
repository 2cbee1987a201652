import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { traps } from '#data/seed/traps.ts';
import { writeApplicationsCsv } from '#data/seed/write-applications-csv.ts';
import { type LaunchedConsole, launchConsole } from '#test/support/launch.ts';
import { pdfPages } from '#test/support/pdf-pages.ts';
import { claim, decide, submitDecision } from '#test/support/review-hands.ts';
import { goTo, lock } from '#test/support/screen-hands.ts';
import { answerDialogs, callInWindow } from '#test/support/window.ts';
import { aClerk, type Clerk, caseOf, casesOf } from './clerk.ts';

const clerkName = '佐藤 花子';
const approverName = '鈴木 一郎';
const passphrase = '朝の電車は定刻どおりに着く';
const ROWS = 300;
const env = { REVIEW_CLOCK: '2026-11-24T01:00:00.000Z' };

const becoming = (kind: string) => traps.filter((trap) => trap.becomes === kind).length;
const expected = {
  rows: ROWS,
  known: becoming('known'),
  needsCorrection: becoming('needsCorrection'),
  imported: ROWS - becoming('known') - becoming('needsCorrection'),
};

const Manifest = z.object({ files: z.array(z.object({ name: z.string(), sha256: z.string() })) });

let folder: string;
let ledger: string;
let userData: string;
let program: LaunchedConsole;
let clerk: Clerk;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'review-main-job-'));
  ledger = join(folder, '審査台帳.kyoso');
  userData = join(folder, 'settings');
  mkdirSync(userData);
  program = await launchConsole({ userData, env });
  clerk = aClerk(program.window);
});

afterAll(async () => {
  await program.close();
  rmSync(folder, { recursive: true, force: true });
});

/** The number at the foot of a printed page, behind the head of the journal. */
function printedNumber(page: string, pages: number): string | undefined {
  // In the text of the PDF the number of the next section may stand directly behind it.
  return new RegExp(`記録の先端[0-9a-f]{16}(\\d+/${pages})`).exec(page)?.[1];
}

/** The steps of one working day; each goes on where the one before ended. */
describe('事務局の一日', () => {
  let decided: { approved: string; verified: string; declined: string };

  it('新しい台帳を作り、最初の担当者になり、決裁者を加える', async () => {
    await answerDialogs(program.app, { save: ledger });
    await program.window.getByRole('button', { name: /新しい台帳/ }).click();
    await clerk.createFirstOperator(clerkName, passphrase);
    await clerk.addApprover(approverName, passphrase);
    expect(
      (await callInWindow(program.window, 'operators.list', null)).map(({ name, role }) => [name, role]),
    ).toEqual([
      [clerkName, 'administrator'],
      [approverName, 'approver'],
    ]);
  });

  it('CP932 の申請ファイルを、計画を見てから取り込む', async () => {
    const { app, window: page } = program;
    const csv = join(folder, '申請一覧.csv');
    await writeApplicationsCsv(csv, {
      count: ROWS,
      seed: 11,
      today: '2026-11-24',
      encoding: 'cp932',
      traps: true,
    });
    await answerDialogs(app, { open: csv });
    await goTo(program.window, '取込');
    await page.getByRole('button', { name: 'ファイルを選ぶ', exact: true }).click();
    await page.getByRole('button', { name: '計画を作る', exact: true }).click();
    await page.getByRole('button', { name: `${expected.imported}件を取り込む` }).click();
    await page.getByText(`${expected.imported}件を取り込みました。`).first().waitFor();
    expect(await callInWindow(page, 'import.runs', null)).toMatchObject([
      { fileName: '申請一覧.csv', encoding: 'cp932', counts: expected, by: clerkName },
    ]);
    expect((await casesOf(page, { search: '髙﨑' })).map((row) => row.name)).toEqual(['髙﨑 德子']);
  });

  it('通過した申請を確認して承認し、所属確認の申請を決裁に回し、職員でない申請を見送りとして決裁に回す', async () => {
    const { window: page } = program;
    const [passing] = await casesOf(page, { outcome: 'pass', status: 'received' });
    const [verified, declined] = await casesOf(page, {
      domainClass: 'official-candidate',
      status: 'received',
    });
    if (!passing || !verified || !declined) throw new Error('the list lacks a case of each kind');
    decided = { approved: passing.id, verified: verified.id, declined: declined.id };

    await goTo(program.window, '審査');
    await clerk.openCase(passing.receiptNumber);
    await clerk.claimAndConfirm((await caseOf(page, passing.id)).template.items.length);
    await decide(page, '承認に決定する');
    expect(await caseOf(page, passing.id)).toMatchObject({
      status: 'decided',
      decision: { outcome: 'approved' },
    });

    await clerk.openCase(verified.receiptNumber);
    await clerk.claimAndConfirm((await caseOf(page, verified.id)).template.items.length);
    await decide(page, '承認として決裁に回す');
    expect(await caseOf(page, verified.id)).toMatchObject({
      status: 'proposed',
      proposal: { outcome: 'approved' },
    });

    await clerk.openCase(declined.receiptNumber);
    await claim(page);
    await page.getByRole('button', { name: '見送り…', exact: true }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText('団体の職員ではない', { exact: true }).first().click();
    await submitDecision(page, '見送りとして決裁に回す');
    expect(await caseOf(page, declined.id)).toMatchObject({
      status: 'proposed',
      proposal: { outcome: 'declined' },
    });
  });

  it('起案した人は、決裁できる役割でも、自分では決裁できない', async () => {
    const { window: page } = program;
    const { application } = await caseOf(page, decided.declined);
    await clerk.openCase(application?.receiptNumber ?? '');
    await page.keyboard.press('d');
    const dialog = page.getByRole('dialog', { name: '決裁' });
    await dialog.getByText('確認を記録した人や決定案を作成した人は、同じ案件を決裁できません。').waitFor();
    const submit = dialog.getByRole('button', { name: '見送りに決定する' });
    expect(await submit.getAttribute('aria-disabled')).toBe('true');
    // What the screen shows is no safeguard: the ledger refuses as well.
    const { version } = await caseOf(page, decided.declined);
    const command = { kind: 'confirm', text: '' } as const;
    await expect(
      callInWindow(page, 'case.act', { id: decided.declined, expectedVersion: version, command }),
    ).rejects.toThrow('sameOperator');
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
  });

  it('別の決裁者が決裁する', async () => {
    const { window: page } = program;
    await lock(page);
    await clerk.signIn(approverName, passphrase);
    await goTo(program.window, '審査');
    for (const [id, submit] of [
      [decided.verified, '承認に決定する'],
      [decided.declined, '見送りに決定する'],
    ] as const) {
      const view = await caseOf(page, id);
      await clerk.openCase(view.application?.receiptNumber ?? '');
      await page.getByRole('button', { name: '決裁…', exact: true }).click();
      await submitDecision(page, submit);
      expect(await caseOf(page, id)).toMatchObject({
        status: 'decided',
        decision: { by: { name: approverName }, proposedBy: { name: clerkName } },
      });
    }
  });

  it('審査結果報告書を PDF と CSV で保存し、目録の値が合う', async () => {
    const { app, window: page } = program;
    await answerDialogs(app, { open: folder });
    await goTo(program.window, '報告');
    await page.getByRole('button', { name: /ファイルを保存する…/ }).click();
    await page.getByText('報告を保存しました。').first().waitFor();
    const [name] = readdirSync(folder).filter((each) => each.startsWith('審査結果報告書'));
    const directory = join(folder, name ?? '');
    const files = readdirSync(directory);
    const manifestName = files.find((file) => file.endsWith('.json') && /manifest|目録/i.test(file)) ?? '';
    const manifest = Manifest.parse(JSON.parse(readFileSync(join(directory, manifestName), 'utf8')));
    for (const file of manifest.files) {
      const bytes = readFileSync(join(directory, file.name));
      expect(createHash('sha256').update(bytes).digest('hex')).toBe(file.sha256);
    }
    const extensions = manifest.files.map((file) => file.name.split('.').at(-1)).sort();
    expect(extensions).toEqual(expect.arrayContaining(['csv', 'pdf']));
    const pdf = readFileSync(join(directory, files.find((file) => file.endsWith('.pdf')) ?? ''));
    expect(pdf.includes('BIZUDPGothic')).toBe(true);
    const pages = await pdfPages(pdf);
    expect(pages.map((page) => printedNumber(page, pages.length))).toEqual(
      pages.map((_page, at) => `${at + 1}/${pages.length}`),
    );
    // The summary has a page of its own, and every record at least one.
    expect(pages.length).toBeGreaterThan(3);
    for (const id of [decided.approved, decided.verified, decided.declined]) {
      const { application, judgement } = await caseOf(page, id);
      const record = pages.slice(1).join('');
      for (const text of [application?.receiptNumber, application?.address, judgement?.rule]) {
        expect(record).toContain(text);
      }
    }
    // Nothing out of the ordinary, be it that somebody called the body: one page holds it, down to its course.
    for (const id of [decided.approved, decided.verified]) {
      const { application } = await caseOf(page, id);
      const sheet = pages.find((each) => each.includes(`${application?.receiptNumber}参加申請承認（`));
      expect(sheet).toContain('経過2026-');
    }
    const csv = readFileSync(join(directory, files.find((file) => file.endsWith('.csv')) ?? ''), 'utf8');
    expect(csv.startsWith('\ufeff受付番号,')).toBe(true);
    expect(csv.trim().split('\r\n')).toHaveLength(4);
  });

  it('案件から個別審査票を PDF で保存し、記録に案件とともに残る', async () => {
    const { app, window: page } = program;
    const path = join(folder, '個別審査票.pdf');
    await answerDialogs(app, { save: path });
    await goTo(page, '審査');
    const { application } = await caseOf(page, decided.declined);
    const receiptNumber = application?.receiptNumber ?? '';
    await clerk.openCase(receiptNumber);
    await page.keyboard.press('s');
    await page.getByRole('dialog').getByRole('button', { name: 'PDF を保存する…' }).click();
    await page.getByText(`個別審査票を保存しました: ${path}`).first().waitFor();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    const pdf = readFileSync(path);
    expect(pdf.includes('BIZUDPGothic')).toBe(true);
    const pages = await pdfPages(pdf);
    expect(pages.map((page) => printedNumber(page, pages.length))).toEqual(
      pages.map((_page, at) => `${at + 1}/${pages.length}`),
    );
    expect(pages.join('')).toContain(`${receiptNumber}参加申請見送り（2026-11-24）`);
    await goTo(page, '記録');
    const entry = page.getByRole('row').filter({ hasText: '個別審査票を出力' });
    await entry.filter({ hasText: approverName }).filter({ hasText: receiptNumber }).waitFor();
  });

  it('閉じて開き直しても、すべてそのままで、記録の連鎖は完全である', async () => {
    await program.close();
    program = await launchConsole({ userData, env, file: ledger });
    clerk = aClerk(program.window);
    const { window: page } = program;
    await clerk.signIn(clerkName, passphrase);
    expect(await callInWindow(page, 'ledger.status', null)).toMatchObject({ ledger: { uncleanExit: false } });
    expect(await callInWindow(page, 'queue.counts', null)).toEqual({
      received: expected.imported - 3,
      verifying: 0,
      inquiring: 0,
      proposed: 0,
      decided: 3,
      closed: 0,
      withdrawn: 0,
    });
    await goTo(program.window, '記録');
    await page.getByRole('button', { name: '照合する' }).click();
    await page
      .getByText(/件の記録はすべてつながっています。/)
      .first()
      .waitFor();
  });
});
