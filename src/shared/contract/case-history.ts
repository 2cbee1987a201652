import { z } from 'zod';
import { ApplicationField } from '../domain/application/application.ts';
import { LinkedCase, NamedActor } from './case.ts';
import { operation } from './operation.ts';
import { RecordedWord, recordedAs } from './recorded-word.ts';

export const RecordedValue = z.discriminatedUnion('is', [
  ...RecordedWord.options,
  recordedAs('person', NamedActor),
  recordedAs('case', LinkedCase),
]);
export type RecordedValue = z.infer<typeof RecordedValue>;

/** What a fact is about, beside the fields of the form. */
export const RecordedTerm = z.enum([
  'answer',
  'answerBy',
  'answeredOn',
  'assignee',
  'because',
  'bodyName',
  'bytes',
  'calendar',
  'cause',
  'checkedOn',
  'checklist',
  'consent',
  'consentedOn',
  'contactedOn',
  'decidedOn',
  'domainClass',
  'draft',
  'draftRemark',
  'draftedBy',
  'draftedOn',
  'due',
  'erasedApplication',
  'extra',
  'file',
  'format',
  'from',
  'importFile',
  'independence',
  'informationClass',
  'inquiry',
  'item',
  'joined',
  'judgement',
  'lapsedOn',
  'letter',
  'letterBody',
  'means',
  'mediaType',
  'note',
  'notifiedOn',
  'openDays',
  'originalCase',
  'otherCase',
  'outcome',
  'person',
  'priority',
  'question',
  'reason',
  'receivedOn',
  'recordedAt',
  'recordedBy',
  'remark',
  'result',
  'ruleSet',
  'said',
  'sentOn',
  'setAside',
  'setAsideDecision',
  'setAsideWithdrawal',
  'sha256',
  'snoozedUntil',
  'source',
  'subject',
  'tables',
  'templateVersion',
  'termsVersion',
  'time',
  'to',
  'undone',
  'used',
  'verdict',
  'warnings',
  'withdrawnOn',
]);
export type RecordedTerm = z.infer<typeof RecordedTerm>;

export const RecordedFact = z.object({
  term: z.union([RecordedTerm, ApplicationField]),
  /** What stood there until then; empty where nothing was replaced. */
  before: z.array(RecordedValue),
  values: z.array(RecordedValue),
});
export type RecordedFact = z.infer<typeof RecordedFact>;

/** All that one event said, whatever became of it later; empty where its kind says everything. */
export const EventFacts = z.object({ event: z.string(), facts: z.array(RecordedFact) });
export type EventFacts = z.infer<typeof EventFacts>;

export const caseHistoryOperations = {
  /** What every event of a case said, oldest first: also those that were undone, or whose word another has replaced. */
  'case.history': operation('query', 'operator', z.object({ id: z.string() }), z.array(EventFacts)),
};
