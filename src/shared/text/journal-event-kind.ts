import type { CaseEventKind } from '../domain/case/event.ts';

/** Kinds of events that concern no single case. */
export type OfficeEventKind =
  | 'ledgerCreated'
  | 'operatorAdded'
  | 'passphraseChanged'
  | 'firstPassphraseSet'
  | 'operatorRoleChanged'
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

/**
 * The label of an event, or its raw kind when this program is too old to know it: kinds come over the
 * contract as text, because an older program may read a newer journal.
 */
export function eventLabel(labels: Readonly<Record<JournalEventKind, string>>, kind: string): string {
  return Object.entries(labels).find(([known]) => known === kind)?.[1] ?? kind;
}
