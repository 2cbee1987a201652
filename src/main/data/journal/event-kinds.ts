import { z } from 'zod';
import { CaseList, ListForm } from '#shared/contract/case-list.ts';
import { IntakeCounts, RowProblem } from '#shared/contract/intake.ts';
import { noDetails, RunDetails } from '#shared/contract/intake-run.ts';
import { ReportFile, ReportProfile } from '#shared/contract/report.ts';
import { BodyChange, BodyChangeCounts } from '#shared/domain/body-list/body-change.ts';
import { BodyListKind, BodyListScope } from '#shared/domain/body-list/listed-body.ts';
import { caseEventPayloads } from '#shared/domain/case/event.ts';
import { ChecklistTemplate } from '#shared/domain/checklist/template.ts';
import {
  EvidenceKind,
  IndependentSource,
  RevocationReason,
} from '#shared/domain/confirmed-domain/confirmed-domain.ts';
import { SourceForm } from '#shared/domain/intake/reading.ts';
import { LetterKind } from '#shared/domain/letter/letter.ts';
import { OperatorRole } from '#shared/domain/operator/actor.ts';
import { OfficePolicy } from '#shared/domain/policy/policy.ts';
import { PlainDate } from '#shared/domain/time/plain-date.ts';

/** A problem as the journal may keep it: without the value that stood in the cell, or its bytes. */
const RecordedProblem = RowProblem.omit({ value: true, bytes: true });

/** Events that are not about one case. */
export const officeEventPayloads = {
  ledgerCreated: z.object({
    ledger: z.string(),
    demonstration: z.boolean(),
    /** With what the office began. Missing in older events. */
    policy: OfficePolicy.omit({ sender: true }).optional(),
  }),
  operatorAdded: z.object({
    operator: z.string(),
    role: OperatorRole,
    /** Missing in the records of older programs, which let everybody keep the first passphrase. */
    mustChoosePassphrase: z.boolean().default(false),
  }),
  /** One's own. No event says anything of a passphrase itself. */
  passphraseChanged: z.object({ operator: z.string() }),
  /** By an administrator, for somebody who must replace it. */
  firstPassphraseSet: z.object({ operator: z.string() }),
  operatorRoleChanged: z.object({ operator: z.string(), from: OperatorRole, to: OperatorRole }),
  /** 氏名の変更. The name and the one before are in the vault. */
  operatorRenamed: z.object({ operator: z.string() }),
  operatorClosed: z.object({ operator: z.string() }),
  operatorReopened: z.object({ operator: z.string() }),
  /** From whom the letters come is in the vault; older programs kept that here too. */
  policyChanged: z.object({ policy: OfficePolicy.omit({ sender: true }) }),
  importCommitted: z.object({
    run: z.string(),
    sha256: z.string(),
    encoding: SourceForm,
    counts: IntakeCounts,
    /** Missing in the records of older programs, which knew no choices. */
    details: RunDetails.default(noDetails),
  }),
  rowHeld: z.object({ run: z.string(), rowNumber: z.int(), problems: z.array(RecordedProblem) }),
  rowCorrected: z.object({ row: z.string(), case: z.string() }),
  rowDiscarded: z.object({ row: z.string() }),
  /** The whole new version: what a case was checked by must be readable for as long as the record is. */
  checklistChanged: z.object({ template: ChecklistTemplate }),
  letterTemplateChanged: z.object({ letter: LetterKind, version: z.int() }),
  noticeListSaved: z.object({
    list: CaseList,
    /** Older programs knew no form but CSV. */
    encoding: ListForm,
    cases: z.int(),
    sha256: z.string(),
    /** Whose lines it has, and the journal up to which it was made. Missing in older events. */
    caseIds: z.array(z.string()).optional(),
    chainHead: z.string().optional(),
    chainSeq: z.int().optional(),
  }),
  /** Its name and the headers of the file are in the vault. */
  mappingProfileSaved: z.object({ profile: z.string() }),
  mappingProfileDeleted: z.object({ profile: z.string() }),
  /** Its name and what it searches for are in the vault. */
  viewSaved: z.object({ view: z.string(), version: z.int(), owner: z.string(), shared: z.boolean() }),
  viewDeleted: z.object({ view: z.string() }),
  /** A held row whose matter is settled by a case: its content was kept out, or came again and became that case. */
  rowSettled: z.object({ row: z.string(), case: z.string(), run: z.string() }),
  /** 取消: what the run brought is taken back. */
  importUndone: z.object({ run: z.string() }),
  reportExported: z.object({
    from: PlainDate,
    to: PlainDate,
    profile: ReportProfile,
    chainHead: z.string(),
    /** The newest event that the report contains. Missing in older events. */
    chainSeq: z.int().optional(),
    files: z.array(ReportFile),
  }),
  /** Not a report of a decision: 元に戻す stays open. */
  caseSheetSaved: z.object({
    case: z.string(),
    profile: ReportProfile,
    chainHead: z.string(),
    /** The newest event that the sheet contains. Missing in older events. */
    chainSeq: z.int().optional(),
    sha256: z.string(),
  }),
  domainConfirmed: z.object({
    domain: z.string(),
    code: z.string(),
    case: z.string(),
    evidence: z.array(EvidenceKind),
    contactSource: IndependentSource.nullable(),
    expiresOn: PlainDate,
  }),
  domainConfirmationRenewed: z.object({
    confirmation: z.string(),
    case: z.string(),
    evidence: z.array(EvidenceKind),
    contactSource: IndependentSource.nullable(),
    expiresOn: PlainDate,
  }),
  domainConfirmationRevoked: z.object({
    confirmation: z.string(),
    case: z.string(),
    reason: RevocationReason,
    revokedOn: PlainDate,
  }),
  /** A long list comes in several events, numbered from 1; the file's name and source are in the vault of the first. */
  bodyListImported: z.object({
    import: z.string(),
    part: z.int(),
    parts: z.int(),
    list: BodyListKind,
    sha256: z.string(),
    effectiveOn: PlainDate,
    scope: BodyListScope,
    counts: BodyChangeCounts,
    faults: z.int(),
    changes: z.array(BodyChange),
  }),
} as const;

export const eventPayloads = { ...caseEventPayloads, ...officeEventPayloads };
export type EventKind = keyof typeof eventPayloads;

export type OfficeEventDraft = {
  [K in keyof typeof officeEventPayloads]: {
    readonly kind: K;
    readonly payload: z.infer<(typeof officeEventPayloads)[K]>;
    readonly personal: { readonly kind: string; readonly content: Record<string, unknown> } | null;
  };
}[keyof typeof officeEventPayloads];

/** Raised when the meaning of a payload changes; readers must then know both. */
export const EVENT_VERSION = 1;

export function isEventKind(kind: string): kind is EventKind {
  return Object.hasOwn(eventPayloads, kind);
}
