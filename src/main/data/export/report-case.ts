import type { NamedActor } from '#shared/contract/case.ts';
import type { ReportProfile, ReportRow } from '#shared/contract/report.ts';
import type { CaseEvent } from '#shared/domain/case/event.ts';
import type { CaseState } from '#shared/domain/case/state.ts';
import { CaseType, Outcome } from '#shared/domain/case/status.ts';
import type { Checklists } from '#shared/domain/checklist/checklists.ts';
import type { Judgement } from '#shared/domain/email-domain/judgement.ts';
import type { OfficeCalendar } from '#shared/domain/open-days/calendar.ts';
import { type DecisionClock, decisionClock } from '#shared/domain/report/decision-clock.ts';
import type { ReadableDb } from '../database.ts';
import { knownCaseRecord } from '../journal/case-record.ts';
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

/** One case of a report: its line in the list, and all that its record section is made of. */
export interface ReportCase {
  readonly row: ReportRow;
  readonly state: CaseState;
  readonly events: readonly CaseEvent[];
  readonly clock: DecisionClock;
  /** Null after the person's data was purged. */
  readonly record: ApplicationRecord | null;
  /** The judgement that counts, in full. Null after the purge too. */
  readonly judgement: Judgement | null;
}

export function readReportCase(db: ReadableDb, stored: DecidedCase, context: ReportContext): ReportCase {
  const { events, state } = knownCaseRecord(db, stored.id);
  const record = readApplication(db, state.application);
  const clock = decisionClock(stored.received_on, stored.decided_on, state.pauses, context.calendar);
  const judgement = readJudgement(db, state.judgementVault);
  const row = reportRow(stored, state, { record, judgement }, clock, context);
  return { row, state, events, clock, record, judgement };
}

function reportRow(
  stored: DecidedCase,
  state: CaseState,
  read: Pick<ReportCase, 'record' | 'judgement'>,
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
    ...(context.profile === 'full'
      ? fullFields(stored, read.record, context)
      : anonymousFields(stored, read.judgement, context)),
  };
}

type ProfileFields = Pick<
  ReportRow,
  'organizationCode' | 'organizationName' | 'name' | 'address' | 'decidedBy'
>;

function fullFields(
  stored: DecidedCase,
  record: ApplicationRecord | null,
  context: ReportContext,
): ProfileFields {
  return {
    organizationCode: stored.organization_code,
    organizationName: record?.application.organizationName ?? '',
    name: record?.application.name ?? '',
    address: record?.application.address ?? '',
    decidedBy: context.named(stored.decided_by).name,
  };
}

/** Code and name as the public tables give them: anything may have been typed into the form. */
function anonymousFields(
  stored: DecidedCase,
  judgement: Judgement | null,
  { reference }: ReportContext,
): ProfileFields {
  const body = reference.judgementTables.organizationByCode.get(stored.organization_code);
  const [candidate, ...others] = judgement?.candidates ?? [];
  const proposed = others.length === 0 ? candidate : undefined;
  return {
    organizationCode: body?.code ?? '',
    organizationName: body?.name ?? proposed?.name ?? '',
    name: '',
    address: '',
    decidedBy: '',
  };
}
