import type { HistoryEntry } from '../contract/case.ts';
import type { JournalEntry } from '../contract/journal.ts';
import type { CaseEventKind } from '../domain/case/event.ts';

/** Kinds of events that concern no single case. */
export type OfficeEventKind =
  | 'ledgerCreated'
  | 'operatorAdded'
  | 'passphraseChanged'
  | 'firstPassphraseSet'
  | 'operatorRoleChanged'
  | 'operatorRenamed'
  | 'operatorClosed'
  | 'operatorReopened'
  | 'policyChanged'
  | 'importCommitted'
  | 'rowHeld'
  | 'rowCorrected'
  | 'rowDiscarded'
  | 'checklistChanged'
  | 'letterTemplateChanged'
  | 'noticeListSaved'
  | 'mappingProfileSaved'
  | 'mappingProfileDeleted'
  | 'viewSaved'
  | 'viewDeleted'
  | 'rowSettled'
  | 'importUndone'
  | 'reportExported'
  | 'caseSheetSaved'
  | 'bodyListImported'
  | 'domainConfirmed'
  | 'domainConfirmationRenewed'
  | 'domainConfirmationRevoked';

export type JournalEventKind = CaseEventKind | OfficeEventKind;

export interface EventNames {
  readonly event: Readonly<Record<JournalEventKind, string>>;
  /** The first event of a 所属再確認, which is no application. */
  readonly reviewBegun: string;
}

/**
 * The label of an event, or its raw kind when this program is too old to know it: kinds come over the
 * contract as text, because an older program may read a newer journal.
 */
export function eventLabel(labels: Readonly<Record<JournalEventKind, string>>, kind: string): string {
  return Object.entries(labels).find(([known]) => known === kind)?.[1] ?? kind;
}

/** What an entry of the journal is called. */
export function entryLabel(
  names: EventNames,
  { kind, beginsReview }: Pick<JournalEntry, 'kind' | 'beginsReview'>,
): string {
  return beginsReview ? names.reviewBegun : eventLabel(names.event, kind);
}

/** What a line of a case's own history is called, without what it is about. */
export function historyLabel(
  names: EventNames,
  { kind, about }: Pick<HistoryEntry, 'kind' | 'about'>,
): string {
  return about?.is === 'reviewCause' ? names.reviewBegun : names.event[kind];
}
