import { z } from 'zod';
import { type CaseEvent, caseEventPayloads } from '#shared/domain/case/event.ts';
import { foldCase } from '#shared/domain/case/evolve.ts';
import { openDaysTaken } from '#shared/domain/report/decision-clock.ts';
import type { CaseFlow, FlowDecision, FlowEnding } from '#shared/domain/report/statistics.ts';
import type { PlainDate } from '#shared/domain/time/plain-date.ts';
import type { ReadableDb } from '../database.ts';
import { caseEvents } from '../journal/journal.ts';
import type { ReportContext } from './report-case.ts';
import { TURNED, type TurnedCase } from './turned-cases.ts';

type Calendars = Pick<ReportContext, 'calendarAt'>;

interface FlowRow {
  row: number;
  id: string;
  received_on: string;
  due_on: string;
  decided_on: string | null;
  receipt: string;
}

/** What the first event of a case says of its kind and place. */
const Receipt = z.object({
  organizationCode: z.string(),
  judgement: z.object({ class: z.string(), candidates: z.array(z.string()) }),
});

const PAGE = 500;

/** Gone through by the rows of the table: a period and what was open in it is a good part of a ledger. Exported for the test of its plan. */
export const NEXT_FLOWS = `SELECT row, id, received_on, due_on, decided_on,
    (SELECT payload FROM journal WHERE case_id = cases.id ORDER BY seq LIMIT 1) AS receipt
  FROM cases NOT INDEXED
  WHERE row > ? AND (received_on BETWEEN ? AND ? OR decided_on BETWEEN ? AND ?
      OR (received_on < ? AND (decided_on IS NULL OR decided_on > ?)))
    AND id NOT IN (${TURNED})
  ORDER BY row LIMIT ${PAGE}`;

/** Pages of what the figures of a period count. */
export function* caseFlows(
  db: ReadableDb,
  from: PlainDate,
  to: PlainDate,
  turned: readonly TurnedCase[],
  context: Calendars,
): Generator<CaseFlow[]> {
  const flows = db.query<FlowRow>(NEXT_FLOWS);
  for (let after = 0; ; ) {
    const page = flows.all(after, from, to, from, to, from, to);
    yield page.map((row) => flowOfRow(db, row, to, context));
    const last = page.at(-1);
    if (!last || page.length < PAGE) break;
    after = last.row;
  }
  for (let at = 0; at < turned.length; at += PAGE) {
    yield turned.slice(at, at + PAGE).map((each) => flowOfTurned(db, each, context));
  }
}

function flowOfRow(db: ReadableDb, row: FlowRow, to: PlainDate, context: Calendars): CaseFlow {
  const { id, received_on: receivedOn, decided_on: on, due_on: dueOn } = row;
  const decision = on !== null && on <= to ? decisionOfRow(db, { id, on, dueOn }, context) : null;
  const endings: FlowEnding[] = on !== null && decision ? [{ on, reopenedOn: null, decision }] : [];
  return { receivedOn, ...placeOf(Receipt.parse(JSON.parse(row.receipt))), endings };
}

const DECIDED = `SELECT seq, actor, payload FROM journal WHERE case_id = ? AND kind = 'decided' ORDER BY seq DESC LIMIT 1`;

/** Of a case that was decided once for all: its row says the rest. */
function decisionOfRow(
  db: ReadableDb,
  { id, on, dueOn }: { readonly id: string; readonly on: PlainDate; readonly dueOn: PlainDate },
  { calendarAt }: Calendars,
): FlowDecision {
  const event = db.query<{ seq: number; actor: string; payload: string }>(DECIDED).get(id);
  if (!event) throw new Error(`the events of the case ${id} know no decision of ${on}`);
  const { outcome, reasons, took } = caseEventPayloads.decided.parse(JSON.parse(event.payload));
  const openDays =
    took?.openDays ?? openDaysTaken(foldCase(caseEvents(db, id)), on, calendarAt(event.seq)).openDays;
  return { outcome, reasons, openDays, isWithinTarget: on <= dueOn, decidedBy: event.actor };
}

function flowOfTurned(db: ReadableDb, { id, course }: TurnedCase, context: Calendars): CaseFlow {
  const events = caseEvents(db, id);
  const receipt = events[0];
  if (receipt?.kind !== 'applicationReceived') throw new Error(`the case ${id} begins with no receipt`);
  const endings = course.endings.map(({ event, on, reopened }) => ({
    on,
    reopenedOn: reopened?.on ?? null,
    decision: event.kind === 'decided' ? decisionOfEvent(events, event, context) : null,
  }));
  return { receivedOn: course.receivedOn, ...placeOf(receipt.payload), endings };
}

function decisionOfEvent(
  events: readonly (CaseEvent & { readonly seq: number })[],
  event: CaseEvent & { readonly kind: 'decided' },
  { calendarAt }: Calendars,
): FlowDecision {
  const at = events.findIndex(({ id }) => id === event.id);
  const state = foldCase(events.slice(0, at + 1));
  const { outcome, reasons, decidedOn, took } = event.payload;
  const openDays =
    took?.openDays ?? openDaysTaken(state, decidedOn, calendarAt(events[at]?.seq ?? 0)).openDays;
  return { outcome, reasons, openDays, isWithinTarget: decidedOn <= state.due.on, decidedBy: event.actor };
}

/** Who declared no code of a body is where the only body is that the address stands for. */
function placeOf({ organizationCode, judgement }: z.infer<typeof Receipt>) {
  const [candidate = '', ...others] = judgement.candidates;
  const code = organizationCode === '' && others.length === 0 ? candidate : organizationCode;
  return { domainClass: judgement.class, prefecture: /^\d{6}$/.test(code) ? code.slice(0, 2) : '' };
}
