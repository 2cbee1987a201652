import type { RecordedFact } from '#shared/contract/case-history.ts';
import type { CaseEvent } from '#shared/domain/case/event.ts';
import type { CaseState } from '#shared/domain/case/state.ts';
import { readLetter } from '../journal/vault.ts';
import { date, dueMoved, fact, type Telling, text, written } from './fact.ts';

type Of<K extends CaseEvent['kind']> = CaseEvent & { kind: K };

export function askedFacts({ payload, vault }: Of<'inquirySent'>, { db }: Telling): RecordedFact[] {
  const { to = 'applicant', reasons, sentOn, answerBy } = payload;
  return [
    ...fact('to', { is: 'addressee', value: to }),
    ...fact('reason', ...reasons.map((value) => ({ is: 'inquiryReason' as const, value }))),
    ...fact('sentOn', ...date(sentOn)),
    ...fact('answerBy', ...date(answerBy)),
    ...fact('question', ...written(db, vault)),
  ];
}

export function answeredFacts(
  { payload, vault }: Of<'answerRecorded'>,
  before: CaseState,
  { db }: Telling,
): RecordedFact[] {
  return [
    ...sentOnOf(payload.inquiry, before),
    ...fact('answeredOn', ...date(payload.answeredOn)),
    ...dueMoved(before.due, payload.due),
    ...fact('answer', ...written(db, vault)),
  ];
}

export function lapsedFacts({ payload }: Of<'inquiryLapsed'>, before: CaseState): RecordedFact[] {
  return [
    ...sentOnOf(payload.inquiry, before),
    ...fact('lapsedOn', ...date(payload.lapsedOn)),
    ...dueMoved(before.due, payload.due),
  ];
}

/** Which inquiry it was: an office says "that of the 24th". */
function sentOnOf(id: string, { inquiries }: CaseState): RecordedFact[] {
  const inquiry = inquiries.find((each) => each.id === id);
  return [...fact('sentOn', ...date(inquiry?.sentOn)), ...fact('answerBy', ...date(inquiry?.answerBy))];
}

export function letterFacts({ payload, vault }: Of<'letterSaved'>, { db }: Telling): RecordedFact[] {
  const { from, to, subject, body } = readLetter(db, vault);
  return [
    ...fact('letter', { is: 'letter', value: payload.letter }),
    ...fact('templateVersion', ...text(String(payload.templateVersion))),
    ...fact('from', ...text(from)),
    ...fact('to', ...text(to)),
    ...fact('answerBy', ...date(payload.answerBy)),
    ...fact('subject', ...text(subject)),
    ...fact('letterBody', ...(body === '' ? [{ is: 'erased' as const }] : text(body))),
    ...fact('format', ...text(payload.format === 'eml' ? '.eml' : '.txt')),
    ...fact('sha256', ...text(payload.sha256)),
  ];
}
