import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { dispatch } from '#data/dispatch.ts';
import { contract } from '#shared/contract/contract.ts';
import { err } from '#shared/result.ts';
import { createTestOffice, type TestOffice } from '../support/office.ts';

let test: TestOffice;
let logged: { operation: string; message: string }[];

beforeEach(() => {
  test = createTestOffice();
  logged = [];
});

afterEach(() => test.close());

function askedByWindow(name: string, input: unknown) {
  return dispatch(test.office, name, input, 'window', (operation, error) => {
    logged.push({ operation, message: error instanceof Error ? error.message : '' });
    return 'a-number';
  });
}

describe('画面からの依頼', () => {
  it('ファイルの場所を言える依頼は、管理者の画面からでも、一つ残らず断る', async () => {
    const internal = Object.entries(contract).flatMap(([name, { kind, access }]) =>
      access === 'internal' && kind !== 'shell' ? [name] : [],
    );
    for (const name of internal) {
      expect(await askedByWindow(name, { path: join(test.directory, '控え') })).toEqual(
        err({ code: 'internal', errorId: 'a-number' }),
      );
    }
    expect(logged).toEqual(internal.map((operation) => ({ operation, message: `${operation} is internal` })));
  });

  it('断った控えは、どこにも書かれていない', async () => {
    const path = join(test.directory, '控え.kyoso');
    await askedByWindow('ledger.backup', { path });
    expect(existsSync(path)).toBe(false);
    expect((await test.call('ledger.backup', { path })).ok).toBe(true);
    expect(existsSync(path)).toBe(true);
  });

  it('知らない依頼は断り、書かれていた名前は記録に残さない', async () => {
    expect(await askedByWindow('佐藤 花子', null)).toEqual(err({ code: 'internal', errorId: 'a-number' }));
    expect(logged).toEqual([{ operation: 'unknown operation', message: 'no such operation' }]);
  });

  it('画面そのものが答える依頼は、データの側では受けない', async () => {
    const shell = Object.entries(contract).flatMap(([name, { kind }]) => (kind === 'shell' ? [name] : []));
    for (const name of shell) await askedByWindow(name, null);
    expect(logged.map(({ message }) => message)).toEqual(shell.map(() => 'no such operation'));
  });
});
