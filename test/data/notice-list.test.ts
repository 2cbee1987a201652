import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import iconv from 'iconv-lite';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { NEXT_DECIDED } from '#data/export/notice-list.ts';
import type { BulkWork } from '#shared/domain/case/bulk.ts';
import { standardChecklists } from '#shared/domain/checklist/checklists.ts';
import { defaultOfficePolicy } from '#shared/domain/policy/policy.ts';
import { err, ok } from '#shared/result.ts';
import { anIndependentContact } from '#test/builders.ts';
import { fillDiskAtCommit, holdWriteLock } from '#test/support/broken-ledger.ts';
import { act } from '#test/support/case-commands.ts';
import { anApplication, aPassingApplication, receiveApplications } from '#test/support/imported-cases.ts';
import { createTestOffice, type TestOffice } from '#test/support/office.ts';
import { confirmEverything } from './report-cases.ts';

const approve: BulkWork = {
  kind: 'approve',
  confirmed: standardChecklists.newest('application-domain').items.map(({ id }) => id),
  source: '申請内容',
  text: '',
};

let test: TestOffice;
let ids: string[];

async function work(what: BulkWork, which: readonly string[], expectedVersion: number): Promise<void> {
  const rows = which.map((id) => ({ id, expectedVersion }));
  const done = await test.call('bulk.commit', { rows, work: what });
  if (!done.ok || done.value.some(({ refusal }) => refusal)) throw new Error(JSON.stringify(done));
}

beforeEach(async () => {
  test = createTestOffice();
  ids = await receiveApplications(test, [
    aPassingApplication({ receiptNumber: 'R8-1', name: '髙橋 一郎', section: '=HYPERLINK("http://x")' }),
    aPassingApplication({ receiptNumber: 'R8-2', name: '𠮷田 花子' }),
    aPassingApplication({ receiptNumber: 'R8-3' }),
    aPassingApplication({ receiptNumber: 'R8-4' }),
  ]);
  await work(approve, ids.slice(0, 3), 1);
  await work({ kind: 'notify' }, ids.slice(2, 3), 8);
});

afterEach(() => {
  test.close();
});

const header = '受付番号,氏名,フリガナ,団体コード,団体名,部署名,役職,メールアドレス,決定日';
const rest = '主査,h-sato@city.osaka.lg.jp,2026-11-24';

describe('招待者一覧', () => {
  it('一覧に載った決定は、もう元に戻せない。載っていない決定は戻せる', async () => {
    const path = join(test.directory, '招待者一覧.csv');
    await test.call('lists.write', { list: 'invitations', form: 'utf-8-bom', path });
    const [listed = '', , , later = ''] = ids;
    await work(approve, [later], 1);
    const undo = (id: string, expectedVersion: number) =>
      test.call('case.act', { id, expectedVersion, command: { kind: 'undo' } });
    expect(await undo(listed, 8)).toEqual(err({ code: 'alreadyReported' }));
    expect(await undo(later, 8)).toMatchObject(ok({ status: 'verifying' }));
  });

  it('決定済で未通知の承認だけが載り、式になるセルは無害になり、記録に残る', async () => {
    const path = join(test.directory, '招待者一覧.csv');
    const saved = await test.call('lists.write', { list: 'invitations', form: 'utf-8-bom', path });
    const bytes = readFileSync(path);
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    expect(bytes.toString('utf8')).toBe(
      `\ufeff${header}\r\n` +
        `R8-1,髙橋 一郎,サトウ ハナコ,271004,大阪市,"'=HYPERLINK(""http://x"")",${rest}\r\n` +
        `R8-2,𠮷田 花子,サトウ ハナコ,271004,大阪市,総務課,${rest}\r\n`,
    );
    expect(saved).toEqual(ok({ path, cases: 2, sha256, missing: [] }));
    const page = await test.call('journal.page', { before: null, limit: 1, caseId: null });
    expect(page).toMatchObject(ok({ entries: [{ kind: 'noticeListSaved' }] }));
  });

  it('全角で申請されたアドレスは、判定したとおりの送れる形で載る', async () => {
    const [id = ''] = await receiveApplications(test, [
      anApplication({ receiptNumber: 'R8-5', address: '　Ｈ-ｓａｔｏ＠ｍｅｍｕｒｏ．ｎｅｔ' }),
    ]);
    test.signIn('山本 部長', 'administrator');
    await test.call('settings.change', { ...defaultOfficePolicy, fourEyes: 'never' });
    await act(test, id, anIndependentContact);
    await confirmEverything(test, id);
    await act(test, id, { kind: 'approve', text: '' });
    const path = join(test.directory, '招待者一覧.csv');
    await test.call('lists.write', { list: 'invitations', form: 'utf-8-bom', path });
    expect(readFileSync(path, 'utf8')).toContain(',主査,h-sato@memuro.net,2026-11-24\r\n');
  });

  it('先頭の 0 や検査数字のない団体コードは、読み取った 6 桁で載る。読めないものは書かれたままで載る', async () => {
    const decided = await receiveApplications(test, [
      aPassingApplication({ receiptNumber: 'R8-5', organizationCode: '２７１００' }),
      aPassingApplication({
        receiptNumber: 'R8-6',
        organizationCode: 'なし',
        organizationName: 'デジタル庁',
        address: 'jiro@digital.go.jp',
      }),
    ]);
    await work(approve, decided, 1);
    const path = join(test.directory, '招待者一覧.csv');
    await test.call('lists.write', { list: 'invitations', form: 'utf-8-bom', path });
    const listed = readFileSync(path, 'utf8').split('\r\n');
    expect(listed.map((line) => line.split(',').slice(3, 5).join(' '))).toEqual([
      '団体コード 団体名',
      ...['271004 大阪市', '271004 大阪市', '271004 大阪市', 'なし デジタル庁'],
      '',
    ]);
  });

  it('CP932 にない文字は印で書き、どの文字かを言う', async () => {
    const path = join(test.directory, '招待者一覧.csv');
    const saved = await test.call('lists.write', { list: 'invitations', form: 'cp932', path });
    expect(saved).toMatchObject(ok({ missing: ['𠮷'] }));
    const text = iconv.decode(readFileSync(path), 'cp932');
    expect(text).toContain('髙橋 一郎');
    expect(text).toContain('[U+20BB7]田 花子');
  });

  it('件数は一覧と同じで、見送りがなければ見出しだけの一覧になる', async () => {
    expect(await test.call('lists.counts', null)).toMatchObject(
      ok({ invitations: 2, declines: 0, removals: 0 }),
    );
    const path = join(test.directory, '見送り一覧.csv');
    await test.call('lists.write', { list: 'declines', form: 'utf-8-bom', path });
    expect(readFileSync(path, 'utf8')).toBe(`\ufeff${header},理由\r\n`);
  });

  it('同じ名前のファイルや、ないフォルダーには書かず、何も残さない', async () => {
    const path = join(test.directory, '前の一覧.csv');
    writeFileSync(path, '前の一覧');
    const request = { list: 'invitations', form: 'utf-8-bom' } as const;
    expect(await test.call('lists.write', { ...request, path })).toEqual(
      err({ code: 'fileProblem', problem: 'exists', path, detail: '' }),
    );
    expect(readFileSync(path, 'utf8')).toBe('前の一覧');
    const nowhere = join(test.directory, 'ない', '一覧.csv');
    expect(await test.call('lists.write', { ...request, path: nowhere })).toMatchObject(
      err({ code: 'fileProblem', problem: 'missing' }),
    );
    expect(readdirSync(test.directory).filter((name) => name.endsWith('.part'))).toEqual([]);
  });

  it.each([
    ['ほかのプログラムが台帳に書いていて', 'inUse', holdWriteLock],
    ['ディスクがいっぱいで', 'diskFull', fillDiskAtCommit],
  ])('%s記録が入らなければ、一覧も残らない', async (_why, problem, breakLedger) => {
    const path = join(test.directory, '招待者一覧.csv');
    const mend = breakLedger(test);
    const before = readdirSync(test.directory);
    expect(await test.call('lists.write', { list: 'invitations', form: 'utf-8-bom', path })).toMatchObject(
      err({ code: 'ledgerProblem', problem }),
    );
    mend();
    expect(readdirSync(test.directory)).toEqual(before);
  });

  it('索引を使い、並べ替えをしない', () => {
    const plan = test.office
      .requireLedger()
      .read.query<{ detail: string }>(`EXPLAIN QUERY PLAN ${NEXT_DECIDED}`)
      .all('approved', '', 0)
      .map(({ detail }) => detail);
    expect(plan).toEqual([expect.stringContaining('USING INDEX cases_status_due')]);
  });
});
