import { z } from 'zod';
import { IntakeCounts, RowProblem } from '#shared/contract/intake.ts';
import { noDetails, RunDetails } from '#shared/contract/intake-run.ts';
import { ReportFile, ReportProfile } from '#shared/contract/report.ts';
import { caseEventPayloads } from '#shared/domain/case/event.ts';
import { SourceForm } from '#shared/domain/intake/reading.ts';
import { OperatorRole } from '#shared/domain/operator/actor.ts';
import { OfficePolicy } from '#shared/domain/policy/policy.ts';
import { PlainDate } from '#shared/domain/time/plain-date.ts';

/** A problem as the journal may keep it: without the value that stood in the cell. */
const RecordedProblem = RowProblem.omit({ value: true });

/** Events that are not about one case. */
export const officeEventPayloads = {
  ledgerCreated: z.object({ ledger: z.string(), demonstration: z.boolean() }),
  operatorAdded: z.object({ operator: z.string(), role: OperatorRole }),
  policyChanged: z.object({ policy: OfficePolicy }),
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
  /** A held row whose matter is settled by a case: its content was kept out, or came again and became that case. */
  rowSettled: z.object({ row: z.string(), case: z.string(), run: z.string() }),
  /** 取消: what the run brought is taken back. */
  importUndone: z.object({ run: z.string() }),
  reportExported: z.object({
    from: PlainDate,
    to: PlainDate,
    profile: ReportProfile,
    chainHead: z.string(),
    files: z.array(ReportFile),
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
