import { userInfo } from 'node:os';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Operator } from '#shared/contract/ledger.ts';
import { err } from '#shared/result.ts';
import { createTestOffice, type TestOffice } from '../support/office.ts';
import { anOperator } from '../support/operators.ts';
import { runCli } from './run-cli.ts';

// Each command is a process, and computes a long secret.
vi.setConfig({ testTimeout: 60_000 });

let test: TestOffice;
let 佐藤: Operator;

beforeEach(async () => {
  test = createTestOffice();
  佐藤 = await anOperator(test.office, '佐藤 花子', 'administrator');
});

afterEach(() => test.close());

const command = (operator: string) => ['first-passphrase', '--db', test.path, '--operator', operator];

function recorded() {
  const { read } = test.office.requireLedger();
  return read.query("SELECT actor, payload FROM journal WHERE kind = 'firstPassphraseSet'").all();
}

describe('ただ一人の管理者が合言葉を忘れたとき', () => {
  it('標準入力の合言葉で、本人が自分だけの合言葉を選ぶところまで戻れる。記録には端末の利用者が残る', async () => {
    const passphrase = '朝の電車は定刻どおりに着く';
    const { code, stdout } = await runCli([...command('佐藤 花子'), '--json'], `${passphrase}\r\n次の行\n`);
    expect({ code, answer: JSON.parse(stdout) }).toEqual({
      code: 0,
      answer: { operator: '佐藤 花子', role: 'administrator' },
    });
    expect(await test.call('session.signIn', { operatorId: 佐藤.id, passphrase })).toEqual(
      err({ code: 'passphraseMustBeChosen' }),
    );
    expect(recorded()).toEqual([
      { actor: `cli:${userInfo().username}`, payload: JSON.stringify({ operator: 佐藤.id }) },
    ]);
  });

  it('短い合言葉は断り、今の合言葉を残す', async () => {
    const { code, stdout, stderr } = await runCli(command('佐藤 花子'), '短い\n');
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toContain('12文字以上');
    expect(recorded()).toEqual([]);
  });

  it('いない利用者には、だれがいるかを言う', async () => {
    const { code, stderr } = await runCli(command('佐藤 花'), '朝の電車は定刻どおりに着く\n');
    expect(code).toBe(2);
    expect(stderr).toContain('佐藤 花子');
    expect(recorded()).toEqual([]);
  });
});
