import { z } from 'zod';
import { ApplicationField } from '../domain/application/application.ts';
import { CaseStatus } from '../domain/case/status.ts';
import { LikenessReason } from '../domain/duplicate/verdict.ts';
import { DomainClass, Judgement, JudgementOutcome } from '../domain/email-domain/judgement.ts';
import { DueReckoning } from '../domain/open-days/reckoning.ts';
import { Instant, PlainDate } from '../domain/time/plain-date.ts';
import { NamedActor } from './case.ts';
import { RowProblem } from './intake.ts';
import { TouchedCase } from './intake-run.ts';
import { operation } from './operation.ts';

/** 新規 / 既取込 / 更新あり / 重複疑い / 要修正 / 除外. */
export const PlanKind = z.enum(['imported', 'known', 'changed', 'suspected', 'needsCorrection', 'excluded']);
export type PlanKind = z.infer<typeof PlanKind>;

/**
 * How a row of 既取込 is known: a case or a row of this file says the same, a case said it before a later file replaced it,
 * an equal row waits in 要修正, was left in favour of its case (今の内容のまま), or was 除外.
 */
export const KnownAs = z.enum(['imported', 'before', 'waiting', 'kept', 'excluded']);
export type KnownAs = z.infer<typeof KnownAs>;

/** The ways of being known that left something out; a person may want it after all. */
export function mayBeWanted(known: KnownAs): boolean {
  return known === 'before' || known === 'kept' || known === 'excluded';
}

export const PlanCounts = z.object({
  rows: z.int(),
  imported: z.int(),
  known: z.int(),
  changed: z.int(),
  suspected: z.int(),
  needsCorrection: z.int(),
  excluded: z.int(),
  /** Of `changed`: rows whose new content a person chose. */
  replaced: z.int(),
  /** Rows of any kind that a person corrected. */
  corrected: z.int(),
});
export type PlanCounts = z.infer<typeof PlanCounts>;

/** What a commit would do. The rows are read page by page; the plan itself stays with the data process. */
export const IntakePlan = z.object({
  planId: z.string(),
  counts: PlanCounts,
  sha256: z.string(),
  /** Of all rows: those that nobody sees who opens the worksheet, for example because it is filtered. */
  hiddenRows: z.int(),
  /** What a person had said about rows of the plan before, and what this one could not take over. */
  lost: z.object({
    /** Rows that are not in the file any more as they were. */
    edits: z.int(),
    /** 差し替える, where the case was worked on since. */
    choices: z.int(),
  }),
});
export type IntakePlan = z.infer<typeof IntakePlan>;

export const PlannedRow = z.object({
  /** Place among the rows of the file, from 0; the key of the row within its plan. */
  index: z.int(),
  rowNumber: z.int(),
  kind: PlanKind,
  receiptNumber: z.string(),
  name: z.string(),
  organizationName: z.string(),
  address: z.string(),
  problems: z.array(RowProblem),
  outcome: JudgementOutcome.nullable(),
  domainClass: DomainClass.nullable(),
  dueOn: PlainDate.nullable(),
  /** Null for a row that is not 既取込. */
  knownAs: KnownAs.nullable(),
  isCorrected: z.boolean(),
  /** Of 更新あり: the new content was chosen. */
  isReplacing: z.boolean(),
  /** An earlier import had left it out; a person had it judged again. */
  isReconsidered: z.boolean(),
});
export type PlannedRow = z.infer<typeof PlannedRow>;

export const FieldChange = z.object({
  /** Null: a column that the program does not know, by its header. */
  field: ApplicationField.nullable(),
  header: z.string(),
  before: z.string(),
  after: z.string(),
});
export type FieldChange = z.infer<typeof FieldChange>;

/** The case that has the row's 受付番号 already. */
export const ChangedCase = z.object({
  caseId: z.string(),
  status: CaseStatus,
  isReplaceable: z.boolean(),
  changes: z.array(FieldChange),
});
export type ChangedCase = z.infer<typeof ChangedCase>;

/** Another application that this one looks like. */
export const AlikeApplication = z.object({
  /** Null: the other one is a row of the same file. */
  caseId: z.string().nullable(),
  rowNumber: z.int().nullable(),
  receiptNumber: z.string(),
  name: z.string(),
  organizationName: z.string(),
  address: z.string(),
  reasons: z.array(LikenessReason),
});
export type AlikeApplication = z.infer<typeof AlikeApplication>;

const Fields = z.record(ApplicationField, z.string());

export const PlannedRowDetail = z.object({
  row: PlannedRow,
  /** As it would be taken, corrections included. */
  fields: Fields,
  received: Fields,
  extra: z.record(z.string(), z.string()),
  judgement: Judgement.nullable(),
  due: DueReckoning.nullable(),
  changed: ChangedCase.nullable(),
  alike: z.array(AlikeApplication),
  /** The word why it was left out; null when it was not. */
  exclusion: z.string().nullable(),
});
export type PlannedRowDetail = z.infer<typeof PlannedRowDetail>;

const PlanRef = z.object({ planId: z.string() });
const RowRef = z.object({ planId: z.string(), index: z.int().min(0) });
/** What an edit answers: the counts as they are now, and the row itself. */
const EditedRow = z.object({ counts: PlanCounts, detail: PlannedRowDetail });

/** Who brought a content of an application into the ledger, and from which file. */
const ContentSource = z.object({
  /** Null where it came from no file; empty where the name was erased. */
  fileName: z.string().nullable(),
  by: NamedActor,
  at: Instant,
});

/** 取込時に修正. */
const ContentCorrections = z.array(
  z.object({ field: ApplicationField, received: z.string(), by: NamedActor, at: Instant }),
);

/** Where a case came from, and what its application was before a person or a later file changed it. */
export const CaseOrigin = z.object({
  /** Of what the application says now. */
  source: ContentSource,
  corrections: ContentCorrections,
  /** Each time that a later file brought other content, the latest first. */
  replaced: z.array(
    ContentSource.extend({
      /** It was taken back, and the content before it stands. */
      isUndone: z.boolean(),
      changes: z.array(FieldChange),
      /** Of the content that counts no longer. */
      corrections: ContentCorrections,
    }),
  ),
});
export type CaseOrigin = z.infer<typeof CaseOrigin>;

export const CorrectionFileEncoding = z.enum(['utf-8-bom', 'cp932']);
export type CorrectionFileEncoding = z.infer<typeof CorrectionFileEncoding>;

const SavedCorrections = z.object({ path: z.string(), rows: z.int(), bytes: z.int() });

export const intakePlanOperations = {
  /** Reads the whole file and says what would happen; writes nothing. */
  'import.plan': operation('task', 'operator', z.object({ importId: z.string() }), IntakePlan),
  'import.planRows': operation(
    'task',
    'operator',
    PlanRef.extend({
      /** Null: rows of every kind. */
      kind: PlanKind.nullable(),
      offset: z.int().min(0),
      limit: z.int().min(1).max(200),
    }),
    z.object({ rows: z.array(PlannedRow), total: z.int() }),
  ),
  'import.planRow': operation('task', 'operator', RowRef, PlannedRowDetail),
  /** Null takes the correction back. */
  'import.correctPlanRow': operation(
    'task',
    'editor',
    RowRef.extend({ fields: Fields.nullable() }),
    EditedRow,
  ),
  /** 除外; null takes it back. */
  'import.excludePlanRow': operation(
    'task',
    'editor',
    RowRef.extend({ reason: z.string().trim().min(1).max(500).nullable() }),
    EditedRow,
  ),
  /** 既取込 by an earlier choice (`mayBeWanted`): judges the row as if it came for the first time, or takes that back. */
  'import.reconsiderPlanRow': operation('task', 'editor', RowRef.extend({ again: z.boolean() }), EditedRow),
  /** 更新あり: 新しい内容に差し替える, or 今の内容のまま. `index` null means all such rows. */
  'import.choosePlanRow': operation(
    'task',
    'editor',
    PlanRef.extend({ index: z.int().min(0).nullable(), replace: z.boolean() }),
    PlanCounts,
  ),
  /** Asks for a place and writes the rows to be corrected as CSV; null means the dialog was left. */
  'import.saveCorrections': operation(
    'shell',
    'operator',
    PlanRef.extend({ encoding: CorrectionFileEncoding }),
    SavedCorrections.nullable(),
  ),
  'import.writeCorrections': operation(
    'task',
    'internal',
    PlanRef.extend({ encoding: CorrectionFileEncoding, path: z.string() }),
    SavedCorrections,
  ),
  /** Takes a whole run back, as long as nobody worked on what came of it. */
  'import.undo': operation(
    'task',
    'editor',
    z.object({ run: z.string() }),
    z.object({ cases: z.int(), heldRows: z.int(), takenBack: z.int() }),
  ),
  /** Cases that stand in the way of undoing a run, at most 200; empty when it can be undone. */
  'import.touchedCases': operation(
    'query',
    'operator',
    z.object({ run: z.string() }),
    z.object({ cases: z.array(TouchedCase), total: z.int() }),
  ),
  'import.caseOrigin': operation('query', 'operator', z.object({ caseId: z.string() }), CaseOrigin),
  /** What would become of a held row with these fields; says nothing to the ledger. */
  'import.tryRow': operation(
    'query',
    'operator',
    z.object({ id: z.string(), fields: Fields }),
    z.object({
      problems: z.array(RowProblem),
      judgement: Judgement.nullable(),
      due: DueReckoning.nullable(),
    }),
  ),
};

export type PlanOperation = keyof typeof intakePlanOperations;
