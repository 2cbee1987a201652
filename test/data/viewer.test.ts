import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { contract, type DataOperationName } from '#shared/contract/contract.ts';
import { err } from '#shared/result.ts';
import { aRow, imported, inspected, planned, writeIntakeFile } from '../support/intake-file.ts';
import { createTestOffice, type TestOffice } from '../support/office.ts';

let test: TestOffice;

beforeEach(() => {
  test = createTestOffice();
});

afterEach(() => test.close());

function events(): number {
  return (
    test.office.requireLedger().read.query<{ n: number }>('SELECT count(*) AS n FROM journal').get()?.n ?? 0
  );
}

describe('閲覧の役割', () => {
  it('取込の計画は見られるが、取り込めず、取り消せない', async () => {
    const { id } = await imported(test, writeIntakeFile(test, [aRow()]));
    const path = writeIntakeFile(test, [aRow({ receiptNumber: 'R8-000002', name: '高橋 次郎' })]);
    const before = events();
    test.signIn('見る 人', 'viewer');
    const { counts } = await planned(test, path);
    expect(counts).toMatchObject({ rows: 1 });
    const { importId } = await inspected(test, path);
    expect(await test.call('import.commit', { importId })).toEqual(err({ code: 'viewerMayNot' }));
    expect(await test.call('import.undo', { run: id })).toEqual(err({ code: 'viewerMayNot' }));
    expect(events()).toBe(before);
  });

  it('取込を変える操作は、一つ残らず閲覧を断る', () => {
    const changing = Object.entries(contract).filter(
      ([name, { kind }]) => /^(import|mappingProfiles|typed)\./.test(name) && kind === 'command',
    );
    expect(changing.map(([name, { access }]) => [name, access])).toEqual(
      changing.map(([name]) => [name as DataOperationName, 'editor']),
    );
  });
});
