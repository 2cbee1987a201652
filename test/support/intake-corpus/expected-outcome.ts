import type { IntakeFile } from '#shared/contract/intake-file.ts';
import type { AlikeApplication, IntakePlan, PlannedRow } from '#shared/contract/intake-plan.ts';
import { everyCase } from '#shared/contract/queue.ts';
import { missingFields } from '#shared/domain/intake/mapping.ts';
import type { TestOffice } from '../office.ts';

/** Values of a case that show how a row was read; empty answers are left out. */
type ReadCase = Record<string, unknown>;

/**
 * What the program makes of a file, as a person would review it: how it is read, what becomes of its rows, and what the
 * new cases say. Everything that differs from run to run is left out.
 */
export interface Outcome {
  readonly file: unknown;
  readonly plan: unknown;
  readonly cases: readonly ReadCase[];
}

/** Looks at the file, plans and commits it in an office that has nothing yet. */
export async function outcomeOf(test: TestOffice, path: string): Promise<Outcome> {
  const inspected = await test.call('import.inspect', { path });
  if (!inspected.ok) return { file: { refused: withoutPath(inspected.error) }, plan: null, cases: [] };
  const { importId } = inspected.value;
  const file = fileFacts(inspected.value);
  const plan = await test.call('import.plan', { importId });
  if (!plan.ok) return { file, plan: { refused: withoutPath(plan.error) }, cases: [] };
  const planned = await planFacts(test, plan.value);
  const run = await test.call('import.commit', { importId });
  if (!run.ok) throw new Error(`planned and then refused: ${JSON.stringify(run.error)}`);
  return { file, plan: planned, cases: await readCases(test) };
}

function fileFacts({ reading, sheets }: IntakeFile): unknown {
  const { mapping, ...how } = reading;
  return {
    reading: how,
    columns: mapping.columns.map(({ header, use }) => `${header} → ${use}`),
    missing: missingFields(mapping),
    ...(sheets.length > 0 ? { sheets } : {}),
  };
}

async function planFacts(test: TestOffice, { planId, counts, hiddenRows }: IntakePlan): Promise<unknown> {
  const page = await test.call('import.planRows', { planId, kind: null, offset: 0, limit: 200 });
  if (!page.ok) throw new Error(JSON.stringify(page.error));
  const inOrder = [...page.value.rows].sort((a, b) => a.rowNumber - b.rowNumber);
  const rows = await Promise.all(inOrder.map((row) => rowFacts(test, planId, row)));
  return {
    counts: Object.fromEntries(Object.entries(counts).filter(([, count]) => count > 0)),
    ...(hiddenRows > 0 ? { hiddenRows } : {}),
    rows,
  };
}

async function rowFacts(test: TestOffice, planId: string, row: PlannedRow): Promise<unknown> {
  const { rowNumber, kind, problems } = row;
  const detail = await test.call('import.planRow', { planId, index: row.index });
  if (!detail.ok) throw new Error(JSON.stringify(detail.error));
  const { alike } = detail.value;
  return {
    row: rowNumber,
    kind,
    ...(problems.length > 0 ? { problems } : {}),
    ...(alike.length > 0 ? { alike: alike.map(alikeFacts) } : {}),
  };
}

function alikeFacts({ rowNumber, receiptNumber, reasons }: AlikeApplication): unknown {
  return { row: rowNumber, receiptNumber, reasons };
}

async function readCases(test: TestOffice): Promise<ReadCase[]> {
  const page = await test.call('queue.page', { filter: everyCase, after: null, limit: 200 });
  if (!page.ok) throw new Error(JSON.stringify(page.error));
  const cases: ReadCase[] = [];
  for (const { id } of page.value.rows) {
    const opened = await test.call('case.open', { id });
    if (!opened.ok) throw new Error(JSON.stringify(opened.error));
    const { application, judgement, due } = opened.value;
    const answers = Object.entries(application ?? {}).filter(([, answer]) => answer !== '');
    cases.push({
      ...Object.fromEntries(answers.map(([field, answer]) => [field, shortened(answer)])),
      judgement: judgement && [judgement.class, judgement.outcome, judgement.rule, ...judgement.warnings],
      due: due.on,
    });
  }
  return cases.sort((a, b) => String(a.receiptNumber).localeCompare(String(b.receiptNumber), 'en'));
}

const LONGEST_SHOWN = 120;

function shortened(answer: unknown): unknown {
  return typeof answer === 'string' && answer.length > LONGEST_SHOWN
    ? `${answer.slice(0, LONGEST_SHOWN)}…（${answer.length}字）`
    : answer;
}

function withoutPath(error: object): unknown {
  return Object.fromEntries(Object.entries(error).filter(([key]) => key !== 'path'));
}
