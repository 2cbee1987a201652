import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Office } from '#data/handler.ts';
import { ofSameOperator } from '#main/shell/same-operator.ts';
import type { Operator } from '#shared/contract/ledger.ts';
import { createTestOffice, type TestOffice } from '#test/support/office.ts';
import { anOperator, signInAs } from '#test/support/operators.ts';

let running: TestOffice;
let office: Office;
let hanako: Operator;

beforeEach(async () => {
  running = createTestOffice();
  office = running.office;
  hanako = await anOperator(office, '佐藤 花子', 'clerk');
});
afterEach(() => running.close());

const chosen = '/home/clerk/証明.pdf';

/** Gives what becomes of a place that is chosen after `meanwhile` happened, while the dialog stood open. */
function chosenAfter(meanwhile: () => void): Promise<string | null> {
  const ask = async () => {
    meanwhile();
    return chosen;
  };
  return ofSameOperator(running.call, ask, null);
}

test('開いたままのダイアログに答えられるのは、開いた本人だけ', async () => {
  const ichiro = await anOperator(office, '鈴木 一郎', 'clerk');
  signInAs(office, hanako);
  expect(await chosenAfter(() => undefined)).toBe(chosen);
  expect(await chosenAfter(() => office.setSession(null))).toBeNull();
  signInAs(office, hanako);
  expect(await chosenAfter(() => signInAs(office, ichiro))).toBeNull();
});

test('施錠して本人が戻れば、選んだ場所に書かれる', async () => {
  signInAs(office, hanako);
  const lockAndReturn = () => {
    office.setSession(null);
    signInAs(office, hanako);
  };
  expect(await chosenAfter(lockAndReturn)).toBe(chosen);
});

test('台帳は、誰も始めていないときにも選べる', async () => {
  office.setSession(null);
  expect(await chosenAfter(() => undefined)).toBe(chosen);
});
