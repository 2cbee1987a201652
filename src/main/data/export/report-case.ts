import type { NamedActor } from '#shared/contract/case.ts';
import type { ReportProfile, ReportRow } from '#shared/contract/report.ts';
import type { CaseEvent } from '#shared/domain/case/event.ts';
import type { CaseState } from '#shared/domain/case/state.ts';
import { CaseType, Outcome } from '#shared/domain/case/status.ts';
import type { Checklists } from '#shared/domain/checklist/checklists.ts';
import type { Judgement } from '#shared/domain/email-domain/judgement.ts';
import type { OfficeCalendar } from '#shared/domain/open-days/calendar.ts';
import { dayZero } from '#shared/domain/open-days/day-zero.ts';
import { type DecisionClock, decisionClock } from '#shared/domain/report/decision-clock.ts';
import type { PlainDate } from '#shared/domain/time/plain-date.ts';
import type { ReadableDb } from '../database.ts';
import { type CaseRecord, knownCaseRecord } from '../journal/case-record.ts';
import { type ApplicationRecord, readApplication, readJudgement } from '../journal/vault.ts';
import type { ReferenceData } from '../reference/reference-data.ts';
import type { DecidedCase } from './decided-cases.ts';

export interface ReportContext {
  readonly profile: ReportProfile;
  readonly calendar: OfficeCalendar;
  readonly reference: ReferenceData;
  readonly checklists: Checklists;
  readonly named: (actor: string) => NamedActor;
}

/** What the head of a 個別審査票 and its facts say. The decision is null while there is none. */
export type RecordHead = Pick<
  ReportRow,
  'type' | 'receiptNumber' | 'receivedOn' | 'dueOn' | 'organizationCode' | 'organizationName'
> & { readonly decidedOn: PlainDate | null; readonly outcome: Outcome | null };

/** All that the 個別審査票 of a case is made of, decided or not. */
export interface RecordedCase {
  readonly id: string;
  readonly row: RecordHead;
  readonly state: CaseState;
  readonly events: readonly CaseEvent[];
  /** Null without a decision. */
  readonly clock: DecisionClock | null;
  /** Null after the person's data was purged. */
  readonly record: ApplicationRecord | null;
  /** The judgement that counts, in full. Null after the purge too. */
  readonly judgement: Judgement | null;
}

/** One case of a report: its line in the list, and its record. */
export interface ReportCase extends RecordedCase {
  readonly row: ReportRow;
  readonly clock: DecisionClock;
}

export function readReportCase(db: ReadableDb, stored: DecidedCase, context: ReportContext): ReportCase {
  const { events, state } = knownCaseRecord(db, stored.id);
  const read = readVault(db, state);
  const clock = decisionClock(dayZero(state), stored.decided_on, state.pauses, context.calendar);
  const row = reportRow(stored, state, read, clock, context);
  return { id: stored.id, row, state, events, clock, ...read };
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
  const decidedOn = decision?.decidedOn ?? null;
  const row = {
    type,
    receiptNumber,
    receivedOn,
    dueOn: due.on,
    decidedOn,
    outcome: decision?.outcome ?? null,
    ...bodyFields(state.organizationCode, read, context),
  };
  const clock =
    decidedOn === null ? null : decisionClock(dayZero(state), decidedOn, state.pauses, context.calendar);
  return { id, row, state, events, clock, ...read };
}

type ReadVault = Pick<RecordedCase, 'record' | 'judgement'>;

function readVault(db: ReadableDb, state: CaseState): ReadVault {
  return {
    record: readApplication(db, state.application),
    judgement: readJudgement(db, state.judgementVault),
  };
}

function reportRow(
  stored: DecidedCase,
  state: CaseState,
  read: ReadVault,
  clock: DecisionClock,
  context: ReportContext,
): ReportRow {
  return {
    caseId: stored.id,
    type: CaseType.parse(stored.type),
    receiptNumber: stored.receipt_number,
    receivedOn: stored.received_on,
    decidedOn: stored.decided_on,
    dueOn: stored.due_on,
    openDays: clock.counted.length,
    outcome: Outcome.parse(stored.outcome),
    reasons: stored.reasons === '' ? [] : stored.reasons.split(' '),
    domainClass: stored.domain_class,
    evidence: state.evidence.filter((each) => each.withdrawn === null).length,
    contacts: state.contacts.length,
    ...bodyFields(stored.organization_code, read, context),
    ...(context.profile === 'full' ? personFields(stored, read, context) : noPerson),
  };
}

const noPerson = { name: '', address: '', decidedBy: '' };

function personFields(
  stored: DecidedCase,
  { record }: ReadVault,
  { named }: ReportContext,
): Pick<ReportRow, 'name' | 'address' | 'decidedBy'> {
  return {
    name: record?.application.name ?? '',
    address: record?.application.address ?? '',
    decidedBy: named(stored.decided_by).name,
  };
}

/** As declared; without personal data as the public tables give them, because anything may have been typed into the form. */
function bodyFields(
  declaredCode: string,
  { record, judgement }: ReadVault,
  { profile, reference }: ReportContext,
): Pick<ReportRow, 'organizationCode' | 'organizationName'> {
  if (profile === 'full') {
    return {
      organizationCode: declaredCode,
      organizationName: record?.application.organizationName ?? '',
    };
  }
  const body = reference.judgementTables.organizationByCode.get(declaredCode);
  const [candidate, ...others] = judgement?.candidates ?? [];
  const proposed = others.length === 0 ? candidate : undefined;
  return { organizationCode: body?.code ?? '', organizationName: body?.name ?? proposed?.name ?? '' };
}
