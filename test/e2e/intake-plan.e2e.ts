import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { graveFindings } from '#test/support/axe.ts';
import { csvOf, type FormRow } from '#test/support/intake-file.ts';
import { type LaunchedConsole, launchConsole } from '#test/support/launch.ts';
import { goTo } from '#test/support/screen-hands.ts';
import { answerDialogs, callInWindow } from '#test/support/window.ts';
import { aClerk, type Clerk, casesOf } from './clerk.ts';

const env = { REVIEW_CLOCK: '2026-11-24T01:00:00.000Z' };

/** Eight persons of eight cities, so that nobody is like anybody else. */
const people = [
  ['札幌市', '011002', 'sapporo', '青木 一郎', 'アオキ イチロウ'],
  ['仙台市', '041009', 'sendai', '石井 二郎', 'イシイ ジロウ'],
  ['横浜市', '141003', 'yokohama', '上田 三郎', 'ウエダ サブロウ'],
  ['川崎市', '141305', 'kawasaki', '江口 四郎', 'エグチ シロウ'],
  ['名古屋市', '231002', 'nagoya', '小川 五郎', 'オガワ ゴロウ'],
  ['京都市', '261009', 'kyoto', '加藤 六郎', 'カトウ ロクロウ'],
  ['神戸市', '281000', 'kobe', '木村 七郎', 'キムラ シチロウ'],
  ['広島市', '341002', 'hiroshima', '工藤 八郎', 'クドウ ハチロウ'],
] as const;

function applicationOf(person: number, changes: FormRow = {}): FormRow {
  const [organizationName, organizationCode, city, name, kana] = people[person] ?? people[0];
  return {
    receiptNumber: `R8-00000${person + 1}`,
    appliedAt: '2026/11/20 9:05',
    name,
    kana,
    organizationCode,
    organizationName,
    section: '総務課',
    position: '主査',
    address: `staff${person + 1}@city.${city}.lg.jp`,
    phone: `0${person + 1}0-000-000${person + 1}`,
    termsConsent: '同意する',
    remarks: '',
    ...changes,
  };
}

let folder: string;
let program: LaunchedConsole;
let clerk: Clerk;

function writeCsv(name: string, rows: readonly FormRow[]): string {
  const path = join(folder, name);
  writeFileSync(path, csvOf(rows));
  return path;
}

async function planFile(path: string): Promise<void> {
  const { app, window: page } = program;
  await answerDialogs(app, { open: path });
  await goTo(page, '取込');
  await page
    .getByRole('button', { name: /^(ファイルを選ぶ|別のファイルを選ぶ|次のファイルを選ぶ)$/ })
    .click();
  await page.getByRole('button', { name: '計画を作る', exact: true }).click();
  await page.getByRole('group', { name: '種類で絞る' }).waitFor();
}

/** Opens a row of the plan by its number in the file, whatever its kind. */
async function openRow(rowNumber: number, kind: string): Promise<void> {
  const { window: page } = program;
  await page
    .getByRole('group', { name: '種類で絞る' })
    .getByRole('button', { name: new RegExp(kind) })
    .click();
  await page
    .getByRole('list', { name: '行ごとの結果' })
    .getByRole('button', { name: new RegExp(`^${rowNumber}`) })
    .click();
  await page.getByRole('region', { name: `${rowNumber}行目` }).waitFor();
}

async function chip(label: string): Promise<string> {
  const group = program.window.getByRole('group', { name: '種類で絞る' });
  return (await group.getByRole('button', { name: new RegExp(label) }).textContent()) ?? '';
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'review-intake-plan-'));
  const userData = join(folder, 'settings');
  mkdirSync(userData);
  program = await launchConsole({ userData, env });
  clerk = aClerk(program.window);
  await answerDialogs(program.app, { save: join(folder, '審査台帳.kyoso') });
  await program.window.getByRole('button', { name: /新しい台帳/ }).click();
  await clerk.createFirstOperator('佐藤 花子', '朝の電車は定刻どおりに着く');
});

afterAll(async () => {
  await program.close();
  rmSync(folder, { recursive: true, force: true });
});

describe('誤りのある申請ファイルを取り込む', () => {
  let second: string;

  it('先週のファイルを取り込む', async () => {
    const { window: page } = program;
    await planFile(writeCsv('先週.csv', [applicationOf(0), applicationOf(1)]));
    await page.getByRole('button', { name: '2件を取り込む' }).click();
    await page.getByText('2件を取り込みました。').first().waitFor();
  });

  it('計画が、新規・既取込・更新あり・要修正を行ごとに示す', async () => {
    second = writeCsv('今週.csv', [
      applicationOf(0),
      applicationOf(1, { section: 'デジタル推進課' }),
      applicationOf(2),
      applicationOf(3, { address: 'staff4.city.kawasaki' }),
      applicationOf(4, { appliedAt: '11月末' }),
      applicationOf(5, { name: '' }),
      applicationOf(6),
    ]);
    await planFile(second);
    expect(await chip('新規')).toContain('2');
    expect(await chip('既取込')).toContain('1');
    expect(await chip('更新あり')).toContain('1');
    expect(await chip('要修正')).toContain('3');
    await program.window.getByRole('button', { name: '2件を取り込む' }).waitFor();
  });

  it('計画の上で二行を直し、一行を除外し、更新を差し替えると、ボタンの件数がそのとおりになる', async () => {
    const { window: page } = program;
    await openRow(5, '要修正');
    await page.getByLabel('メールアドレス').fill('staff4@city.kawasaki.lg.jp');
    await page.getByLabel('メールアドレス').press('Enter');
    await page.getByRole('button', { name: '3件を取り込む' }).waitFor();
    await openRow(6, '要修正');
    await page.getByLabel('申請日時').fill('2026/11/20');
    await page.keyboard.press('Tab');
    await page.getByRole('button', { name: '4件を取り込む' }).waitFor();
    await openRow(7, '要修正');
    await page.getByRole('button', { name: 'この行を除外する…' }).click();
    await page.getByLabel(/除外する理由/).fill('試験の申請');
    expect(await graveFindings(page)).toEqual([]);
    await page.getByRole('button', { name: 'この行を除外する', exact: true }).click();
    await page.getByText('除外した理由: 試験の申請').waitFor();
    await openRow(3, '更新あり');
    await page.getByRole('cell', { name: 'デジタル推進課' }).waitFor();
    await page.getByRole('radio', { name: /新しい内容に差し替える/ }).click({ force: true });
    await page.getByRole('button', { name: '5件を取り込む' }).waitFor();
    expect(await graveFindings(page)).toEqual([]);
  });

  it('ほかの画面から戻っても直した内容は残り、計画のとおりに取り込まれる', async () => {
    const { window: page } = program;
    await goTo(page, '審査');
    await goTo(page, '取込');
    await page.getByRole('button', { name: '5件を取り込む' }).click();
    await page.getByText('5件を取り込みました。').first().waitFor();
    expect(await graveFindings(page)).toEqual([]);
    const [run] = await callInWindow(page, 'import.runs', null);
    expect(run).toMatchObject({
      counts: { rows: 7, imported: 4, known: 1, needsCorrection: 0 },
      details: { suspected: 0, corrected: 2, replaced: 1, kept: 0, excluded: 1 },
    });
  });

  it('直した案件は、受け取った値と直した人を示す', async () => {
    const { window: page } = program;
    await clerk.openCase('R8-000004');
    await page.getByText('取込時に修正').waitFor();
    await page.getByText('メールアドレス: 受け取った値「staff4.city.kawasaki」').waitFor();
  });

  it('取込を取り消すと前の内容に戻り、同じファイルをもう一度取り込める', async () => {
    const { window: page } = program;
    await goTo(page, '取込');
    await page
      .getByRole('row', { name: /今週\.csv/ })
      .getByRole('button', { name: '取り消す…' })
      .click();
    await page.getByRole('dialog').getByText('案件 4件を台帳から外し').waitFor();
    expect(await graveFindings(page)).toEqual([]);
    await page.getByRole('button', { name: 'この取込を取り消す' }).click();
    await page
      .getByRole('row', { name: /今週\.csv/ })
      .getByText('取消済')
      .waitFor();
    expect((await casesOf(page, {})).map((row) => [row.receiptNumber, row.section]).sort()).toEqual([
      ['R8-000001', '総務課'],
      ['R8-000002', '総務課'],
    ]);
    await planFile(second);
    await page.getByRole('button', { name: '2件を取り込む' }).waitFor();
    expect(await chip('要修正')).toContain('3');
  });

  it('直してもらう行を書き出し、直ったファイルを取り込むと、保留の行は解決済みになる', async () => {
    const { app, window: page } = program;
    const corrections = join(folder, '要修正.csv');
    await answerDialogs(app, { save: corrections });
    await page
      .getByRole('group', { name: '種類で絞る' })
      .getByRole('button', { name: /要修正/ })
      .click();
    await page.getByRole('button', { name: '要修正の3行を CSV に書き出す…' }).click();
    await page.getByRole('button', { name: '場所を選んで保存する' }).click();
    await page.getByText('要修正の3行を書き出しました。').first().waitFor();
    await page.getByRole('button', { name: '2件を取り込む' }).click();
    await page.getByText('2件を取り込みました。').first().waitFor();
    const mended = readFileSync(corrections, 'utf8')
      .replace('staff4.city.kawasaki', 'staff4@city.kawasaki.lg.jp')
      .replace('11月末', '2026/11/20')
      .replace('R8-000006,2026/11/20 9:05,,', 'R8-000006,2026/11/20 9:05,加藤 六郎,');
    writeFileSync(corrections, mended);
    await planFile(corrections);
    await page.getByRole('button', { name: '3件を取り込む' }).click();
    await page.getByText('3件を取り込みました。').first().waitFor();
    expect(await callInWindow(page, 'import.heldRows', { after: null, limit: 10 })).toMatchObject({
      total: 0,
    });
  });

  it('手が付いた取込は取り消せず、どの案件かを示す', async () => {
    const { window: page } = program;
    const [one] = await casesOf(page, { search: 'R8-000004' });
    const { id, version } = await callInWindow(page, 'case.open', { id: one?.id ?? '' });
    await callInWindow(page, 'case.act', { id, expectedVersion: version, command: { kind: 'claim' } });
    await goTo(page, '取込');
    await page
      .getByRole('row', { name: /要修正\.csv/ })
      .getByRole('button', { name: '取り消す…' })
      .click();
    await page.getByText('手が付いた案件が 1件あるため、取り消せません。').waitFor();
    expect(await graveFindings(page)).toEqual([]);
    expect(await page.getByRole('rowheader', { name: 'R8-000004' }).isVisible()).toBe(true);
    expect(await page.getByRole('button', { name: 'この取込を取り消す' }).count()).toBe(0);
    await page.keyboard.press('Escape');
  });
});
