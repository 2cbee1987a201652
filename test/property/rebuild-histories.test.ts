import fc from 'fast-check';
import { expect, it } from 'vitest';
import { checkProjections, searchIndexIsWhole } from '#data/projection/check.ts';
import { rebuildProjections } from '#data/projection/rebuild.ts';
import type { CaseCommand } from '#shared/domain/case/command.ts';
import { CheckResult } from '#shared/domain/case/event.ts';
import {
  DeclineReason,
  DeficiencyReason,
  InquiryReason,
  ReopenReason,
} from '#shared/domain/reason/reasons.ts';
import { ok } from '#shared/result.ts';
import { readTables } from '../data/rebuild-tables.ts';
import { anApplication, aPassingApplication, receiveApplications } from '../support/imported-cases.ts';
import { createTestOffice, type TestOffice } from '../support/office.ts';

interface Step {
  readonly case: number;
  readonly by: number;
  readonly hours: number;
  readonly command: CaseCommand;
}

const people = [
  ['鈴木 一郎', 'clerk'],
  ['高橋 二郎', 'clerk'],
  ['田中 課長', 'approver'],
] as const;

const text = fc.constantFrom('', '電話で確認した', '引継ぎ');
const item = fc.constantFrom(
  'application-complete',
  'terms-consent',
  'person-employed',
  'still-employed',
  'unknown',
);

const command: fc.Arbitrary<CaseCommand> = fc.oneof(
  { weight: 3, arbitrary: fc.constant<CaseCommand>({ kind: 'claim' }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('release'), note: text }) },
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constant('recordCheck'),
      item,
      result: fc.constantFrom(...CheckResult.options),
      reason: fc.constantFrom(null, ...DeficiencyReason.options),
      checkedOn: fc.constant(null),
      source: text,
      note: text,
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('clearCheck'), item }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('addNote'), text }) },
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constant('resolveDuplicate'),
      /** Which of the three cases; its id is put in when it is known. */
      other: fc.constantFrom('0', '1', '2'),
      verdict: fc.constantFrom('samePerson', 'differentPerson'),
      note: text,
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('inquire'),
      reasons: fc.uniqueArray(fc.constantFrom(...InquiryReason.options), { minLength: 1, maxLength: 2 }),
      text,
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ kind: fc.constant('recordAnswer'), answeredOn: fc.constant(null), text }),
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('approve'), text }) },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant('decline'),
      reasons: fc.uniqueArray(fc.constantFrom(...DeclineReason.options), { minLength: 1, maxLength: 2 }),
      text,
    }),
  },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('confirm'), text }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('returnForRevision'), text }) },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('withdraw'),
      cause: fc.constantFrom('applicant', 'duplicate'),
      text,
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('reopen'),
      reason: fc.constantFrom(...ReopenReason.options),
      text,
    }),
  },
  { weight: 1, arbitrary: fc.constant<CaseCommand>({ kind: 'notify' }) },
  { weight: 3, arbitrary: fc.constant<CaseCommand>({ kind: 'undo' }) },
);

const history: fc.Arbitrary<Step[]> = fc.array(
  fc.record({ case: fc.nat(2), by: fc.nat(people.length - 1), hours: fc.nat(60), command }),
  { minLength: 1, maxLength: 60 },
);

/** Confirms everything and approves: random commands alone rarely get there. */
async function approveAtOnce(test: TestOffice, id: string): Promise<void> {
  test.signIn(...people[0]);
  const opened = await test.call('case.open', { id });
  if (!opened.ok) throw new Error(opened.error.code);
  const checks = opened.value.template.items.map(
    (each): CaseCommand => ({
      kind: 'recordCheck',
      item: each.id,
      result: 'confirmed',
      reason: null,
      checkedOn: null,
      source: '',
      note: '',
    }),
  );
  for (const each of [{ kind: 'claim' as const }, ...checks, { kind: 'approve' as const, text: '' }]) {
    await tryCommand(test, id, each);
  }
}

function withIds(wanted: CaseCommand, ids: readonly string[]): CaseCommand {
  return wanted.kind === 'resolveDuplicate' ? { ...wanted, other: ids[Number(wanted.other)] ?? '' } : wanted;
}

/** A refusal is as good as a success here: it must leave nothing behind. */
async function tryCommand(test: TestOffice, id: string, wanted: CaseCommand): Promise<void> {
  const opened = await test.call('case.open', { id });
  if (!opened.ok) throw new Error(opened.error.code);
  await test.call('case.act', { id, expectedVersion: opened.value.version, command: wanted });
}

it('どんな順で何をしても、表は記録から作り直したものと同じで、鎖は完全', async () => {
  await fc.assert(
    fc.asyncProperty(history, async (steps) => {
      const test = createTestOffice({ now: '2026-11-16T00:00:00.000Z' });
      try {
        // One person three times, so that every case suspects those before it.
        const applications = [
          aPassingApplication({ receiptNumber: 'R8-1' }),
          anApplication({ receiptNumber: 'R8-2' }),
          aPassingApplication({ receiptNumber: 'R8-3', address: 'x@lg-jp.example.com' }),
        ];
        const ids = await receiveApplications(test, applications, 'suspected');
        await approveAtOnce(test, ids[0] ?? '');
        for (const step of steps) {
          test.clock.nowMs += step.hours * 3_600_000;
          const [name, role] = people[step.by] ?? people[0];
          test.signIn(name, role);
          await tryCommand(test, ids[step.case] ?? '', withIds(step.command, ids));
        }
        const { read, write } = test.office.requireLedger();
        expect(checkProjections(read)).toMatchObject({ differences: 0, first: [] });
        const before = readTables(test);
        await test.office.transaction((db) => ok(rebuildProjections(db)));
        expect(readTables(test)).toEqual(before);
        expect(searchIndexIsWhole(write)).toBe(true);
        expect(await test.call('journal.verify', null)).toMatchObject(ok({ whole: true }));
      } finally {
        test.close();
      }
    }),
    { numRuns: 40 },
  );
}, 120_000);
