import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { RUNS_OF_PAGE } from '#shared/contract/intake.ts';
import { aRow, imported, writeIntakeFile } from '../support/intake-file.ts';
import { laterRuns } from '../support/later-runs.ts';
import { createTestOffice, type TestOffice } from '../support/office.ts';
import { granted } from '../support/plan-hands.ts';

let test: TestOffice;

beforeEach(() => {
  test = createTestOffice();
});

afterEach(() => test.close());

const runOfFile = async (sha256: string) => granted(await test.call('import.runOfFile', { sha256 }));
const waitingRuns = async (chosen: string | null = null) =>
  granted(await test.call('import.waitingRuns', { chosen }));

describe('取込の記録', () => {
  it('一度に示す回より前のものも、めくって見られる', async () => {
    laterRuns(test.office, RUNS_OF_PAGE + 1);
    const newest = granted(await test.call('import.runs', null));
    const oldest = newest.at(-1)?.id ?? '';
    expect([newest.length, newest[0]?.id, oldest]).toEqual([RUNS_OF_PAGE, `r${RUNS_OF_PAGE + 1}`, 'r2']);
    expect(granted(await test.call('import.runs', { before: oldest }))).toMatchObject([{ id: 'r1' }]);
  });

  it('同じファイルの取込は、その後に何回取り込んでいても見つかり、取り消せば見つからない', async () => {
    const run = await imported(test, writeIntakeFile(test, [aRow()]));
    expect(await runOfFile('0'.repeat(64))).toBeNull();
    laterRuns(test.office, RUNS_OF_PAGE + 1);
    const { id, fileName, at } = run;
    expect(await runOfFile(run.sha256)).toMatchObject({ id, fileName, at, undone: null });
    granted(await test.call('import.undo', { run: run.id }));
    expect(await runOfFile(run.sha256)).toBeNull();
  });
});

describe('要修正の行を取込で絞る', () => {
  it('直すのを待つ行のある取込は、その後に何回取り込んでいても選べる', async () => {
    await imported(test, writeIntakeFile(test, [aRow({ receiptNumber: 'R8-000009' })]));
    const run = await imported(test, writeIntakeFile(test, [aRow({ address: '' })]));
    laterRuns(test.office, RUNS_OF_PAGE + 1);
    expect(await waitingRuns()).toEqual([{ id: run.id, fileName: run.fileName, at: run.at }]);
  });

  it('すべて直した取込は選べなくなるが、選んでいるあいだは残る', async () => {
    const run = await imported(test, writeIntakeFile(test, [aRow({ address: '' })]));
    const held = granted(await test.call('import.heldRows', { after: null, limit: 1 })).rows[0];
    const id = held?.id ?? '';
    granted(await test.call('import.discardRow', { id, reason: '試験の申請' }));
    expect(await waitingRuns()).toEqual([]);
    expect(await waitingRuns(run.id)).toEqual([{ id: run.id, fileName: run.fileName, at: run.at }]);
  });
});
