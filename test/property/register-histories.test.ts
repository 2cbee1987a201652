import fc from 'fast-check';
import { expect, it } from 'vitest';
import { checkProjections } from '#data/projection/check.ts';
import { rebuildProjections } from '#data/projection/rebuild.ts';
import type { CaseCommand } from '#shared/domain/case/command.ts';
import { RevocationReason } from '#shared/domain/confirmed-domain/confirmed-domain.ts';
import { ok } from '#shared/result.ts';
import { readTables } from '../data/rebuild-tables.ts';
import { anApplication, receiveApplications } from '../support/imported-cases.ts';
import { createTestOffice, type TestOffice } from '../support/office.ts';
import { confirmChecks, evidence } from '../support/register-work.ts';

type Step =
  | { readonly kind: 'receive'; readonly code: string; readonly address: string }
  | { readonly kind: 'confirm'; readonly code: string; readonly domain: string; readonly days: number }
  | { readonly kind: 'renew'; readonly entry: number }
  | { readonly kind: 'revoke'; readonly entry: number; readonly reason: RevocationReason }
  | { readonly kind: 'judgeAgain'; readonly case: number }
  | { readonly kind: 'act'; readonly case: number; readonly command: CaseCommand }
  | { readonly kind: 'work'; readonly case: number }
  | { readonly kind: 'wait'; readonly hours: number };

const memuro = '016373';
const otofuke = '016314';
const code = fc.constantFrom(memuro, otofuke);
const nth = fc.nat(7);

const command: fc.Arbitrary<CaseCommand> = fc.constantFrom<CaseCommand>(
  { kind: 'approve', text: '' },
  { kind: 'confirm', text: '' },
  { kind: 'notify' },
  { kind: 'undo' },
  { kind: 'judgeAgain' },
  { kind: 'reopen', reason: 'applicant-request', text: '' },
  { kind: 'withdraw', cause: 'applicant', text: '' },
);

const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant('receive'),
      code,
      address: fc.constantFrom('a@memuro.net', 'a@mail.memuro.net', 'a@example.com'),
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constant('confirm'),
      code,
      domain: fc.constantFrom('memuro.net', 'mail.memuro.net', 'gmail.com'),
      days: fc.nat(3),
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('renew'), entry: nth }) },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant('revoke'),
      entry: nth,
      reason: fc.constantFrom(...RevocationReason.options),
    }),
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('judgeAgain'), case: nth }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('work'), case: nth }) },
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('act'), case: nth, command }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('wait'), hours: fc.nat(60) }) },
);

const idsOf = (test: TestOffice, table: 'cases' | 'confirmed_domains') =>
  test.office
    .requireLedger()
    .read.query<{ id: string }>(`SELECT id FROM ${table} ORDER BY row`)
    .all()
    .map((row) => row.id);

/** A refusal is as good as a success here: it must leave nothing behind. */
async function take(test: TestOffice, first: string, each: Step, turn: number): Promise<void> {
  const cases = idsOf(test, 'cases');
  const entries = idsOf(test, 'confirmed_domains');
  const caseAt = (index: number) => cases[index % cases.length] ?? first;
  const entryAt = (index: number) => entries[index % Math.max(1, entries.length)] ?? '';
  switch (each.kind) {
    case 'receive': {
      const { code: organizationCode, address } = each;
      const receiptNumber = `R8-${turn}`;
      await receiveApplications(test, [
        anApplication({ receiptNumber, organizationCode, organizationName: '', address }),
      ]);
      return;
    }
    case 'confirm': {
      const day = new Date(test.clock.nowMs + each.days * 86_400_000).toISOString().slice(0, 10);
      const { code: body, domain } = each;
      await test.call('register.confirm', { caseId: first, code: body, domain, ...evidence, expiresOn: day });
      return;
    }
    case 'renew':
      await test.call('register.renew', { id: entryAt(each.entry), ...evidence });
      return;
    case 'revoke':
      await test.call('register.revoke', { id: entryAt(each.entry), reason: each.reason, text: '' });
      return;
    case 'judgeAgain':
      await test.call('register.judgeAgain', { caseIds: [caseAt(each.case)] });
      return;
    case 'work':
      // Stops at the first refusal, as a person would.
      await confirmChecks(test, caseAt(each.case)).catch(() => undefined);
      return;
    case 'act': {
      const id = caseAt(each.case);
      const opened = await test.call('case.open', { id });
      if (!opened.ok) throw new Error(opened.error.code);
      await test.call('case.act', { id, expectedVersion: opened.value.version, command: each.command });
      return;
    }
    case 'wait':
      test.clock.nowMs += each.hours * 3_600_000;
      return;
    default:
      each satisfies never;
  }
}

const OPEN_ON_REVOKED = `SELECT cases.id FROM case_confirmations
  JOIN confirmed_domains ON confirmed_domains.id = case_confirmations.confirmation
  JOIN cases ON cases.id = case_confirmations.case_id
  WHERE is_current = 1 AND revoked_on IS NOT NULL AND is_open = 1`;

it('どんな順で登録・更新・取消・判定をしても、未決の案件は取り消した登録に基づかず、表は記録の写し', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 40 }), async (steps) => {
      const test = createTestOffice({ now: '2026-11-16T00:00:00.000Z' });
      test.signIn('田中 課長', 'approver');
      try {
        const application = anApplication({ receiptNumber: 'R8-first', address: 'a@mail.memuro.net' });
        const [first = ''] = await receiveApplications(test, [application]);
        await confirmChecks(test, first);
        for (const [turn, each] of steps.entries()) await take(test, first, each, turn);
        const { read } = test.office.requireLedger();
        expect(read.query(OPEN_ON_REVOKED).all()).toEqual([]);
        expect(checkProjections(read)).toMatchObject({ differences: 0, first: [] });
        const before = readTables(test);
        await test.office.transaction((db) => ok(rebuildProjections(db)));
        expect(readTables(test)).toEqual(before);
        expect(await test.call('journal.verify', null)).toMatchObject(ok({ whole: true }));
      } finally {
        test.close();
      }
    }),
    { numRuns: 40 },
  );
}, 120_000);
