import fc from 'fast-check';
import { expect, it } from 'vitest';
import { checkProjections, searchIndexIsWhole } from '#data/projection/check.ts';
import { rebuildProjections } from '#data/projection/rebuild.ts';
import type { CaseCommand } from '#shared/domain/case/command.ts';
import { CheckResult } from '#shared/domain/case/event.ts';
import { Priority } from '#shared/domain/case/status.ts';
import { ContactMeans, ContactResult, ContactSource } from '#shared/domain/contact/contact.ts';
import { InformationClass } from '#shared/domain/information-class/information-class.ts';
import {
  DeclineReason,
  DeficiencyReason,
  InquiryReason,
  ReopenReason,
} from '#shared/domain/reason/reasons.ts';
import { ok } from '#shared/result.ts';
import { aConfirmedCheck } from '#test/builders.ts';
import { readTables } from '../data/rebuild-tables.ts';
import {
  importedList,
  mergerSheet,
  unionRows,
  writeListCsv,
  writeWorkbook,
} from '../support/body-list-file.ts';
import {
  aGeographicApplication,
  aPassingApplication,
  receiveApplications,
} from '../support/imported-cases.ts';
import { createTestOffice, type TestOffice } from '../support/office.ts';

interface FileStep {
  readonly file: 'take' | 'link' | 'withdraw';
  readonly which: number;
  readonly class: InformationClass;
  readonly linked: boolean;
}

interface Step {
  readonly case: number;
  readonly by: number;
  readonly hours: number;
  readonly command: CaseCommand | FileStep;
  /** Whether 地域型 passes meanwhile, so that judging again can find something else. */
  readonly acceptGeographic: boolean;
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
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('addNote'),
      text,
      class: fc.constantFrom(...InformationClass.options),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant('logContact'),
      means: fc.constantFrom(...ContactMeans.options),
      source: fc.constantFrom(...ContactSource.options),
      result: fc.constantFrom(...ContactResult.options),
      contactedOn: fc.constant(null),
      time: fc.constantFrom('', '10:30'),
      person: text,
      used: fc.constantFrom('', '0155-00-0000', '0155-62-9999'),
      note: text,
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('recordConsent'),
      means: fc.constantFrom(...ContactMeans.options),
      consentedOn: fc.constant(null),
      person: text,
      note: text,
    }),
  },
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
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('snooze'),
      until: fc.constantFrom('2026-11-20', '2026-12-10'),
      text,
    }),
  },
  { weight: 1, arbitrary: fc.constant<CaseCommand>({ kind: 'wake' }) },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('setPriority'),
      priority: fc.constantFrom(...Priority.options),
      text,
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('reassign'),
      to: fc.constantFrom('operator:高橋 二郎', 'operator:nobody'),
      note: text,
    }),
  },
  { weight: 1, arbitrary: fc.constant<CaseCommand>({ kind: 'notify' }) },
  { weight: 3, arbitrary: fc.constant<CaseCommand>({ kind: 'judgeAgain' }) },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('moveChecklist'),
      checklist: fc.constantFrom(
        { template: 'application-secondment', version: 2 },
        { template: 'application-domain', version: 2 },
        { template: 'application-affiliation', version: 3 },
      ),
    }),
  },
  { weight: 3, arbitrary: fc.constant<CaseCommand>({ kind: 'undo' }) },
);

/** Lists of bodies in any order and as often as they come, also an older one after a newer. */
const listImports = fc.array(
  fc.record({
    list: fc.constantFrom('unions', 'merger', 'renamed', 'complete'),
    effectiveOn: fc.constantFrom('2025-04-01', '2026-04-01', '2027-01-01'),
  }),
  { maxLength: 4 },
);

async function importList(test: TestOffice, list: string, effectiveOn: string): Promise<void> {
  const renamed = [
    ['団体コード', '団体名'],
    ['018015', '北見本衛生組合'],
    ['018031', '東見本消防組合'],
  ];
  const paths: Record<string, () => string> = {
    unions: () => writeWorkbook(test.directory, [{ name: '組合', rows: unionRows }]),
    merger: () => writeWorkbook(test.directory, [mergerSheet]),
  };
  const path = paths[list]?.() ?? writeListCsv(test.directory, renamed);
  await importedList(test, path, { effectiveOn, scope: list === 'complete' ? 'all' : 'partial' });
}

/** What needs a file or names an earlier one; the number chooses among those of the case. */
const fileStep: fc.Arbitrary<FileStep> = fc.record({
  file: fc.constantFrom('take', 'link', 'withdraw'),
  which: fc.nat(3),
  class: fc.constantFrom(...InformationClass.options),
  linked: fc.boolean(),
});

const history: fc.Arbitrary<Step[]> = fc.array(
  fc.record({
    case: fc.nat(3),
    by: fc.nat(people.length - 1),
    hours: fc.nat(60),
    command: fc.oneof({ weight: 5, arbitrary: command }, { weight: 1, arbitrary: fileStep }),
    acceptGeographic: fc.boolean(),
  }),
  { minLength: 1, maxLength: 60 },
);

/** Confirms everything and approves: random commands alone rarely get there. */
async function approveAtOnce(test: TestOffice, id: string): Promise<void> {
  test.signIn(...people[0]);
  const opened = await test.call('case.open', { id });
  if (!opened.ok) throw new Error(opened.error.code);
  const checks = opened.value.template.items.map(
    (each): CaseCommand => aConfirmedCheck(each.id, { source: '' }),
  );
  const contact: CaseCommand = {
    kind: 'logContact',
    means: 'phone',
    source: 'officialSite',
    result: 'employed',
    contactedOn: null,
    time: '',
    person: '総務課',
    used: '0155-62-9999',
    note: '',
  };
  for (const each of [
    { kind: 'claim' as const },
    contact,
    ...checks,
    { kind: 'approve' as const, text: '' },
  ]) {
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

/** Replaces a judgement, so that the random commands find such a case, with a record that counts no more. */
async function judgeAgainAtOnce(test: TestOffice, id: string): Promise<void> {
  test.signIn(...people[0]);
  await tryCommand(test, id, { kind: 'claim' });
  await tryCommand(test, id, aConfirmedCheck('organization-matches-domain'));
  await accept(test, false);
  test.signIn(...people[0]);
  await tryCommand(test, id, { kind: 'judgeAgain' });
  const opened = await test.call('case.open', { id });
  if (!opened.ok || opened.value.earlierChecks.length !== 1) throw new Error('nothing was set aside');
}

async function accept(test: TestOffice, acceptGeographic: boolean): Promise<void> {
  test.signIn('設定 係', 'administrator');
  const { policy } = test.office.context();
  const saved = await test.call('settings.change', {
    ...policy,
    domain: { ...policy.domain, acceptGeographic },
  });
  if (!saved.ok) throw new Error(saved.error.code);
}

/** The 履歴 of the case has an entry for each event, and each can be opened whatever came after it. */
async function everyEntryIsTold(test: TestOffice, id: string): Promise<void> {
  const [opened, told] = [await test.call('case.open', { id }), await test.call('case.history', { id })];
  if (!opened.ok || !told.ok) throw new Error(`the history of ${id} cannot be read`);
  expect(told.value.map(({ event }) => event)).toEqual(opened.value.history.map(({ event }) => event));
}

async function tryFile(test: TestOffice, id: string, step: FileStep): Promise<void> {
  const opened = await test.call('case.open', { id });
  if (!opened.ok) throw new Error(opened.error.code);
  const { version, evidence, consents } = opened.value;
  if (step.file === 'take') {
    await test.call('evidence.takeBytes', {
      caseId: id,
      expectedVersion: version,
      class: step.class,
      consent: consents[0]?.event ?? null,
      item: null,
      name: '控え.txt',
      bytes: Buffer.from(`控え ${step.which}`),
    });
    return;
  }
  const event = evidence[step.which]?.event ?? 'ない';
  await tryCommand(
    test,
    id,
    step.file === 'withdraw'
      ? { kind: 'withdrawEvidence', evidence: event, reason: '誤り' }
      : { kind: 'linkEvidence', evidence: event, item: 'terms-consent', linked: step.linked },
  );
}

it('どんな順で何をしても、表は記録から作り直したものと同じで、鎖は完全', async () => {
  await fc.assert(
    fc.asyncProperty(history, listImports, async (steps, lists) => {
      const test = createTestOffice({ now: '2026-11-16T00:00:00.000Z' });
      try {
        // One person three times, so that every case suspects those before it.
        const applications = [
          aPassingApplication({ receiptNumber: 'R8-1' }),
          aGeographicApplication({ receiptNumber: 'R8-2' }),
          aPassingApplication({ receiptNumber: 'R8-3', address: 'x@lg-jp.example.com' }),
          aGeographicApplication({ receiptNumber: 'R8-4' }),
        ];
        const ids = await receiveApplications(test, applications, 'suspected');
        await approveAtOnce(test, ids[0] ?? '');
        await judgeAgainAtOnce(test, ids[3] ?? '');
        test.signIn('田中 課長', 'approver');
        for (const { list, effectiveOn } of lists) await importList(test, list, effectiveOn);
        for (const step of steps) {
          test.clock.nowMs += step.hours * 3_600_000;
          const [name, role] = people[step.by] ?? people[0];
          const judgesAgain = 'kind' in step.command && step.command.kind === 'judgeAgain';
          if (judgesAgain) await accept(test, step.acceptGeographic);
          test.signIn(name, role);
          const id = ids[step.case] ?? '';
          if ('file' in step.command) await tryFile(test, id, step.command);
          else await tryCommand(test, id, withIds(step.command, ids));
        }
        const { read, write } = test.office.requireLedger();
        expect(checkProjections(read)).toMatchObject({ differences: 0, first: [] });
        const before = readTables(test);
        await test.office.transaction((db) => ok(rebuildProjections(db)));
        expect(readTables(test)).toEqual(before);
        expect(searchIndexIsWhole(write)).toBe(true);
        for (const id of ids) await everyEntryIsTold(test, id);
        expect(await test.call('journal.verify', null)).toMatchObject(
          ok({ whole: true, evidence: { missing: 0, altered: 0, unnamed: 0 } }),
        );
      } finally {
        test.close();
      }
    }),
    { numRuns: 40 },
  );
}, 120_000);
