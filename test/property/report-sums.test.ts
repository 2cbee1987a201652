import { hash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { z } from 'zod';
import type { Operator } from '#shared/contract/ledger.ts';
import {
  aGeographicApplication,
  aPassingApplication,
  receiveApplications,
} from '../support/imported-cases.ts';
import { caseIds, liveStep } from '../support/live-step.ts';
import { createTestOffice, type TestOffice } from '../support/office.ts';
import { history, people, type Step } from '../support/office-histories.ts';
import { anOperator } from '../support/operators.ts';
import { granted } from '../support/plan-hands.ts';

/** Cuts the weeks of a history into periods, the last of which goes beyond it. */
const periods = [
  { from: '2026-11-01', to: '2026-11-20' },
  { from: '2026-11-21', to: '2026-11-30' },
  { from: '2026-12-01', to: '2026-12-20' },
  { from: '2026-11-01', to: '2027-12-31' },
];

async function lived(steps: readonly Step[]): Promise<TestOffice> {
  const test = createTestOffice({ now: '2026-11-16T00:00:00.000Z' });
  const administrator = await anOperator(test.office, '設定 係', 'administrator');
  const clerks: Operator[] = [];
  for (const [name, role] of people) clerks.push(await anOperator(test.office, name, role));
  await receiveApplications(test, [
    aPassingApplication({ receiptNumber: 'R8-1' }),
    aGeographicApplication({ receiptNumber: 'R8-2' }),
    aPassingApplication({ receiptNumber: 'R8-3' }),
    aGeographicApplication({ receiptNumber: 'R8-4' }),
  ]);
  for (const [turn, step] of steps.entries()) {
    test.clock.nowMs += step.hours * 3_600_000;
    const ids = caseIds(test);
    const cases = [...ids, ...ids].slice(step.case % ids.length).slice(0, 4);
    await liveStep(test, step, { caseId: cases[0] ?? '', administrator, turn }, clerks, cases);
  }
  return test;
}

/**
 * The figures of a period in one question to the journal and nothing else. An ending stands from its day until the day of the 再審査
 * that follows it; what was undone never was, nor was a case that went with its import.
 */
const SUMS = `
  WITH period AS (SELECT ? AS first, ? AS last),
  told AS (
    SELECT seq, id, case_id AS kase, kind, payload, date(at, '+9 hours') AS day FROM journal
    WHERE case_id IN (SELECT id FROM cases)
      AND id NOT IN (SELECT payload ->> 'event' FROM journal WHERE kind = 'undone')
  ),
  receipt AS (
    SELECT kase, coalesce(
      (SELECT payload ->> 'receivedOn' FROM told AS first WHERE first.kase = told.kase
        AND kind IN ('applicationReceived', 'applicationUpdated') AND payload ->> 'receivedOn' <= day ORDER BY seq LIMIT 1),
      (SELECT payload ->> 'receivedOn' FROM told AS last WHERE last.kase = told.kase
        AND kind IN ('applicationReceived', 'applicationUpdated') ORDER BY seq DESC LIMIT 1)) AS day
    FROM told GROUP BY kase
  ),
  reopening AS (
    SELECT seq, kase, coalesce(payload ->> '$.target.from', day) AS day FROM told WHERE kind = 'reopened'
  ),
  ending AS (
    SELECT seq, kase, payload ->> 'outcome' AS outcome, coalesce(payload ->> 'decidedOn', payload ->> 'withdrawnOn') AS day,
      (SELECT day FROM reopening WHERE reopening.kase = told.kase AND reopening.seq > told.seq ORDER BY seq LIMIT 1) AS until,
      (SELECT payload ->> 'notifiedOn' FROM told AS notice WHERE notice.kase = told.kase AND notice.kind = 'notified' AND notice.seq > told.seq
        AND NOT EXISTS (SELECT 1 FROM reopening WHERE reopening.kase = told.kase AND reopening.seq BETWEEN told.seq AND notice.seq)
        ORDER BY seq DESC LIMIT 1) AS notified
    FROM told WHERE kind IN ('decided', 'withdrawn')
  ),
  standing AS (SELECT ending.* FROM ending, period WHERE day <= last AND coalesce(until, '9999') > last)
  SELECT
    (SELECT count(*) FROM receipt, period WHERE day BETWEEN first AND last) AS received,
    (SELECT count(*) FROM standing, period WHERE outcome IS NOT NULL AND day >= first) AS decided,
    (SELECT count(*) FROM standing, period WHERE outcome IN ('approved', 'continued') AND day >= first) AS approved,
    (SELECT count(*) FROM standing, period WHERE outcome IN ('declined', 'disqualified') AND day >= first) AS declined,
    (SELECT count(*) FROM standing, period WHERE outcome IS NULL AND day >= first) AS withdrawn,
    (SELECT count(*) FROM receipt, period WHERE day <= last AND kase NOT IN (SELECT kase FROM standing)) AS stillOpen,
    (SELECT count(*) FROM reopening, period WHERE day BETWEEN first AND last) AS reopened,
    (SELECT count(*) FROM standing, period WHERE notified BETWEEN first AND last) AS notified`;

const Json = z.object({
  summary: z.record(z.string(), z.number()),
  setAside: z.array(z.object({ receiptNumber: z.string() })),
  cases: z.array(
    z.object({
      receiptNumber: z.string(),
      outcome: z.string(),
      decidedOn: z.string(),
      dueOn: z.string(),
      notifiedOn: z.string().nullable(),
    }),
  ),
});
const Manifest = z.object({
  summary: z.record(z.string(), z.number()),
  files: z.array(z.object({ name: z.string(), bytes: z.number(), sha256: z.string() })),
});

/** The report of the period as it goes out, with a printed page in place of its PDF. */
async function saved(test: TestOffice, period: { from: string; to: string }) {
  const directory = join(test.directory, `報告 ${period.from} ${period.to}`);
  mkdirSync(directory);
  const request = {
    ...period,
    profile: 'full',
    formats: ['csv', 'json', 'pdf'],
    csvEncoding: 'cp932',
  } as const;
  const stage = granted(
    await test.call('report.stage', { request: { ...request, formats: [...request.formats] }, directory }),
  );
  const [pdf] = stage.pdfs;
  const page = readFileSync(pdf?.htmlPath ?? '', 'utf8');
  writeFileSync(join(stage.stagingDirectory, pdf?.fileName ?? ''), page);
  const sealed = granted(await test.call('report.seal', { stageId: stage.stageId }));
  const read = (name: string) => readFileSync(join(sealed.directory, name));
  return { page, read, names: readdirSync(sealed.directory) };
}

async function expectSums(test: TestOffice, period: { from: string; to: string }): Promise<void> {
  const { read: ledger } = test.office.requireLedger();
  const sums = ledger.query<Record<string, number>>(SUMS).get(period.from, period.to);
  const { page, read, names } = await saved(test, period);
  const data = Json.parse(JSON.parse(read('審査結果報告書.json').toString()));
  expect(data.summary).toMatchObject(sums ?? {});

  // The lists agree with the figures,
  const inTime = data.cases.filter(({ decidedOn, dueOn }) => decidedOn <= dueOn);
  expect(data.cases).toHaveLength(data.summary.decided ?? -1);
  expect(inTime).toHaveLength(data.summary.withinTarget ?? -1);
  expect(data.setAside).toHaveLength(data.summary.reopened ?? -1);
  // the CSV and the pages with the data,
  const rows: string[][] = parse(new TextDecoder('shift_jis').decode(read('審査結果報告書.csv')));
  expect(rows.slice(1).map(([number]) => number)).toEqual(data.cases.map((each) => each.receiptNumber));
  const records = [...page.matchAll(/<h3><span>([^<]*)<\/span>/g)].map(([, number]) => number);
  expect(records).toEqual(data.cases.map((each) => each.receiptNumber));
  const [figures = ''] = /<table class="summary">[\s\S]*?<\/table>/.exec(page) ?? [];
  const printed = [...figures.matchAll(/<td>(\d+)</g)].map(([, figure]) => Number(figure));
  const { received, decided, approved, declined, withdrawn, stillOpen } = data.summary;
  expect(printed).toEqual([received, decided, approved, declined, withdrawn, stillOpen]);
  // and the manifest with all of them.
  const manifest = Manifest.parse(JSON.parse(read('manifest.json').toString()));
  expect(manifest.summary).toEqual(data.summary);
  expect([...manifest.files.map(({ name }) => name), 'manifest.json'].sort()).toEqual(names.sort());
  for (const { name, bytes, sha256 } of manifest.files) {
    expect([name, bytes, sha256]).toEqual([name, read(name).length, hash('sha256', read(name), 'hex')]);
  }
}

it('どんな順で何をしても、報告の数字は記録だけから数えた数字で、一覧・CSV・印刷・目録と一致する', async () => {
  const live = async (steps: readonly Step[]) => {
    const test = await lived(steps);
    try {
      for (const period of periods) await expectSums(test, period);
    } finally {
      test.close();
    }
  };
  await fc.assert(fc.asyncProperty(history, live), {
    numRuns: 2,
    endOnFailure: true,
  });
}, 240_000);
