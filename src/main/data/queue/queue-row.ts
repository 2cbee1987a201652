import { z } from 'zod';
import type { NamedActor } from '#shared/contract/case.ts';
import { QueueRow, type SearchField } from '#shared/contract/queue.ts';
import { answerBy } from '#shared/domain/case/awaited-answer.ts';
import { openDaysLeft } from '#shared/domain/open-days/due-date.ts';
import { explainMatches, type SearchedField } from '#shared/domain/text/search-words.ts';
import type { ReadableDb } from '../database.ts';
import type { OperationContext } from '../handler.ts';
import { knownCaseRecord } from '../journal/case-record.ts';
import { workTexts } from '../projection/case-text.ts';

/** What a list row takes from the case table; the personal part comes from the vault. */
export const QUEUE_COLUMNS = `cases.row, cases.id, cases.type, cases.status, cases.version, cases.receipt_number,
  cases.received_on, cases.due_on, cases.snoozed_until, cases.is_priority, cases.assignee, cases.next_actor, cases.asked_on, cases.answer_by, cases.domain_class,
  cases.judgement_outcome, cases.organization_code, cases.suspected_impersonation, cases.body_mismatch,
  cases.suspected_duplicate, cases.outcome, cases.application_vault`;

export interface StoredQueueRow {
  row: number;
  id: string;
  type: string;
  status: string;
  version: number;
  receipt_number: string;
  received_on: string;
  due_on: string;
  snoozed_until: string | null;
  is_priority: number;
  assignee: string | null;
  next_actor: string;
  asked_on: string | null;
  answer_by: string | null;
  domain_class: string;
  judgement_outcome: string;
  organization_code: string;
  suspected_impersonation: number;
  body_mismatch: number;
  suspected_duplicate: number;
  outcome: string | null;
  application_vault: string | null;
}

interface Person {
  name: string;
  organization_name: string;
  section: string;
  domain: string | null;
}

/** What only a search needs. */
interface Searched extends Person {
  kana: string;
  organization_code: string;
  address: string;
  phone: string;
  position: string;
  remarks: string;
  /** As JSON. */
  extra: string;
}

const PERSON_COLUMNS = `SELECT content ->> '$.application.name' AS name,
  content ->> '$.application.organizationName' AS organization_name,
  content ->> '$.application.section' AS section, content ->> '$.judgement.domain' AS domain`;
const PERSON = `${PERSON_COLUMNS} FROM vault WHERE event = ?`;

const SEARCHED = `${PERSON_COLUMNS}, content ->> '$.application.kana' AS kana,
  content ->> '$.application.organizationCode' AS organization_code,
  content ->> '$.application.address' AS address, content ->> '$.application.phone' AS phone,
  content ->> '$.application.position' AS position, content ->> '$.application.remarks' AS remarks,
  content ->> '$.application.extra' AS extra FROM vault WHERE event = ?`;

export function queueRow(
  db: ReadableDb,
  row: StoredQueueRow,
  words: readonly string[],
  named: (actor: string) => NamedActor,
  context: OperationContext,
): QueueRow {
  const searched = words.length > 0 ? vaultRow<Searched>(db, SEARCHED, row) : undefined;
  const person = searched ?? vaultRow<Person>(db, PERSON, row);
  const waits = row.outcome === null && row.status !== 'withdrawn';
  return QueueRow.parse({
    id: row.id,
    type: row.type,
    status: row.status,
    version: row.version,
    receiptNumber: row.receipt_number,
    receivedOn: row.received_on,
    dueOn: row.due_on,
    openDaysLeft: waits ? leftOf(db, row, context) : null,
    snoozedUntil: row.snoozed_until !== null && row.snoozed_until > context.today ? row.snoozed_until : null,
    isPriority: row.is_priority === 1,
    clockStopped: row.status === 'inquiring',
    answerOverdue: isAnswerOverdue(row, context),
    name: person?.name ?? '',
    organizationName: person?.organization_name ?? '',
    organizationCode: row.organization_code,
    section: person?.section ?? '',
    domain: person?.domain ?? '',
    domainClass: row.domain_class,
    judgementOutcome: row.judgement_outcome,
    suspectedImpersonation: row.suspected_impersonation === 1,
    bodyMismatch: row.body_mismatch === 1,
    suspectedDuplicate: row.suspected_duplicate === 1,
    nextActor: row.next_actor,
    outcome: row.outcome,
    assignee: row.assignee === null ? null : named(row.assignee),
    matches: searched ? matchesOf(db, row, searched, words) : [],
  });
}

const WAS_ASKED = `SELECT 1 AS asked FROM journal WHERE case_id = ? AND kind = 'inquirySent' LIMIT 1`;

/** When the clock stood is written in the journal only, and matters to the few that are late and about which somebody was asked. */
function leftOf(
  db: ReadableDb,
  { id, version, due_on: due }: StoredQueueRow,
  { today, calendar }: Pick<OperationContext, 'today' | 'calendar'>,
): number {
  // Nobody is asked before a receipt and a claim: most late rows need no look at the journal.
  const mayHaveStood = due < today && version > 2 && db.query(WAS_ASKED).get(id) !== undefined;
  return openDaysLeft(today, due, mayHaveStood ? knownCaseRecord(db, id).state.pauses : [], calendar);
}

function isAnswerOverdue(
  { asked_on: sentOn, answer_by }: StoredQueueRow,
  context: Pick<OperationContext, 'today' | 'policy' | 'calendar'>,
): boolean {
  return sentOn !== null && answerBy({ sentOn, answerBy: answer_by }, context) < context.today;
}

/** Undefined when the person was erased. */
function vaultRow<Row extends Person>(
  db: ReadableDb,
  sql: string,
  { application_vault: event }: StoredQueueRow,
): Row | undefined {
  return event === null ? undefined : db.query<Row>(sql).get(event);
}

/** What was written in the review is read only where the application does not hold every word. */
function matchesOf(
  db: ReadableDb,
  row: StoredQueueRow,
  person: Searched,
  words: readonly string[],
): QueueRow['matches'] {
  const applied = searchedFields(row, person);
  const found = explainMatches(applied, words);
  // Nobody has written anything yet where the receipt is all.
  if (found.length === words.length || row.version === 1) return found;
  return explainMatches([...applied, ...workTexts(db, knownCaseRecord(db, row.id).state)], words);
}

const Extra = z.record(z.string(), z.string());

/** In the order in which a clerk would look. */
function searchedFields(row: StoredQueueRow, person: Searched): SearchedField<SearchField>[] {
  return [
    { field: 'receiptNumber', text: row.receipt_number },
    { field: 'name', text: person.name, isName: true },
    { field: 'kana', text: person.kana, isName: true },
    { field: 'organizationName', text: person.organization_name },
    { field: 'organizationCode', text: person.organization_code },
    // As it was read, where zero or check digit were missing.
    { field: 'organizationCode', text: row.organization_code },
    { field: 'section', text: person.section },
    { field: 'address', text: person.address },
    { field: 'phone', text: person.phone },
    { field: 'position', text: person.position },
    { field: 'remarks', text: person.remarks },
    ...Object.entries(Extra.parse(JSON.parse(person.extra))).map(([column, text]) => ({
      field: 'extra' as const,
      column,
      text,
    })),
  ];
}
