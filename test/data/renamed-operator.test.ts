import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { checkProjections } from '#data/projection/check.ts';
import { rebuildProjections } from '#data/projection/rebuild.ts';
import type { Operator } from '#shared/contract/ledger.ts';
import { err, ok } from '#shared/result.ts';
import { act } from '#test/support/case-commands.ts';
import { aPassingApplication, receiveApplications } from '#test/support/imported-cases.ts';
import { createTestOffice, type TestOffice } from '#test/support/office.ts';
import { anOperator, signInAs } from '#test/support/operators.ts';
import { granted } from '#test/support/plan-hands.ts';
import { printedReport, printedSheet } from './printed-sheet.ts';
import { confirmEverything, onDay } from './report-cases.ts';

let test: TestOffice;
let 高橋: Operator;
let 鈴木: Operator;

beforeEach(async () => {
  test = createTestOffice();
  高橋 = await anOperator(test.office, '高橋 課長', 'administrator');
  鈴木 = await anOperator(test.office, '鈴木 花子', 'clerk');
  signInAs(test.office, 高橋);
});
afterEach(() => test.close());

function rename(name: string, operatorId = 鈴木.id) {
  return test.call('operators.rename', { operatorId, name });
}

async function listed() {
  const accounts = granted(await test.call('operators.list', null));
  return accounts.map(({ name, earlierNames }) => [name, ...earlierNames]);
}

function expectWhole() {
  expect(checkProjections(test.office.requireLedger().read)).toMatchObject({ differences: 0 });
}

/** What the files and the paper of November say. */
async function november() {
  const directory = join(test.directory, '報告');
  mkdirSync(directory, { recursive: true });
  const request = {
    from: '2026-11-01',
    to: '2026-11-30',
    profile: 'full',
    formats: ['csv', 'json'],
    csvEncoding: 'utf-8-bom',
  } as const;
  const { stagingDirectory, stageId } = granted(
    await test.call('report.stage', { request: { ...request, formats: ['csv', 'json'] }, directory }),
  );
  const files = readdirSync(stagingDirectory).filter((name) => !name.startsWith('manifest'));
  const texts = files.map((name) => readFileSync(join(stagingDirectory, name), 'utf8'));
  await test.call('report.discard', { stageId });
  return texts;
}

describe('氏名の変更', () => {
  it('一覧には新しい氏名が出て、前の氏名も分かる。照合も作り直しも同じになる', async () => {
    expect(await rename('佐々木 花子')).toEqual(ok(null));
    expect(await rename('佐々木 華子')).toEqual(ok(null));
    const after = [['高橋 課長'], ['佐々木 華子', '鈴木 花子', '佐々木 花子']];
    expect(await listed()).toEqual(after);
    expect(await test.call('session.operators', null)).toMatchObject(
      ok([{ name: '高橋 課長' }, { name: '佐々木 華子' }]),
    );
    expectWhole();
    await test.office.transaction((db) => {
      db.run("UPDATE operators SET name = '別人' WHERE id = ?", 鈴木.id);
      return ok(rebuildProjections(db));
    });
    expect(await listed()).toEqual(after);
    expectWhole();
  });

  it('管理者だけができ、同じ氏名と、ほかの人の今と前の氏名は断り、自分の前の氏名には戻せる', async () => {
    expect(await rename('鈴木 花子')).toEqual(err({ code: 'accountRefused', problem: 'sameName' }));
    expect(await rename('高橋 課長')).toEqual(err({ code: 'operatorExists' }));
    await rename('佐々木 花子');
    expect(await rename('鈴木 花子', 高橋.id)).toEqual(err({ code: 'operatorExists' }));
    expect(await rename('鈴木 花子')).toEqual(ok(null));
    signInAs(test.office, 鈴木);
    expect(await rename('佐々木 花子')).toEqual(err({ code: 'administratorRequired' }));
  });

  it('続けて仕事をしている本人は、変更の後は新しい氏名で記録し、締め出されない', async () => {
    const [id = ''] = await receiveApplications(test, [aPassingApplication()]);
    await rename('佐々木 花子');
    signInAs(test.office, 鈴木);
    expect((await act(test, id, { kind: 'claim' })).assignee).toMatchObject({ name: '佐々木 花子' });
    expect(test.office.requireSession()).toMatchObject({ name: '佐々木 花子' });
  });

  it('前の記録と、前の期間の報告と審査票には前の氏名が残り、今の担当は新しい氏名で出る', async () => {
    onDay(test, '2026-11-20');
    const [decided = '', waiting = ''] = await receiveApplications(test, [
      aPassingApplication({ receiptNumber: 'R8-1', receivedOn: '2026-11-20' }),
      aPassingApplication({ receiptNumber: 'R8-2', receivedOn: '2026-11-20', address: 'b@city.osaka.lg.jp' }),
    ]);
    signInAs(test.office, 鈴木);
    await confirmEverything(test, decided);
    await act(test, decided, { kind: 'approve', text: '' });
    await act(test, waiting, { kind: 'claim' });
    const before = await november();
    onDay(test, '2026-12-01');
    signInAs(test.office, 高橋);
    await rename('佐々木 花子');
    onDay(test, '2026-12-02');
    signInAs(test.office, { ...鈴木, name: '佐々木 花子' });
    const noted = await act(test, waiting, { kind: 'addNote', text: '電話した' });

    expect(await november()).toEqual(before);
    expect(before.join()).toContain('鈴木 花子');
    // Only who had it printed today is called by the name of today.
    const [head = '', paper = ''] = (await printedReport(test)).split(' 作成 ');
    expect(head).toContain('出力 2026-12-02 09:00 佐々木 花子');
    expect(paper).toContain('決定者 鈴木 花子');
    expect(paper).not.toContain('佐々木');
    expect(noted.assignee).toMatchObject({ name: '佐々木 花子' });
    expect(noted.notes.map(({ by }) => by.name)).toEqual(['佐々木 花子']);
    // The tabs of a case say what its paper says.
    const shown = granted(await test.call('case.open', { id: decided }));
    expect(new Set(shown.checks.map(({ by }) => by.name))).toEqual(new Set(['鈴木 花子']));
    expect(shown).toMatchObject({
      assignee: { name: '佐々木 花子' },
      decision: { by: { name: '鈴木 花子' } },
    });
    expect(noted.history.map(({ kind, by }) => [kind, by.name])).toEqual([
      ['applicationReceived', expect.anything()],
      ['claimed', '鈴木 花子'],
      ['noteAdded', '佐々木 花子'],
    ]);
    const sheet = await printedSheet(test, waiting);
    expect(sheet).toContain('2026-12-02 09:00 佐々木 花子 メモを追加');
    expect(sheet).toContain('2026-11-20 09:00 鈴木 花子 担当になった');
  });
});
