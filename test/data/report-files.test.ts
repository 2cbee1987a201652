import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import iconv from 'iconv-lite';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { BULK_ROWS } from '#shared/contract/bulk.ts';
import type { ReportRequest, ReportRow, SavedReport } from '#shared/contract/report.ts';
import type { WentOut } from '#shared/contract/went-out.ts';
import { standardChecklists } from '#shared/domain/checklist/checklists.ts';
import { err, ok } from '#shared/result.ts';
import { aConfirmedCheck } from '#test/builders.ts';
import { act } from '#test/support/case-commands.ts';
import {
  aGeographicApplication,
  aPassingApplication,
  receiveApplications,
} from '../support/imported-cases.ts';
import { createTestOffice, type TestOffice } from '../support/office.ts';
import { aMonthOfWork, confirmEverything, onDay, type ReportedCases } from './report-cases.ts';

let test: TestOffice;
let out: string;
let cases: ReportedCases;

beforeEach(async () => {
  test = createTestOffice();
  cases = await aMonthOfWork(test);
  out = join(test.directory, '報告');
  mkdirSync(out);
});
afterEach(() => test.close());

function november(changes: Partial<ReportRequest> = {}): ReportRequest {
  const period = { from: '2026-11-01', to: '2026-11-30' };
  return { ...period, profile: 'full', formats: ['csv', 'json'], csvEncoding: 'utf-8-bom', ...changes };
}

async function save(request: ReportRequest): Promise<SavedReport> {
  const stage = await test.call('report.stage', { request, directory: out });
  if (!stage.ok) throw new Error(JSON.stringify(stage.error));
  const sealed = await test.call('report.seal', { stageId: stage.value.stageId });
  if (!sealed.ok) throw new Error(JSON.stringify(sealed.error));
  return sealed.value;
}

async function decisions(): Promise<ReportRow[]> {
  const preview = await test.call('report.preview', { ...november(), profile: 'full' });
  return preview.ok ? preview.value.rows : [];
}

async function reportsOut(): Promise<WentOut[]> {
  const page = await test.call('wentOut.page', { before: null, limit: 200, digits: null });
  if (!page.ok) throw new Error(page.error.code);
  return page.value.entries;
}

function read({ directory }: SavedReport, name: string): Buffer {
  return readFileSync(join(directory, name));
}

describe('CSV と JSON', () => {
  it('UTF-8 の CSV は BOM と CR LF で、列の名前と順は決まっている', async () => {
    expect(read(await save(november()), '審査結果報告書.csv').toString()).toBe(
      '\ufeff受付番号,種別,受付日,期限,決定日,起算日,開庁日数,通知日,通知までの開庁日数,決定,理由,団体コード,団体名,ドメインの種類,証跡,連絡,氏名,メールアドレス,決定者\r\n' +
        'R8-000101,参加申請,2026-11-16,2026-11-19,2026-11-17,2026-11-16,1,2026-11-20,4,承認,,271004,大阪市,LG.JP（自治体）,0,0,髙﨑 𠮷郎,h-sato@city.osaka.lg.jp,operator:鈴木 一郎\r\n' +
        'R8-000102,参加申請,2026-11-16,2026-11-24,2026-11-24,2026-11-16,3,,,見送り,団体の職員ではない,016373,芽室町,公式サイトと一致,0,0,佐藤 花子,hanako.sato@memuro.net,operator:田中 課長\r\n',
    );
  });

  it('個人情報を除く CSV には、人の列がない', async () => {
    const csv = read(await save(november({ profile: 'anonymous' })), '審査結果報告書.csv').toString();
    expect(csv.split('\r\n').slice(0, 2)).toEqual([
      '\ufeff受付番号,種別,受付日,期限,決定日,起算日,開庁日数,通知日,通知までの開庁日数,決定,理由,団体コード,団体名,ドメインの種類,証跡,連絡',
      'R8-000101,参加申請,2026-11-16,2026-11-19,2026-11-17,2026-11-16,1,2026-11-20,4,承認,,271004,大阪市,LG.JP（自治体）,0,0',
    ]);
  });

  it('CP932 にない文字は印を付けて書き、どの字かを保存した人と manifest に告げる', async () => {
    const saved = await save(november({ csvEncoding: 'cp932' }));
    const csv = iconv.decode(read(saved, '審査結果報告書.csv'), 'cp932');
    expect(csv).toContain('髙﨑 [U+20BB7]郎');
    expect([saved.missing, (await save(november())).missing]).toEqual([['𠮷'], []]);
    expect(JSON.parse(read(saved, 'manifest.json').toString()).warnings).toEqual([
      {
        code: 'missingCharacters',
        count: 1,
        detail: 'CP932 にない文字を [U+XXXX] の形で書いた。',
        characters: [{ character: '𠮷', written: '[U+20BB7]' }],
      },
    ]);
  });

  it('数式になる氏名は無害にして、その数を manifest に残す', async () => {
    const application = aPassingApplication({ receiptNumber: 'R8-000200', name: '=HYPERLINK("x","y")' });
    test.signIn('鈴木 一郎', 'clerk');
    const [id = ''] = await receiveApplications(test, [application]);
    await confirmEverything(test, id);
    await act(test, id, { kind: 'approve', text: '' });
    const saved = await save(november());
    expect(read(saved, '審査結果報告書.csv').toString()).toContain(`,"'=HYPERLINK(""x"",""y"")",`);
    expect(JSON.parse(read(saved, 'manifest.json').toString()).warnings).toMatchObject([
      { code: 'neutralisedCells', count: 1 },
    ]);
    // A program that reads JSON runs nothing: there the name stays as typed.
    expect(JSON.parse(read(saved, '審査結果報告書.json').toString()).cases[2].name).toBe(
      '=HYPERLINK("x","y")',
    );
  });

  it('同じ期間と様式からは、あとで出しても同じバイトのデータができる', async () => {
    const first = await save(november());
    test.clock.nowMs += 3 * 86_400_000;
    await receiveApplications(test, [
      aPassingApplication({ receiptNumber: 'R8-000300', receivedOn: '2026-12-01' }),
    ]);
    const second = await save(november());
    expect(second.directory).toBe(`${first.directory}_2`);
    for (const name of ['審査結果報告書.csv', '審査結果報告書.json']) {
      expect(read(second, name).equals(read(first, name))).toBe(true);
    }
  });

  it('二百件を超えても一件も落とさず、順も変えない', async () => {
    test.signIn('鈴木 一郎', 'clerk');
    const many = Array.from({ length: 230 }, (_, index) =>
      aPassingApplication({ receiptNumber: `R9-${String(index).padStart(4, '0')}` }),
    );
    for (const id of await receiveApplications(test, many)) {
      await confirmEverything(test, id);
      await act(test, id, { kind: 'approve', text: '' });
    }
    const json = JSON.parse(read(await save(november()), '審査結果報告書.json').toString());
    const numbers = json.cases.map((each: { receiptNumber: string }) => each.receiptNumber);
    const expected = ['R8-000101', 'R8-000102', ...many.map((each) => each.receiptNumber)];
    expect(numbers).toEqual(expected);
    expect(json.summary.decided).toBe(232);
  }, 60_000);
});

describe('manifest と記録', () => {
  it('manifest のハッシュと大きさはファイルのとおりで、出力は一件の記録になる', async () => {
    const head = await test.call('journal.page', { before: null, limit: 1, caseId: null });
    const saved = await save(november());
    const described = saved.files.map(({ name }) => {
      const bytes = read(saved, name);
      return { name, bytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') };
    });
    expect(described).toEqual(saved.files);
    expect(readdirSync(saved.directory).sort()).toEqual(saved.files.map((file) => file.name).sort());
    const manifest = JSON.parse(read(saved, 'manifest.json').toString());
    expect(manifest).toMatchObject({
      period: { from: '2026-11-01', to: '2026-11-30' },
      profile: 'full',
      csvEncoding: 'utf-8-bom',
      chain: { events: head.ok && head.value.total, head: head.ok && head.value.head },
      files: saved.files.filter((file) => file.name !== 'manifest.json'),
      warnings: [],
    });
    expect(saved.chainHead).toBe(manifest.chain.head);
    const [exported] = await reportsOut();
    expect(exported).toMatchObject({
      by: 'operator:田中 課長',
      receiptNumber: null,
      file: { what: 'report', from: '2026-11-01', to: '2026-11-30', profile: 'full', files: saved.files },
      madeUpTo: { seq: manifest.chain.events, head: manifest.chain.head },
    });
    expect(await test.call('journal.verify', null)).toMatchObject(ok({ whole: true }));
  });

  it('報告に載った決定は、もう元に戻せない', async () => {
    const open = async () => {
      const view = await test.call('case.open', { id: (await decisions())[1]?.caseId ?? '' });
      return view.ok ? view.value.actions.find((each) => each.action === 'undo')?.refusal : view;
    };
    expect(await open()).toBeNull();
    await save(november());
    expect(await open()).toEqual({ code: 'alreadyReported' });
  });

  it('報告に載った取下げも再審査も、もう元に戻せない', async () => {
    const undo = async (id: string) => {
      const view = await test.call('case.open', { id });
      return view.ok ? view.value.actions.find((each) => each.action === 'undo')?.refusal : view;
    };
    await act(test, cases.waiting, { kind: 'withdraw', cause: 'applicant', text: '' });
    await act(test, cases.approved, { kind: 'reopen', reason: 'wrong-decision', text: '' });
    const october = { from: '2026-10-01', to: '2026-10-31' };
    await save(november(october));
    expect([await undo(cases.waiting), await undo(cases.approved)]).toEqual([null, null]);
    await save(november());
    const refused = { code: 'alreadyReported' };
    expect([await undo(cases.waiting), await undo(cases.approved)]).toEqual([refused, refused]);
    // What was done to the case afterwards is in no report.
    await act(test, cases.waiting, { kind: 'addNote', text: '電話で伝えた' });
    expect(await undo(cases.waiting)).toBeNull();
  });

  it('印刷している間に取下げが元に戻されたら、取下げを数えた報告は渡さない', async () => {
    await act(test, cases.waiting, { kind: 'withdraw', cause: 'applicant', text: '' });
    const stage = await test.call('report.stage', { request: november(), directory: out });
    await act(test, cases.waiting, { kind: 'undo' });
    const sealed = await test.call('report.seal', { stageId: stage.ok ? stage.value.stageId : '' });
    expect(sealed).toEqual(err({ code: 'reportOutdated' }));
  });

  it('印刷している間に決定が元に戻されたら、決定済と書いた報告は渡さない', async () => {
    const stage = await test.call('report.stage', { request: november(), directory: out });
    const [, declined] = await decisions();
    await act(test, declined?.caseId ?? '', { kind: 'undo' });
    const sealed = await test.call('report.seal', { stageId: stage.ok ? stage.value.stageId : '' });
    expect(sealed).toEqual(err({ code: 'reportOutdated' }));
    expect([readdirSync(out), await reportsOut()]).toEqual([[], []]);
    expect((await save(november())).directory).toContain('審査結果報告書');
  });

  it('印刷している間にした決定は報告に載らないので、まだ元に戻せる', async () => {
    test.signIn('鈴木 一郎', 'clerk');
    const [id = ''] = await receiveApplications(test, [aPassingApplication({ receiptNumber: 'R8-000400' })]);
    await confirmEverything(test, id);
    const stage = await test.call('report.stage', { request: november(), directory: out });
    await act(test, id, { kind: 'approve', text: '' });
    await test.call('report.seal', { stageId: stage.ok ? stage.value.stageId : '' });
    expect((await act(test, id, { kind: 'undo' })).status).toBe('verifying');
    await act(test, id, { kind: 'approve', text: '' });
    await save(november());
    const view = await test.call('case.open', { id });
    expect(view.ok && view.value.actions.find((each) => each.action === 'undo')?.refusal).toEqual({
      code: 'alreadyReported',
    });
  });
});

describe('途中でやめたとき・できないとき', () => {
  it('やめれば何も残らず、記録もされない', async () => {
    const stage = await test.call('report.stage', { request: november(), directory: out });
    const stageId = stage.ok ? stage.value.stageId : '';
    expect(readdirSync(out)).toHaveLength(1);
    expect(await test.call('report.discard', { stageId })).toEqual(ok(null));
    expect(readdirSync(out)).toEqual([]);
    expect(await test.call('report.seal', { stageId })).toEqual(err({ code: 'notFound', what: 'report' }));
    expect(await reportsOut()).toEqual([]);
  });

  it('PDF が印刷されていなければ封をせず、何も残さない', async () => {
    const stage = await test.call('report.stage', {
      request: november({ formats: ['pdf'] }),
      directory: out,
    });
    const sealed = await test.call('report.seal', { stageId: stage.ok ? stage.value.stageId : '' });
    expect(sealed).toMatchObject(
      err({ code: 'fileProblem', problem: 'missing', detail: '審査結果報告書.pdf' }),
    );
    expect(readdirSync(out)).toEqual([]);
    expect(await reportsOut()).toEqual([]);
  });

  it('ないフォルダーやファイルを選べば断る', async () => {
    const missing = join(out, 'ない');
    const file = join(out, 'ファイル');
    writeFileSync(file, '');
    const refused = [missing, file].map((directory) =>
      test.call('report.stage', { request: november(), directory }),
    );
    expect(await Promise.all(refused)).toMatchObject([
      err({ code: 'fileProblem', problem: 'missing', path: missing }),
      err({ code: 'fileProblem', problem: 'notWritable', path: file }),
    ]);
  });

  it('殺されたプログラムの置き土産だけを片づける', async () => {
    const old = join(out, '.審査結果報告書.01a20509-7038-70eb-a616-0a8b88354b1f.part');
    const recent = join(out, '.審査結果報告書.01a20509-7038-70eb-a616-0a8b88354b20.part');
    const foreign = join(out, '.審査結果報告書.大事なもの.part');
    for (const path of [old, recent, foreign]) mkdirSync(path);
    const seconds = test.clock.nowMs / 1_000;
    utimesSync(old, seconds - 7_200, seconds - 7_200);
    utimesSync(recent, seconds - 60, seconds - 60);
    utimesSync(foreign, seconds - 7_200, seconds - 7_200);
    await save(november());
    expect([old, recent, foreign].map((path) => existsSync(path))).toEqual([false, true, true]);
  });

  it('印刷の間に台帳が閉じられたら、個人情報の入った途中のファイルは残らない', async () => {
    const stage = await test.call('report.stage', { request: november(), directory: out });
    await test.call('ledger.shut', null);
    expect(readdirSync(out)).toEqual([]);
    const sealed = await test.call('report.seal', { stageId: stage.ok ? stage.value.stageId : '' });
    expect(sealed).toMatchObject(err({ code: 'noLedger' }));
  });

  it('書き出している間に台帳が閉じられても、途中のファイルは残らない', async () => {
    const staging = test.call('report.stage', { request: november({ formats: ['pdf'] }), directory: out });
    await test.call('ledger.shut', null);
    await staging;
    expect(readdirSync(out)).toEqual([]);
  });

  it('別の台帳が開かれたら、そちらには記録しない', async () => {
    const stage = await test.call('report.stage', { request: november(), directory: out });
    await test.call('ledger.create', { path: join(test.directory, '別.sansa') });
    test.signIn('鈴木 一郎');
    const sealed = await test.call('report.seal', { stageId: stage.ok ? stage.value.stageId : '' });
    expect(sealed).toEqual(err({ code: 'notFound', what: 'report' }));
    expect(readdirSync(out)).toEqual([]);
  });
});

describe('印刷する報告書', () => {
  async function printed(changes: Partial<ReportRequest> = {}): Promise<{ html: string; footer: string }> {
    const request = november({ formats: ['pdf'], ...changes });
    const stage = await test.call('report.stage', { request, directory: out });
    const pdf = stage.ok ? stage.value.pdfs[0] : undefined;
    if (!pdf) throw new Error('nothing to print');
    return { html: readFileSync(pdf.htmlPath, 'utf8'), footer: pdf.footer };
  }

  it('根拠・期限・決定・経過を載せ、書かれた文字を命令にしない', async () => {
    const { html, footer } = await printed();
    for (const text of [
      '審査結果報告書',
      '令和8年11月1日（日）から',
      'official.web-domain',
      'email-domain/',
      '団体の職員ではない',
      '&lt;b&gt;派遣&lt;/b&gt;の職員との回答',
      '派遣元に確認済み',
      '勤労感謝の日',
      'operator:田中 課長',
    ]) {
      expect(html).toContain(text);
    }
    expect(html).not.toMatch(/<script|<b>派遣|https?:/);
    expect(footer).toMatch(/^審査結果報告書　2026-11-01～2026-11-30　記録の先端 [0-9a-f]{16}$/);
  });

  it('判定し直した案件には、以前の判定とその期間、数えない確認の記録も載せ、どの判定によって決めたかが読める', async () => {
    test.signIn('設定 係', 'administrator');
    onDay(test, '2026-11-25');
    const [id = ''] = await receiveApplications(test, [
      aGeographicApplication({ receiptNumber: 'R8-000201', receivedOn: '2026-11-25' }),
    ]);
    await act(test, id, { kind: 'claim' });
    await act(test, id, aConfirmedCheck('organization-matches-domain', { source: '団体コード一覧' }));
    const { policy } = test.office.context();
    const domain = { ...policy.domain, acceptGeographic: false };
    await test.call('settings.change', { ...policy, domain });
    onDay(test, '2026-11-26');
    await act(test, id, { kind: 'judgeAgain' });
    await act(test, id, { kind: 'decline', reasons: ['not-an-employee'], text: '' });
    test.signIn('田中 課長', 'approver');
    await act(test, id, { kind: 'confirm', text: '' });
    const record = (html: string) => html.slice(html.indexOf('R8-000201', html.indexOf('class="record"')));
    const full = record((await printed()).html);
    for (const text of [
      '以前の判定（1）',
      '2026-11-25 09:00 から 2026-11-26 09:00 まで',
      'operator:設定 係（担当者の操作）',
      '申請の団体と一致するので、ドメイン確認済とします。',
      '以前の確認事項の記録（数えない）',
      '出典: 団体コード一覧',
      '判定し直した',
    ]) {
      expect(full).toContain(text);
    }
    const anonymous = record((await printed({ profile: 'anonymous' })).html);
    expect(anonymous).toContain('以前の判定（1）');
    expect(anonymous).not.toMatch(/設定 係|hakodate|団体コード一覧/);
  });

  it('個人情報を除く様式では、誰の名前もアドレスもなく、人は区別だけできる', async () => {
    const { html } = await printed({ profile: 'anonymous' });
    expect(html).not.toMatch(/佐藤|髙﨑|サトウ|hanako|memuro\.net|田中|鈴木|派遣|0155-62/);
    expect(html).toContain('担当者A');
    expect(html).toContain('担当者B');
  });

  it('決定のない期間も、その旨の書類になる', async () => {
    const { html } = await printed({ from: '2027-01-01', to: '2027-01-31' });
    expect(html).toContain('対象期間に決定した案件はありません。');
    expect(html).not.toContain('個別審査票');
  });
});

describe('一つの PDF に収まらない件数の報告', () => {
  it('個別審査票は200件ずつの別紙になり、どの案件も一度だけ載り、目録にすべての値がある', async () => {
    test.signIn('鈴木 一郎', 'clerk');
    const numbers = Array.from({ length: 200 }, (_, at) => `R8-${String(at + 1000)}`);
    const ids = await receiveApplications(
      test,
      numbers.map((receiptNumber) => aPassingApplication({ receiptNumber, receivedOn: '2026-11-20' })),
    );
    const work = {
      kind: 'approve',
      confirmed: standardChecklists.newest('application-domain').items.map(({ id }) => id),
      source: '申請内容',
      text: '',
    } as const;
    for (let from = 0; from < ids.length; from += BULK_ROWS) {
      const rows = ids.slice(from, from + BULK_ROWS).map((id) => ({ id, expectedVersion: 1 }));
      const done = await test.call('bulk.commit', { rows, work });
      if (!done.ok) throw new Error(done.error.code);
    }

    const request = november({ formats: ['pdf'] });
    const stage = await test.call('report.stage', { request, directory: out });
    if (!stage.ok) throw new Error(stage.error.code);
    const { pdfs, stagingDirectory, stageId } = stage.value;
    const names = ['審査結果報告書.pdf', '審査結果報告書_別紙1.pdf', '審査結果報告書_別紙2.pdf'];
    expect(pdfs.map(({ fileName }) => fileName)).toEqual(names);
    const [report = '', first = '', second = ''] = pdfs.map(({ htmlPath }) => readFileSync(htmlPath, 'utf8'));
    const recordsOf = (html: string) =>
      [...html.matchAll(/<h3><span>([^<]*)<\/span>/g)].map(([, number]) => number);
    expect(recordsOf(report)).toEqual([]);
    expect(report).toContain('一覧の順に200件ずつ、2冊に分けた');
    expect(report).toContain('R8-1199');
    expect(recordsOf(first)).toHaveLength(200);
    expect([...recordsOf(first), ...recordsOf(second)]).toEqual(['R8-000101', 'R8-000102', ...numbers]);
    expect(second).toContain('別紙2　個別審査票（202件のうち201～202件目）');
    expect(pdfs[2]?.footer).toMatch(
      /^審査結果報告書　2026-11-01～2026-11-30　別紙2　記録の先端 [0-9a-f]{16}$/,
    );

    for (const name of names) writeFileSync(join(stagingDirectory, name), `%PDF ${name}`);
    const sealed = await test.call('report.seal', { stageId });
    if (!sealed.ok) throw new Error(sealed.error.code);
    expect(sealed.value.files.map(({ name }) => name)).toEqual([...names, 'manifest.json']);
    expect(readdirSync(sealed.value.directory).sort()).toEqual([...names, 'manifest.json'].sort());
  });
});
