import { afterEach, beforeEach, expect, it } from 'vitest';
import { checkProjections } from '#data/projection/check.ts';
import type { QueueFilter } from '#shared/contract/queue.ts';
import type { CaseCommand } from '#shared/domain/case/command.ts';
import { anApplication, aPassingApplication, receiveApplications } from '#test/support/imported-cases.ts';
import { createTestOffice, type TestOffice } from '#test/support/office.ts';
import { queuePage } from '#test/support/queue-pages.ts';

let test: TestOffice;

beforeEach(() => {
  test = createTestOffice();
});

afterEach(() => {
  test.close();
});

const suspicion = {
  kind: 'recordCheck',
  item: 'terms-consent',
  result: 'deficient',
  reason: 'impersonation-suspected',
  checkedOn: null,
  source: '代表電話',
  note: '',
} as const;

async function listed(filter: Partial<QueueFilter>) {
  const { rows, total } = await queuePage(test, filter);
  expect(total).toEqual({ count: rows.length, capped: false });
  return rows.map(({ receiptNumber }) => receiptNumber);
}

async function act(id: string, expectedVersion: number, command: CaseCommand) {
  expect(await test.call('case.act', { id, expectedVersion, command })).toMatchObject({ ok: true });
}

it('申告の団体とドメインの団体が違う申請だけを、団体不一致として一覧にできる', async () => {
  await receiveApplications(test, [
    aPassingApplication({ receiptNumber: 'R8-1' }),
    aPassingApplication({ receiptNumber: 'R8-2', address: 'hanako@city.sapporo.lg.jp' }),
    anApplication({ receiptNumber: 'R8-3' }),
  ]);
  expect(await listed({ status: 'open', mismatch: true })).toEqual(['R8-2']);
  expect(await listed({ status: 'received', mismatch: true, awake: true })).toEqual(['R8-2']);
  expect(await listed({ status: 'all' })).toEqual(['R8-1', 'R8-2', 'R8-3']);
});

it('確認した人が「なりすましの疑い」を不備の理由に記録した案件も、なりすまし疑いに数える', async () => {
  const [, doubted = ''] = await receiveApplications(test, [
    anApplication({ receiptNumber: 'R8-1', address: 'hanako@lg-jp.com' }),
    anApplication({ receiptNumber: 'R8-2' }),
    anApplication({ receiptNumber: 'R8-3' }),
  ]);
  expect(await listed({ status: 'open', suspected: true })).toEqual(['R8-1']);
  await act(doubted, 1, { kind: 'claim' });
  await act(doubted, 2, suspicion);
  expect(await listed({ status: 'open', suspected: true })).toEqual(['R8-1', 'R8-2']);
  expect(await test.call('home.summary', null)).toMatchObject({ ok: true, value: { suspected: 2 } });
  expect(checkProjections(test.office.requireLedger().read)).toMatchObject({ differences: 0 });
  await act(doubted, 3, { kind: 'clearCheck', item: suspicion.item });
  expect(await listed({ status: 'open', suspected: true })).toEqual(['R8-1']);
});
