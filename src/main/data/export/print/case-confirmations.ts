import type { ConfirmationStep } from '#shared/contract/confirmed-domain.ts';
import type { JudgementSummary } from '#shared/domain/case/event.ts';
import type { Instant } from '#shared/domain/time/plain-date.ts';
import { japaneseDateTime } from '#shared/domain/time/wall-calendar.ts';
import { vocabularyJa as words } from '#shared/text/vocabulary-ja.ts';
import { stepsOf } from '../../confirmed-domain/register-entry.ts';
import { type RegisterRecord, readRecord } from '../../confirmed-domain/register-record.ts';
import type { ReadableDb } from '../../database.ts';
import { linkedCase } from '../../membership/linked-case.ts';
import type { ReportContext } from '../report-case.ts';
import type { Fact } from './fact-list.ts';
import type { People } from './people.ts';
import type { Texts } from './texts.ts';

/**
 * The entries of the register on which a judgement rests: who confirmed the domain, when, in which case and by what. What
 * was confirmed anew later did not count then; that an entry was revoked later belongs to it all the same.
 */
export function reliedEntries(
  { confirmations = [] }: JudgementSummary,
  given: Instant,
  db: ReadableDb,
  context: ReportContext,
  people: People,
  read: Texts,
): Fact[] {
  return confirmations.map((id) => {
    const record = readRecord(db, id);
    const value = record ? entryText(record, given, db, context, people, read) : id;
    return { term: '根拠とした確認', value, wide: true };
  });
}

function entryText(
  record: RegisterRecord,
  given: Instant,
  db: ReadableDb,
  { reference, named }: ReportContext,
  people: People,
  read: Texts,
): string {
  const { code, domain, caseId } = record;
  const name = reference.judgementTables.organizationByCode.get(code)?.name ?? '';
  const steps = stepsOf(db, record.id, named);
  // What was judged by an entry came after its registration, whatever time a clock that was set back gave it.
  const counted = steps.filter(
    ({ kind, at }) => kind === 'domainConfirmed' || (kind === 'domainConfirmationRenewed' && at <= given),
  );
  const revoked = steps.filter((step) => step.kind === 'domainConfirmationRevoked');
  const until = counted.at(-1)?.expiresOn ?? record.expiresOn;
  return [
    `${read.quoted(domain)}　${code} ${name}　${until} まで有効　確認した案件 ${linkedCase(db, caseId).receiptNumber}`,
    ...counted.map((step) => stepText(step, people, read)),
    ...revoked.map((step) => revokedText(step, people, read)),
  ].join('\n');
}

function stepText(step: ConfirmationStep, people: People, read: Texts): string {
  const { kind, evidence, evidenceText, contact, contactSource, contactFoundHow } = step;
  const found = [contactSource && words.contactSource[contactSource], read.quoted(contactFoundHow)];
  return inOneLine([
    ...whatAndWho(kind === 'domainConfirmed' ? '登録' : '更新', step, people),
    evidence.map((each) => words.evidenceKind[each]).join('・'),
    read.quoted(evidenceText),
    read.quoted(contact),
    found.filter(Boolean).join(' '),
  ]);
}

function revokedText(step: ConfirmationStep, people: People, read: Texts): string {
  const { reason, text } = step;
  return inOneLine([
    ...whatAndWho('取消', step, people),
    reason === null ? '' : words.revocationReason[reason],
    read.quoted(text),
  ]);
}

function whatAndWho(what: string, { at, by }: ConfirmationStep, people: People): string[] {
  return [what, japaneseDateTime(at), people(by.actor, at)];
}

function inOneLine(parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join('　');
}
