import fc from 'fast-check';
import { expect, it } from 'vitest';
import { checkProjections, searchIndexIsWhole } from '#data/projection/check.ts';
import { rebuildProjections } from '#data/projection/rebuild.ts';
import type { IntakeRun } from '#shared/contract/intake.ts';
import type { PlanCounts } from '#shared/contract/intake-plan.ts';
import { ok } from '#shared/result.ts';
import { readTables } from '../data/rebuild-tables.ts';
import { csvOf, type FormRow, imported, planned, planRows, writeIntakeFile } from '../support/intake-file.ts';
import { createTestOffice, type TestOffice } from '../support/office.ts';
import { granted } from '../support/plan-hands.ts';

const value = (...values: string[]) => fc.constantFrom(...values);
const row: fc.Arbitrary<FormRow> = fc.record({
  receiptNumber: value('R8-1', 'R8-2', 'R8-3', 'Ｒ８－１', ''),
  appliedAt: value('2026/11/20 9:05', '11月末'),
  name: value('田中 一郎', '髙﨑 "花子"', ''),
  address: value('tanaka@city.sapporo.jp', 'だめ', 'x@gmail.com'),
  organizationName: value('札幌市'),
  organizationCode: value('011002', ''),
  remarks: value('', '=1+1'),
});
const rows = fc.array(row, { minLength: 1, maxLength: 9 });

type Edit =
  | { readonly kind: 'correct'; readonly at: number; readonly changes: FormRow }
  | { readonly kind: 'exclude'; readonly at: number; readonly reason: string | null }
  | { readonly kind: 'choose'; readonly at: number | null; readonly replace: boolean };

const edit: fc.Arbitrary<Edit> = fc.oneof(
  fc.record({
    kind: fc.constant('correct' as const),
    at: fc.nat(8),
    changes: fc.record(
      {
        receiptNumber: value('R8-1', 'R8-2', 'R8-4', ''),
        name: value('田中 一郎', '直した 名前', ''),
        address: value('tanaka@city.sapporo.jp', 'だめ'),
        appliedAt: value('2026/11/20 9:05'),
      },
      { requiredKeys: [] },
    ),
  }),
  fc.record({ kind: fc.constant('exclude' as const), at: fc.nat(8), reason: fc.constantFrom('試験', null) }),
  fc.record({
    kind: fc.constant('choose' as const),
    at: fc.option(fc.nat(8), { nil: null }),
    replace: fc.boolean(),
  }),
);
const edits = fc.array(edit, { maxLength: 10 });

async function applyEdit(test: TestOffice, planId: string, wanted: Edit): Promise<void> {
  if (wanted.kind === 'choose') {
    await test.call('import.choosePlanRow', { planId, index: wanted.at, replace: wanted.replace });
    return;
  }
  const { at: index } = wanted;
  if (wanted.kind === 'exclude') {
    await test.call('import.excludePlanRow', { planId, index, reason: wanted.reason });
    return;
  }
  const opened = await test.call('import.planRow', { planId, index });
  if (!opened.ok) return;
  const fields = { ...opened.value.fields, ...wanted.changes };
  await test.call('import.correctPlanRow', { planId, index, fields });
}

/** What a run must have done when it did what the plan said. */
function promised(counts: PlanCounts): Pick<IntakeRun, 'counts' | 'details'> {
  const { rows: all, imported: made, suspected, known, needsCorrection } = counts;
  const { corrected, replaced, changed, excluded } = counts;
  return {
    counts: { rows: all, imported: made + suspected, known, needsCorrection },
    details: { suspected, corrected, replaced, kept: changed - replaced, excluded },
  };
}

async function checkLedger(test: TestOffice): Promise<void> {
  const { read, write } = test.office.requireLedger();
  expect(checkProjections(read)).toMatchObject({ differences: 0, first: [] });
  const before = readTables(test);
  await test.office.transaction((db) => ok(rebuildProjections(db)));
  expect(readTables(test)).toEqual(before);
  expect(searchIndexIsWhole(write)).toBe(true);
  expect(await test.call('journal.verify', null)).toMatchObject(ok({ whole: true }));
}

it('計画で何を直し、外し、選んでも、取込は計画のとおりで、もう一度取り込めばすべて既取込', async () => {
  await fc.assert(
    fc.asyncProperty(rows, rows, edits, async (before, after, wanted) => {
      const test = createTestOffice();
      try {
        await imported(test, writeIntakeFile(test, csvOf(before), 'utf-8', '先.csv'));
        const path = writeIntakeFile(test, csvOf(after), 'cp932', '後.csv');
        const plan = await planned(test, path);
        const { importId, planId } = plan;
        for (const each of wanted) await applyEdit(test, planId, each);
        const shown = await planRows(test, planId);
        const chosen = await test.call('import.choosePlanRow', { planId, index: 99, replace: false });
        expect(chosen).toMatchObject({ ok: false, error: { code: 'notFound' } });
        // A plan made anew for the same file keeps what was said, and says the same.
        const again = granted(await test.call('import.plan', { importId }));
        expect(await planRows(test, again.planId)).toEqual(shown);
        const run = granted(await test.call('import.commit', { importId }));
        expect({ counts: run.counts, details: run.details }).toEqual(promised(again.counts));
        const second = await imported(test, path);
        expect(second.counts).toEqual({
          rows: after.length,
          imported: 0,
          known: after.length,
          needsCorrection: 0,
        });
        await checkLedger(test);
      } finally {
        test.close();
      }
    }),
    { numRuns: 40 },
  );
}, 120_000);

it('取り消せば取り込む前と同じになり、もう一度取り込めば一度だけ取り込んだのと同じ', async () => {
  await fc.assert(
    fc.asyncProperty(rows, rows, edits, async (before, after, wanted) => {
      const test = createTestOffice();
      try {
        await imported(test, writeIntakeFile(test, csvOf(before), 'utf-8', '先.csv'));
        const standing = withoutRuns(readTables(test));
        const path = writeIntakeFile(test, csvOf(after), 'utf-8', '後.csv');
        const { importId, planId } = await planned(test, path);
        for (const each of wanted) await applyEdit(test, planId, each);
        const run = granted(await test.call('import.commit', { importId }));
        granted(await test.call('import.undo', { run: run.id }));
        expect(withoutVersions(withoutRuns(readTables(test)))).toEqual(withoutVersions(standing));
        await checkLedger(test);
        const plain = await planned(test, path);
        const repeated = await imported(test, path);
        expect({ counts: repeated.counts, details: repeated.details }).toEqual(promised(plain.counts));
        await checkLedger(test);
      } finally {
        test.close();
      }
    }),
    { numRuns: 40 },
  );
}, 120_000);

type Tables = ReturnType<typeof readTables>;

/** The record of a run stays, marked as undone. */
function withoutRuns({ intake_runs: _runs, ...others }: Tables): Tables {
  return others;
}

/** A replacement that was taken back leaves two events on the case, which count for its version. */
function withoutVersions(tables: Tables): Tables {
  const cases = (tables.cases ?? []).map((each) => ({ ...(each as object), version: 0 }));
  return { ...tables, cases };
}
