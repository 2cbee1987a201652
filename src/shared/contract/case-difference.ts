import { z } from 'zod';
import { ApplicationField } from '../domain/application/application.ts';
import { JudgementSummary } from '../domain/case/event.ts';
import { CaseStatus, Priority } from '../domain/case/status.ts';
import { ChecklistItem, ChecklistTemplate } from '../domain/checklist/template.ts';
import { DuplicateVerdict } from '../domain/duplicate/verdict.ts';
import { LetterKind } from '../domain/letter/letter.ts';
import { PlainDate } from '../domain/time/plain-date.ts';
import {
  CheckView,
  ConsentView,
  ContactView,
  DecisionView,
  EvidenceView,
  InquiryView,
  NamedActor,
  NoteView,
} from './case.ts';

const ChecklistName = ChecklistTemplate.pick({ version: true, name: true });

const SentLetter = z.object({ event: z.string(), letter: LetterKind, by: NamedActor });

/** One field of a case as a person saw it (`before`) and as it is now (`after`). */
export const CaseDifference = z.discriminatedUnion('what', [
  z.object({ what: z.literal('status'), before: CaseStatus, after: CaseStatus }),
  z.object({ what: z.literal('assignee'), before: NamedActor.nullable(), after: NamedActor.nullable() }),
  z.object({
    what: z.literal('check'),
    item: z.string(),
    label: ChecklistItem.shape.label,
    before: CheckView.nullable(),
    after: CheckView.nullable(),
  }),
  z.object({
    what: z.literal('application'),
    field: ApplicationField,
    before: z.string(),
    after: z.string(),
  }),
  /** A column of the form that the program does not know; empty where it was not there. */
  z.object({ what: z.literal('extra'), column: z.string(), before: z.string(), after: z.string() }),
  z.object({ what: z.literal('judgement'), before: JudgementSummary, after: JudgementSummary }),
  z.object({ what: z.literal('checklist'), before: ChecklistName, after: ChecklistName }),
  z.object({ what: z.literal('proposal'), before: DecisionView.nullable(), after: DecisionView.nullable() }),
  z.object({ what: z.literal('decision'), before: DecisionView.nullable(), after: DecisionView.nullable() }),
  z.object({
    what: z.enum(['dueOn', 'snoozedUntil', 'notifiedOn']),
    before: PlainDate.nullable(),
    after: PlainDate.nullable(),
  }),
  /** One that was not there, or says something else: all that a person would read of it. */
  z.object({ what: z.literal('note'), before: NoteView.nullable(), after: NoteView.nullable() }),
  z.object({ what: z.literal('contact'), before: ContactView.nullable(), after: ContactView.nullable() }),
  z.object({ what: z.literal('inquiry'), before: InquiryView.nullable(), after: InquiryView.nullable() }),
  z.object({ what: z.literal('priority'), before: Priority, after: Priority }),
  z.object({ what: z.literal('consent'), before: ConsentView.nullable(), after: ConsentView.nullable() }),
  z.object({
    what: z.literal('evidence'),
    /** To which the file was or is joined. */
    items: z.array(ChecklistItem.pick({ id: true, label: true })),
    before: EvidenceView.nullable(),
    after: EvidenceView.nullable(),
  }),
  z.object({ what: z.literal('letter'), before: SentLetter.nullable(), after: SentLetter.nullable() }),
  /** What was answered about one application that is like this one. */
  z.object({
    what: z.literal('duplicate'),
    before: DuplicateVerdict.nullable(),
    after: DuplicateVerdict.nullable(),
  }),
]);
export type CaseDifference = z.infer<typeof CaseDifference>;
