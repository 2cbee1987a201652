import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { OutputOf } from '#shared/contract/contract.ts';
import type { ReportProfile } from '#shared/contract/report.ts';
import { sheetName } from '#shared/domain/report/sheet-name.ts';
import { err, ok } from '#shared/result.ts';
import { act } from '#test/support/case-commands.ts';
import { fillDiskAtCommit } from '../support/broken-ledger.ts';
import { herApplication, receivedOneByOne } from '../support/duplicate-cases.ts';
import { createTestOffice, type TestOffice } from '../support/office.ts';
import { openFiles, tellsOpenFiles } from '../support/open-files.ts';
import { plain } from './printed-sheet.ts';
import {
  aMonthOfWork,
  confirmEverything,
  type ReportedCases,
  reopenedAndDeclinedAgain,
} from './report-cases.ts';

let test: TestOffice;
let cases: ReportedCases;
let folder: string;
let path: string;

beforeEach(async () => {
  test = createTestOffice();
  cases = await aMonthOfWork(test);
  folder = join(test.directory, '審査票');
  mkdirSync(folder);
  path = join(folder, '審査票.pdf');
});
afterEach(() => test.close());

async function stage(
  caseId: string,
  profile: ReportProfile = 'full',
): Promise<OutputOf<'caseSheet.stage'> & { text: string }> {
  const staged = await test.call('caseSheet.stage', { caseId, profile, path });
  if (!staged.ok) throw new Error(JSON.stringify(staged.error));
  return { ...staged.value, text: plain(readFileSync(staged.value.htmlPath, 'utf8')) };
}

describe('個別審査票に載るもの', () => {
  it('決定した案件は、判定から決定と経過まで、書き残したこともすべて載る', async () => {
    const { declined } = cases;
    await act(test, declined, { kind: 'addNote', text: '町の人事担当から折返し', class: 'confidentiality1' });
    const draft = await test.call('letters.draft', { caseId: declined, letter: 'decline' });
    if (!draft.ok) throw new Error(draft.error.code);
    const { to, subject, body, templateVersion, version: expectedVersion } = draft.value;
    const letter = { caseId: declined, expectedVersion, letter: 'decline', format: 'text' } as const;
    const letterPath = join(folder, '見送り.txt');
    await test.call('letters.write', { ...letter, templateVersion, to, subject, body, path: letterPath });
    const { text, footer } = await stage(declined);
    const inOrder = [
      '個別審査票',
      '受付番号 R8-000102（参加申請）',
      '様式 個人情報を含む',
      '見送り（2026-11-24）',
      'hanako.sato@memuro.net',
      '規則の版 email-domain/',
      '不備 団体の職員ではない',
      '<b>派遣</b>の職員との回答',
      '在籍をお知らせください。',
      '派遣職員です。',
      `見送りのお知らせ 標準のひな形 ${subject}`,
      '似た申請はない',
      'メモ 機密性1 町の人事担当から折返し operator:田中 課長',
      '決定まで 3開庁日（期限内）',
      '決定者 operator:田中 課長',
      '派遣元に確認済み',
      '経過',
      '記録の証明',
    ];
    expect(inOrder.filter((each) => !text.includes(each))).toEqual([]);
    const places = inOrder.map((each) => text.indexOf(each));
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    expect(footer).toMatch(/^個別審査票　R8-000102　記録の先端 [0-9a-f]{16}$/);
  });

  it('照会中に取り下げた案件の照会は、回答がなかったのではなく、取下げにより終わったものとして載る', async () => {
    const { waiting } = cases;
    await act(test, waiting, { kind: 'claim' });
    await act(test, waiting, { kind: 'inquire', reasons: ['consent-missing'], text: '' });
    await act(test, waiting, { kind: 'withdraw', cause: 'applicant', text: '' });
    const { text } = await stage(waiting);
    expect(text).toContain('2026-11-24 operator:田中 課長 申請者 利用規約等への同意がない');
    expect(text).toContain('取下げにより終了（2026-11-24）');
    expect(text).not.toContain('回答なし');
  });

  it('再審査した案件は、再審査の日から数えた期限と日数が載る', async () => {
    await reopenedAndDeclinedAgain(test, cases.declined);
    const { text } = await stage(cases.declined);
    expect(text).toContain(
      '期限と開庁日 受付日 2026-11-16(月) 再審査の日 2027-02-01(月)（この日から数える） 期限 2027-02-04(木) 3開庁日 決定まで 2開庁日（期限内）',
    );
  });

  it.each([
    ['未処理の案件', 'waiting', ['R8-000104 参加申請 受付', '決定まで 未決（受付）', '決定 未決（受付）']],
    [
      '取り下げられた案件',
      'withdrawn',
      [
        'R8-000103 参加申請 取下げ',
        '決定まで 取下げ',
        '取下げの理由 申請者の申出',
        '取下げ 本人から電話 operator:鈴木 一郎',
      ],
    ],
  ] as const)('%sは、まだ決定のないものとして載る', async (_name, which, expected) => {
    const { text } = await stage(cases[which]);
    expect(expected.filter((each) => !text.includes(each))).toEqual([]);
  });

  it('決裁を待つ案件は、起案した内容が決定案として載る', async () => {
    const { waiting } = cases;
    const policy = await test.call('settings.read', null);
    if (!policy.ok) throw new Error(policy.error.code);
    test.signIn('山本 部長', 'administrator');
    await test.call('settings.change', { ...policy.value, fourEyes: 'always' });
    test.signIn('鈴木 一郎', 'clerk');
    await confirmEverything(test, waiting);
    await act(test, waiting, { kind: 'decline', reasons: ['other'], text: '前の申請と同じ' });
    const { text } = await stage(waiting);
    expect(text).toContain('決定 未決（決裁待ち） 決定案 見送り 起案日 2026-11-24 起案 operator:鈴木 一郎');
    expect(text).toContain('起案の補足 前の申請と同じ');
    test.signIn('山本 部長', 'administrator');
    await act(test, waiting, { kind: 'confirm', text: '係長に口頭で確認済' });
    const decided = await stage(waiting);
    expect(decided.text).toContain('起案の補足 前の申請と同じ 決裁者の補足 係長に口頭で確認済');
  });

  it('似た申請があれば、相手の受付番号と、似ている点と、判断が載る', async () => {
    const [first = '', second = ''] = await receivedOneByOne(test, [herApplication(1), herApplication(2)]);
    await act(test, second, {
      kind: 'resolveDuplicate',
      other: first,
      verdict: 'differentPerson',
      note: '同姓同名。職員番号が違う',
    });
    const { text } = await stage(second);
    expect(text).toMatch(
      /R8-1 2026-11-20 受付 メールアドレスが同じ.* 別人 同姓同名。職員番号が違う 2026-11-24 operator:田中 課長/,
    );
  });

  it('個人情報を除く様式には、人の名前も書かれた文章も載らない', async () => {
    const { declined } = cases;
    await act(test, declined, { kind: 'addNote', text: '町の人事担当から折返し', class: 'confidentiality1' });
    const { text } = await stage(declined, 'anonymous');
    const secrets = [
      '佐藤 花子',
      'memuro.net',
      '0155-62',
      '派遣',
      '折返し',
      '在籍をお知らせ',
      '鈴木',
      '田中',
    ];
    expect(secrets.filter((each) => text.includes(each))).toEqual([]);
    expect(text).toContain('様式 個人情報を除く');
    expect(text).toContain('芽室町');
    expect(text).toContain('団体の職員ではない');
  });
});

describe('個別審査票の保存', () => {
  it('PDF が置かれ、そのハッシュと先端の値が記録に残り、台帳の検証が通る', async () => {
    const before = await test.call('journal.page', { before: null, limit: 1, caseId: null });
    if (!before.ok) throw new Error(before.error.code);
    const chainHead = before.value.head;
    const { stageId, pdfPath, text } = await stage(cases.approved);
    expect(text.replaceAll(' ', '')).toContain(chainHead);
    writeFileSync(pdfPath, '%PDF-1.4 審査票');
    const sha256 = createHash('sha256').update('%PDF-1.4 審査票').digest('hex');
    expect(await test.call('caseSheet.seal', { stageId })).toEqual(ok({ path, sha256, chainHead }));
    expect(readdirSync(folder)).toEqual(['審査票.pdf']);
    expect(await test.call('journal.page', { before: null, limit: 1, caseId: null })).toMatchObject(
      ok({ entries: [{ kind: 'caseSheetSaved', caseId: cases.approved, receiptNumber: 'R8-000101' }] }),
    );
    expect(await test.call('journal.verify', null)).toMatchObject(ok({ whole: true }));
    expect(await test.call('caseSheet.seal', { stageId })).toEqual(err({ code: 'notFound', what: 'report' }));
  });

  it('保存した後も、決定を元に戻せる', async () => {
    test.signIn('鈴木 一郎', 'clerk');
    await confirmEverything(test, cases.waiting);
    await act(test, cases.waiting, { kind: 'approve', text: '' });
    const { stageId, pdfPath } = await stage(cases.waiting);
    writeFileSync(pdfPath, '%PDF-1.4');
    expect(await test.call('caseSheet.seal', { stageId })).toMatchObject({ ok: true });
    expect(await act(test, cases.waiting, { kind: 'undo' })).toMatchObject({ status: 'verifying' });
  });

  it('PDF ができなければ、何も置かれず、何も記録されない', async () => {
    const before = await test.call('journal.page', { before: null, limit: 1, caseId: null });
    const first = await stage(cases.approved);
    expect(await test.call('caseSheet.seal', { stageId: first.stageId })).toMatchObject(
      err({ code: 'fileProblem', problem: 'missing' }),
    );
    const second = await stage(cases.approved);
    await test.call('caseSheet.discard', { stageId: second.stageId });
    expect(readdirSync(folder)).toEqual([]);
    expect(await test.call('journal.page', { before: null, limit: 1, caseId: null })).toEqual(before);
  });

  it('保存先に移せなければ、台帳ではなく保存先のこととして断り、何も記録されない', async () => {
    const before = await test.call('journal.page', { before: null, limit: 1, caseId: null });
    const { stageId, pdfPath } = await stage(cases.approved);
    writeFileSync(pdfPath, '%PDF-1.4');
    // At the last moment before it is moved.
    const { connection } = test.office.requireLedger();
    connection.function('take_away', () => {
      rmSync(pdfPath);
      return null;
    });
    connection.exec(
      'CREATE TEMP TRIGGER recorded AFTER INSERT ON main.journal BEGIN SELECT take_away(); END',
    );
    expect(await test.call('caseSheet.seal', { stageId })).toEqual(
      err({ code: 'fileProblem', problem: 'missing', path, detail: 'ENOENT' }),
    );
    expect(readdirSync(folder)).toEqual([]);
    expect(await test.call('journal.page', { before: null, limit: 1, caseId: null })).toEqual(before);
  });

  it('記録が台帳に入らなければ、PDF も残らない', async () => {
    const before = await test.call('journal.page', { before: null, limit: 1, caseId: null });
    const { stageId, pdfPath } = await stage(cases.approved);
    writeFileSync(pdfPath, '%PDF-1.4');
    fillDiskAtCommit(test);
    expect(await test.call('caseSheet.seal', { stageId })).toMatchObject(
      err({ code: 'ledgerProblem', problem: 'diskFull' }),
    );
    expect(readdirSync(folder)).toEqual([]);
    expect(await test.call('journal.page', { before: null, limit: 1, caseId: null })).toEqual(before);
  });

  it('同じ名前のファイルには、初めからでも途中からでも、書かない', async () => {
    const { stageId, pdfPath } = await stage(cases.approved);
    writeFileSync(pdfPath, '%PDF-1.4');
    writeFileSync(path, '前の審査票');
    const exists = err({ code: 'fileProblem', problem: 'exists', path, detail: '' });
    expect(await test.call('caseSheet.seal', { stageId })).toEqual(exists);
    const again = { caseId: cases.approved, profile: 'full', path } as const;
    expect(await test.call('caseSheet.stage', again)).toEqual(exists);
    expect(readFileSync(path, 'utf8')).toBe('前の審査票');
    expect(readdirSync(folder)).toEqual(['審査票.pdf']);
  });

  it('フォルダーがなければ、そう言って断る', async () => {
    const lost = join(test.directory, 'ない', '審査票.pdf');
    const asked = await test.call('caseSheet.stage', {
      caseId: cases.approved,
      profile: 'full',
      path: lost,
    });
    expect(asked).toMatchObject(err({ code: 'fileProblem', problem: 'missing', path: lost }));
    expect(existsSync(join(test.directory, 'ない'))).toBe(false);
  });

  it.runIf(tellsOpenFiles)('書いている途中で失敗しても、ファイルを開いたままにしない', async () => {
    await act(test, cases.approved, { kind: 'addNote', text: '読めなくなるメモ' });
    test.office
      .requireLedger()
      .connection.exec(
        "DROP TRIGGER vault_update; UPDATE vault SET content = '{' WHERE content LIKE '%読めなくなるメモ%'",
      );
    await expect(stage(cases.approved)).rejects.toThrow('defect in caseSheet.stage');
    expect(readdirSync(folder)).toEqual([]);
    expect(openFiles().filter((open) => open.startsWith(folder))).toEqual([]);
  });

  it('ない案件の審査票は作らない', async () => {
    const asked = { caseId: 'ない', profile: 'full' } as const;
    const unknown = err({ code: 'notFound', what: 'case' });
    expect(await test.call('caseSheet.stage', { ...asked, path })).toEqual(unknown);
    expect(await test.call('caseSheet.name', { caseId: 'ない' })).toEqual(unknown);
    expect(readdirSync(folder)).toEqual([]);
  });

  it.each([
    ['R8-000182', '個別審査票 R8-000182 2026-11-24'],
    ['令和8/11:第3号', '個別審査票 令和8-11_第3号 2026-11-24'],
    ['..\\..\\x', '個別審査票 -..-x 2026-11-24'],
  ])('受付番号 %s の名前は %s', (receiptNumber, name) => {
    expect(sheetName(receiptNumber, '2026-11-24')).toBe(name);
  });
});
