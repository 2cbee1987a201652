import type { RecordedFact, RecordedValue } from '#shared/contract/case-history.ts';
import { ApplicationField } from '#shared/domain/application/application.ts';
import type { CaseEvent } from '#shared/domain/case/event.ts';
import type { CaseState } from '#shared/domain/case/state.ts';
import { importedFile } from '../import/case-contents.ts';
import { type ApplicationRecord, readApplication } from '../journal/vault.ts';
import { linkedCase } from '../membership/linked-case.ts';
import { judgementFacts, setAsideFacts } from './check-facts.ts';
import { change, checklist, date, dueMoved, fact, nothing, type Telling, text } from './fact.ts';

type Of<K extends CaseEvent['kind']> = CaseEvent & { kind: K };

export function receivedFacts(event: Of<'applicationReceived'>, telling: Telling): RecordedFact[] {
  const { db } = telling;
  const { review, importRun, receivedOn, termsVersion = '', judgement, due } = event.payload;
  return [
    ...(review
      ? [
          ...fact('cause', { is: 'reviewCause', value: review.cause }),
          ...fact('originalCase', { is: 'case', value: linkedCase(db, review.of) }),
        ]
      : []),
    ...importFacts(importRun, telling),
    ...fact('receivedOn', ...date(receivedOn)),
    ...fact('due', ...date(due.on)),
    ...judgementFacts(null, judgement),
    ...fact('checklist', ...checklist(telling, event.payload.checklist)),
    ...fact('termsVersion', ...text(termsVersion)),
    ...asTyped(readApplication(db, event.vault)),
  ];
}

/** 差し替え: what the application said until then, and what it says from then on. */
export function updatedFacts(
  event: Of<'applicationUpdated'>,
  before: CaseState,
  telling: Telling,
): RecordedFact[] {
  const { db } = telling;
  const { importRun, receivedOn, termsVersion = '', judgement, due, setAside } = event.payload;
  const asked = checklist(telling, event.payload.checklist);
  return [
    ...importFacts(importRun, telling),
    ...change('receivedOn', date(before.receivedOn), date(receivedOn)),
    ...dueMoved(before.due, due),
    ...endedInquiryFacts(event, before),
    ...judgementFacts(before.judgement, judgement),
    ...change('checklist', checklist(telling, before.checklist), asked),
    ...setAsideFacts(setAside, before, telling),
    ...change('termsVersion', text(before.termsVersion ?? ''), text(termsVersion)),
    ...replacedFields(readApplication(db, before.application), readApplication(db, event.vault)),
  ];
}

function importFacts(run: string | null, { db }: Telling): RecordedFact[] {
  const file = importedFile(db, run);
  return fact('importFile', ...(file?.name === '' ? [{ is: 'erased' as const }] : text(file?.name ?? '')));
}

/** Of whoever had applied before nobody waits for an answer any more, and the case is no longer put off for one. */
function endedInquiryFacts(
  { payload }: Of<'applicationUpdated'>,
  { inquiries, snoozedUntil }: CaseState,
): RecordedFact[] {
  const { endedInquiry, woken } = payload;
  const asked = inquiries.find((each) => each.id === endedInquiry?.inquiry);
  return [
    ...fact('sentOn', ...date(asked?.sentOn)),
    ...fact('lapsedOn', ...date(endedInquiry?.endedOn)),
    ...(woken ? change('snoozedUntil', date(snoozedUntil), [nothing]) : []),
  ];
}

/** The form as it was typed; where somebody corrected a field on the way in, beside what had been received. */
function asTyped(record: ApplicationRecord | null): RecordedFact[] {
  if (!record) return fact('erasedApplication', { is: 'erased' });
  const { application, corrections } = record;
  const fields = ApplicationField.options.flatMap((field) => {
    const corrected = corrections.find((each) => each.field === field);
    return change(field, corrected ? typed(corrected.received) : [], text(application[field]));
  });
  const extra = Object.entries(application.extra).filter(([, value]) => value !== '');
  return [...fields, ...fact('extra', ...extra.flatMap(([header, value]) => text(`${header}: ${value}`)))];
}

function replacedFields(before: ApplicationRecord | null, after: ApplicationRecord | null): RecordedFact[] {
  if (!before || !after) return fact('erasedApplication', { is: 'erased' });
  return ApplicationField.options
    .filter((field) => before.application[field] !== after.application[field])
    .flatMap((field) => change(field, typed(before.application[field]), text(after.application[field])));
}

/** A field that was left blank is told as well as one that was not. */
function typed(value: string): RecordedValue[] {
  return value === '' ? [nothing] : text(value);
}
