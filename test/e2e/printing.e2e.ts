import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ReportRequest } from '#shared/contract/report.ts';
import { demonstrationPassphrase } from '#shared/domain/operator/demonstration-accounts.ts';
import { type LaunchedConsole, launchConsole } from '#test/support/launch.ts';
import { lastLinesOfPdf, pdfProperties } from '#test/support/pdf-pages.ts';
import { answerDialogs, callInWindow } from '#test/support/window.ts';

const env = { REVIEW_CLOCK: '2026-11-24T01:00:00.000Z' };
const request: ReportRequest = {
  from: '2026-11-01',
  to: '2026-11-30',
  profile: 'full',
  formats: ['pdf', 'csv'],
  csvEncoding: 'utf-8-bom',
};

let folder: string;
let program: LaunchedConsole;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'review-printing-'));
  program = await launchConsole({ env });
  const { window: page } = program;
  await callInWindow(page, 'ledger.openDemonstration', null);
  const [operator] = await callInWindow(page, 'session.operators', null);
  await callInWindow(page, 'session.signIn', {
    operatorId: operator?.id ?? '',
    passphrase: demonstrationPassphrase,
  });
});

afterAll(async () => {
  await program.close();
  rmSync(folder, { recursive: true, force: true });
});

function folderNamed(name: string): string {
  const path = join(folder, name);
  mkdirSync(path);
  return path;
}

/** Each dialog gets the next folder as its answer. */
async function chooseOneAfterTheOther(folders: string[]): Promise<void> {
  await program.app.evaluate(({ dialog }, paths) => {
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: paths.splice(0, 1) });
  }, folders);
}

/** One program for all; the last test ends it. */
describe('報告の印刷', () => {
  it('フォルダーの名前に「%」などの記号があっても、同時に保存しても、どれも印刷して保存する', async () => {
    const folders = ['第1回#回答率50%', 'A%20B'].map(folderNamed);
    await chooseOneAfterTheOther([...folders]);
    const { window: page } = program;
    const quiet = { ...request, from: '2026-10-01', to: '2026-10-31' };
    await Promise.all(folders.map(() => callInWindow(page, 'report.save', quiet)));
    const name = '審査結果報告書_2026-10-01_2026-10-31_full';
    expect(folders.map((out) => readdirSync(join(out, name)).sort())).toEqual(
      folders.map(() => [
        'manifest.json',
        '審査結果報告書.csv',
        '審査結果報告書.pdf',
        '審査結果報告書_統計.csv',
      ]),
    );
    // Where an office printer still prints.
    const pdf = readFileSync(join(folders[0] ?? '', name, '審査結果報告書.pdf'));
    for (const millimetres of await lastLinesOfPdf(pdf)) expect(millimetres).toBeGreaterThan(8);
    expect(await pdfProperties(pdf)).toEqual({
      title: '審査結果報告書 2026-10-01～2026-10-31',
      creator: '参加審査コンソール',
      language: 'ja-JP',
    });
  });

  it('印刷の間に保存先がなくなれば、不具合とせず、保存先を確かめるように言う', async () => {
    const { app, window: page } = program;
    const out = folderNamed('抜かれた媒体');
    await chooseOneAfterTheOther([out]);
    const printing = app.waitForEvent('window');
    const saved = callInWindow(page, 'report.save', request).then(
      () => 'saved',
      (error: Error) => error.message,
    );
    await (await printing).waitForLoadState('load');
    rmSync(out, { recursive: true });
    expect(await saved).toBe(
      `report.save: ${JSON.stringify({ code: 'fileProblem', problem: 'missing', path: out, detail: 'ENOENT' })}`,
    );
  });

  it('印刷の間に最後の窓を閉じれば、プログラムは終わり、途中の報告は個人情報とともに残らない', async () => {
    const { app, window: page } = program;
    const out = folderNamed('報告');
    await answerDialogs(app, { open: out });
    // Where the window stood cannot be remembered, which is no reason for a message at the end.
    mkdirSync(join(program.userData, 'window.json.part'));
    const ended = once(app.process(), 'exit');
    await app.evaluate(({ app: electron, BrowserWindow }) => {
      const [window] = BrowserWindow.getAllWindows();
      electron.once('browser-window-created', () => setTimeout(() => window?.close(), 100));
    });
    // The window goes before it has an answer.
    await callInWindow(page, 'report.save', request).catch(() => undefined);
    await ended;
    expect(readdirSync(out)).toEqual([]);
  });
});
