import { type CaseFlow, type Statistics, statisticsOf } from '#shared/domain/report/statistics.ts';
import type { PlainDate } from '#shared/domain/time/plain-date.ts';
import { endOfDay } from '#shared/domain/time/wall-calendar.ts';
import type { ReadableDb } from '../database.ts';
import { caseFlows } from './case-flows.ts';
import type { ReportContext } from './report-case.ts';
import type { TurnedCase } from './turned-cases.ts';

const FIRST_RECEIPT = 'SELECT min(received_on) AS day FROM cases INDEXED BY cases_received';

/**
 * The figures of a period, read in pieces between which others are answered. Days before the first receipt have no steps. Nothing
 * depends on the day on which it is asked.
 */
export async function reportStatistics(
  db: ReadableDb,
  { from, to }: { readonly from: PlainDate; readonly to: PlainDate },
  turned: readonly TurnedCase[],
  { calendarAt, named, profile }: Pick<ReportContext, 'calendarAt' | 'named' | 'profile'>,
): Promise<Statistics> {
  const first = db.query<{ day: string | null }>(FIRST_RECEIPT).get()?.day ?? from;
  const begins = first > from ? first : from;
  const flows: CaseFlow[] = [];
  for (const page of caseFlows(db, begins, to, turned, { calendarAt })) {
    flows.push(...page);
    await new Promise((resolve) => setImmediate(resolve));
  }
  const { byDecider, ...statistics } = statisticsOf(flows, begins, to);
  const at = endOfDay(to);
  const deciders = byDecider.map((row) => ({ ...row, decidedBy: named(row.decidedBy, at).name }));
  return { ...statistics, byDecider: profile === 'full' ? deciders : [] };
}
