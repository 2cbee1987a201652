import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { NEXT_OPEN } from '#data/export/open-list.ts';
import type { OpenList } from '#shared/contract/case-list.ts';
import { ok } from '#shared/result.ts';
import { anApplication, aPassingApplication, receiveApplications } from '#test/support/imported-cases.ts';
import { createTestOffice, type TestOffice } from '#test/support/office.ts';
import { opened, rowsOf } from '#test/support/spreadsheet-file.ts';
import { act } from '../support/case-commands.ts';
import { confirmEverything, onDay } from './report-cases.ts';

let test: TestOffice;

/** Received on Friday 20 November; asked on Tuesday 24 November; looked at on Friday 4 December. */
beforeEach(async () => {
  test = createTestOffice();
  onDay(test, '2026-11-20');
  test.signIn('鈴木 一郎', 'clerk');
  const [asked = '', late = '', , done = ''] = await receiveApplications(test, [
    anApplication({ receiptNumber: 'R8-1', receivedOn: '2026-11-20', name: '髙橋 一郎' }),
    aPassingApplication({ receiptNumber: 'R8-2', receivedOn: '2026-11-20', section: '=1+1' }),
    aPassingApplication({ receiptNumber: 'R8-3', receivedOn: '2026-12-03' }),
    aPassingApplication({ receiptNumber: 'R8-4', receivedOn: '2026-11-20' }),
  ]);
  onDay(test, '2026-11-24');
  await act(test, asked, { kind: 'claim' });
  await act(test, asked, {
    kind: 'inquire',
    reasons: ['employment-unclear', 'private-address'],
    text: '',
    to: 'organization',
  });
  await act(test, late, { kind: 'claim' });
  await act(test, late, { kind: 'setPriority', priority: 'high', text: '急ぎ' });
  await confirmEverything(test, done);
  await act(test, done, { kind: 'approve', text: '' });
  onDay(test, '2026-12-04');
});
afterEach(() => test.close());

async function saved(list: OpenList): Promise<string[]> {
  const path = join(test.directory, `${list} ${test.clock.nowMs}.csv`);
  const answer = await test.call('lists.write', { list, form: 'utf-8-bom', path });
  if (!answer.ok) throw new Error(JSON.stringify(answer.error));
  return readFileSync(path, 'utf8').slice(1).trimEnd().split('\r\n');
}

describe('期限状況', () => {
  it('決定を待つ案件が期限の順に載り、残りと超過の日数は別の列で、照会中は時計が止まっているので空である', async () => {
    expect(await saved('deadlines')).toEqual([
      '受付番号,種別,状況,期限,期限までの開庁日数,超過の開庁日数,優先,後日,担当,次に動く人,受付日,氏名,団体コード,団体名,部署名,ドメインの種類',
      'R8-1,参加申請,照会中,,,,,,operator:鈴木 一郎,団体,2026-11-20,髙橋 一郎,016373,芽室町,総務課,公式サイトと一致',
      "R8-2,参加申請,所属確認中,2026-11-26,,6,優先,,operator:鈴木 一郎,事務局,2026-11-20,佐藤 花子,271004,大阪市,'=1+1,LG.JP（自治体）",
      'R8-3,参加申請,受付,2026-12-08,2,,,,,事務局,2026-12-03,佐藤 花子,271004,大阪市,総務課,LG.JP（自治体）',
    ]);
  });
});

describe('照会中一覧', () => {
  it('回答を待つ案件が、誰に何をいつまでに聞いたかとともに載る', async () => {
    expect(await saved('inquiries')).toEqual([
      '受付番号,氏名,団体コード,団体名,部署名,照会日,照会先,照会の理由,回答の期限,照会からの開庁日数,回答の期限の超過,担当,受付日',
      'R8-1,髙橋 一郎,016373,芽室町,総務課,2026-11-24,団体,在籍が確認できない、団体のアドレスか確認できない,2026-12-08,8,,operator:鈴木 一郎,2026-11-20',
    ]);
    onDay(test, '2026-12-09');
    expect((await saved('inquiries')).at(-1)).toContain(',2026-12-08,11,超過,');
  });
});

describe('未決定の案件の一覧', () => {
  it('件数は一覧と同じで、保存したことは載った案件とともに記録に残る', async () => {
    expect(await test.call('lists.counts', null)).toEqual(
      ok({ invitations: 1, declines: 0, removals: 0, deadlines: 3, inquiries: 1 }),
    );
    await saved('inquiries');
    const page = await test.call('wentOut.page', { before: null, limit: 1, digits: null });
    expect(page).toMatchObject(
      ok({ entries: [{ file: { what: 'list', list: 'inquiries', cases: 1, receiptNumbers: ['R8-1'] } }] }),
    );
  });

  it('Excel では、団体コードの先頭の0が残り、日付と日数は計算できる値で入る', async () => {
    const path = join(test.directory, '期限状況.xlsx');
    expect(await test.call('lists.write', { list: 'deadlines', form: 'xlsx', path })).toMatchObject(
      ok({ path, cases: 3, missing: [] }),
    );
    const workbook = await opened(readFileSync(path));
    expect(workbook.sheets.map(({ name }) => name)).toEqual(['期限状況']);
    const [, , late = [], waiting = []] = (await rowsOf(workbook)).map(({ cells }) =>
      cells.map(({ text }) => text),
    );
    expect(late.slice(3, 7)).toEqual(['2026-11-26', '', '6', '優先']);
    expect(late.at(-2)).toBe('=1+1');
    expect(waiting.slice(3, 5)).toEqual(['2026-12-08', '2']);
  });

  it.each([
    ['deadlines', 'cases_open_due'],
    ['inquiries', 'cases_status_due'],
  ] as const)('%s は索引を使い、並べ替えをしない', (list, index) => {
    const plan = test.office
      .requireLedger()
      .read.query<{ detail: string }>(`EXPLAIN QUERY PLAN ${NEXT_OPEN[list]}`)
      .all('', 0)
      .map(({ detail }) => detail);
    expect(plan).toEqual([expect.stringContaining(`USING INDEX ${index}`)]);
  });
});
