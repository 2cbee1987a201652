import type { ReportProfile, ReportRow } from '#shared/contract/report.ts';
import type { CaseEvent } from '#shared/domain/case/event.ts';
import { foldCase } from '#shared/domain/case/evolve.ts';
import type { CaseState, Decision } from '#shared/domain/case/state.ts';
import type { Outcome } from '#shared/domain/case/status.ts';
import type { Checklists } from '#shared/domain/checklist/checklists.ts';
import type { Judgement } from '#shared/domain/email-domain/judgement.ts';
import type { OfficeCalendar } from '#shared/domain/open-days/calendar.ts';
import { dayZero } from '#shared/domain/open-days/day-zero.ts';
import type { OpenDaysTaken } from '#shared/domain/open-days/reckoning.ts';
import type { CaseEnding } from '#shared/domain/report/case-course.ts';
import { openDaysTaken } from '#shared/domain/report/decision-clock.ts';
import type { PlainDate } from '#shared/domain/time/plain-date.ts';
import type { ReadableDb } from '../database.ts';
import { type CaseRecord, knownCaseRecord } from '../journal/case-record.ts';
import type { StoredCaseEvent } from '../journal/journal.ts';
import { type ApplicationRecord, readApplication, readJudgement } from '../journal/vault.ts';
import type { ReferenceData } from '../reference/reference-data.ts';
import type { Named } from '../session/actor-names.ts';
import type { DecidedCase } from './decided-cases.ts';

export interface ReportContext {
  readonly profile: ReportProfile;
  /** See pastCalendars(). */
  readonly calendarAt: (seq: number) => OfficeCalendar;
  readonly reference: ReferenceData;
  readonly checklists: Checklists;
  readonly named: Named;
}

/** What the head of a 個別審査票 and its facts say. The decision is null while there is none. */
export type RecordHead = Pick<
  ReportRow,
  'type' | 'receiptNumber' | 'receivedOn' | 'dueOn' | 'organizationCode' | 'organizationName' | 'setAsideOn'
> & { readonly decidedOn: PlainDate | null; readonly outcome: Outcome | null };

/** All that the 個別審査票 of a case is made of, decided or not. */
export interface RecordedCase {
  readonly id: string;
  readonly row: RecordHead;
  readonly state: CaseState;
  readonly events: readonly CaseEvent[];
  /** Until the decision; null without one. */
  readonly took: OpenDaysTaken | null;
  /** The notice of the decision and the days until it. */
  readonly notice: Notice | null;
  /** Null after the person's data was purged. */
  readonly record: ApplicationRecord | null;
  /** The judgement that counts, in full. Null after the purge too. */
  readonly judgement: Judgement | null;
}

interface Notice {
  readonly on: PlainDate;
  readonly took: OpenDaysTaken;
}

/** One case of a report: its line in the list, and its record. */
export interface ReportCase extends RecordedCase {
  readonly row: ReportRow;
  readonly took: OpenDaysTaken;
}

/**
 * The row says the decision as it was when it was taken, whatever was done to the case, the calendar or the tables since: the same
 * period gives the same rows. The record goes on to what came after, for as long as the decision stands.
 *
 * @param to the last day of the period: a later notice is in no row of it.
 */
export function readReportCase(
  db: ReadableDb,
  listed: DecidedCase,
  to: PlainDate,
  context: ReportContext,
): ReportCase {
  const { id, setAside } = listed;
  const known = knownCaseRecord(db, id);
  const decided = asDecided(known.events, setAside?.event.id ?? known.state.decision?.event ?? null);
  if (decided?.decision.decidedOn !== listed.decided_on) {
    throw new Error(`the events of the case ${id} know no decision of ${listed.decided_on}`);
  }
  const read = readVault(db, decided.state);
  const took = daysTaken(decided, context);
  const setAsideOn = setAside?.reopened?.on ?? null;
  const record = recordUntil(known, setAside);
  const notice = noticeOf(record, context);
  const days = { took, notice: notice && notice.on <= to ? notice : null };
  const row = { ...reportRow(id, decided, read, days, context), setAsideOn };
  return { id, row, ...record, took, notice, ...read };
}

function recordUntil({ events, state }: CaseRecord, setAside: CaseEnding | null): CaseRecord {
  const end = events.findIndex(({ id }) => id === setAside?.reopened?.event);
  if (end < 0) return { events, state };
  const until = events.slice(0, end);
  return { events: until, state: foldCase(until) };
}

/** A case directly after the event that decided it. */
interface DecidedState {
  readonly state: CaseState;
  readonly decision: Decision;
  readonly seq: number;
}

function asDecided(events: readonly StoredCaseEvent[], decided: string | null): DecidedState | null {
  const at = events.findIndex(({ id }) => id === decided);
  const seq = events[at]?.seq;
  if (seq === undefined) return null;
  const state = foldCase(events.slice(0, at + 1));
  return state.decision && { state, decision: state.decision, seq };
}

function daysTaken({ state, decision, seq }: DecidedState, { calendarAt }: ReportContext): OpenDaysTaken {
  return decision.took ?? openDaysTaken(state, decision.decidedOn, calendarAt(seq));
}

function noticeOf({ events, state }: CaseRecord, { calendarAt }: ReportContext): Notice | null {
  if (state.notifiedOn === null) return null;
  // Nobody takes a notice back, so the newest one is that of the decision that stands.
  const event = events.findLast((each) => each.kind === 'notified');
  if (event?.kind !== 'notified') return null;
  const { notifiedOn: on, took } = event.payload;
  return { on, took: took ?? openDaysTaken(state, on, calendarAt(event.seq)) };
}

/** Of a case that a person looks at, whatever its status. */
export function recordedCase(
  db: ReadableDb,
  id: string,
  { events, state }: CaseRecord,
  context: ReportContext,
): RecordedCase {
  const { type, receiptNumber, receivedOn, due, decision } = state;
  const read = readVault(db, state);
  const row = {
    type,
    receiptNumber,
    receivedOn,
    dueOn: due.on,
    decidedOn: decision?.decidedOn ?? null,
    outcome: decision?.outcome ?? null,
    setAsideOn: null,
    ...bodyFields(state, read, context),
  };
  const decided = asDecided(events, decision?.event ?? null);
  const notice = noticeOf({ events, state }, context);
  return { id, row, state, events, took: decided && daysTaken(decided, context), notice, ...read };
}

type ReadVault = Pick<RecordedCase, 'record' | 'judgement'>;

function readVault(db: ReadableDb, state: CaseState): ReadVault {
  return {
    record: readApplication(db, state.application),
    judgement: readJudgement(db, state.judgementVault),
  };
}

function reportRow(
  caseId: string,
  { state, decision }: DecidedState,
  read: ReadVault,
  { took, notice }: Pick<ReportCase, 'took' | 'notice'>,
  context: ReportContext,
): Omit<ReportRow, 'setAsideOn'> {
  const { type, receiptNumber, receivedOn, due, judgement, evidence, contacts } = state;
  const { decidedOn, outcome, reasons } = decision;
  return {
    caseId,
    type,
    receiptNumber,
    receivedOn,
    decidedOn,
    dueOn: due.on,
    countedFrom: dayZero(state),
    openDays: took.openDays,
    notifiedOn: notice?.on ?? null,
    openDaysToNotice: notice?.took.openDays ?? null,
    outcome,
    reasons: [...reasons],
    domainClass: judgement.class,
    evidence: evidence.filter((each) => each.withdrawn === null).length,
    contacts: contacts.length,
    ...bodyFields(state, read, context),
    ...(context.profile === 'full' ? personFields(decision, read, context) : noPerson),
  };
}

const noPerson = { name: '', address: '', decidedBy: '' };

function personFields(
  { by, at }: Decision,
  { record }: ReadVault,
  { named }: ReportContext,
): Pick<ReportRow, 'name' | 'address' | 'decidedBy'> {
  return {
    name: record?.application.name ?? '',
    address: record?.application.address ?? '',
    decidedBy: named(by, at).name,
  };
}

/**
 * As declared; without personal data as the public tables give them, because anything may have been typed into the form. A decision
 * keeps what the tables said; one of an earlier version has the candidates of its judgement, and only then the tables of today.
 */
function bodyFields(
  { organizationCode, decision }: Pick<CaseState, 'organizationCode' | 'decision'>,
  { record, judgement }: ReadVault,
  { profile, reference }: ReportContext,
): Pick<ReportRow, 'organizationCode' | 'organizationName'> {
  if (profile === 'full') {
    return { organizationCode, organizationName: record?.application.organizationName ?? '' };
  }
  const candidates = judgement?.candidates ?? [];
  const today = () => reference.judgementTables.organizationByCode.get(organizationCode)?.name ?? null;
  const declared =
    decision?.bodyName === undefined
      ? (candidates.find(({ code }) => code === organizationCode)?.name ?? today())
      : decision.bodyName;
  if (declared !== null) return { organizationCode, organizationName: declared };
  const [candidate, ...others] = candidates;
  const proposed = others.length === 0 ? candidate : undefined;
  return { organizationCode: '', organizationName: proposed?.name ?? '' };
}
