import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { emptyFields } from '#data/import/intake-row.ts';
import { ok } from '#shared/result.ts';
import { act } from '#test/support/case-commands.ts';
import { createTestOffice, type TestOffice } from '../support/office.ts';

let test: TestOffice;

beforeEach(() => {
  test = createTestOffice();
});

afterEach(() => test.close());

const 市川市 = { code: '122033', name: '市川市', prefecture: '千葉県' };
const 士別市 = { code: '012203', name: '士別市', prefecture: '北海道' };

async function receive(organizationCode: string, organizationName: string, address: string): Promise<string> {
  const applied = { receiptNumber: '手20261124-01', appliedAt: '令和8年11月20日', name: '佐藤 花子' };
  const fields = { ...emptyFields(), ...applied, organizationCode, organizationName, address };
  const received = await test.call('typed.receive', { fields });
  if (!received.ok) throw new Error(received.error.code);
  return received.value.caseId;
}

function recordedCode(caseId: string): string | undefined {
  const read = test.office.requireLedger().read;
  return read.query<{ code: string }>('SELECT organization_code AS code FROM cases WHERE id = ?').get(caseId)
    ?.code;
}

describe('二つに読める 5 桁の団体コード', () => {
  it.each([
    ['検査数字のない市川市', '市川市', 'hanako@city.ichikawa.lg.jp', 市川市],
    ['先頭の 0 が落ちた士別市', '士別市', 'hanako@city.shibetsu.lg.jp', 士別市],
    ['団体名のない市川市', '', 'hanako@city.ichikawa.lg.jp', 市川市],
    ['フリーメールの市川市', '市川市', 'hanako@gmail.com', 市川市],
    ['フリーメールの士別市', '士別市', 'hanako@gmail.com', 士別市],
  ])('%s は、その団体の案件になる', async (_situation, name, address, body) => {
    const id = await receive('12203', name, address);
    expect(await test.call('case.open', { id })).toMatchObject(
      ok({ declaredBody: body, application: { organizationCode: '12203' } }),
    );
    expect(recordedCode(id)).toBe(body.code);
  });

  it('個人情報を除いた報告でも、判定したとおりの団体になる', async () => {
    const id = await receive('12203', '市川市', 'hanako@city.ichikawa.lg.jp');
    await act(test, id, { kind: 'claim' });
    await act(test, id, { kind: 'decline', reasons: ['not-an-employee'], text: '' });
    const period = { from: '2026-11-01', to: '2026-11-30', profile: 'anonymous' } as const;
    expect(await test.call('report.preview', period)).toMatchObject(
      ok({ rows: [{ organizationCode: '122033', organizationName: '市川市' }] }),
    );
  });
});

it('5 桁が二つに読める行政区のコードも、区のコードのまま残る', async () => {
  const id = await receive('12106', '千葉市美浜区', 'hanako@city.chiba.jp');
  expect(recordedCode(id)).toBe('121061');
});
