import { hash } from 'node:crypto';
import { existsSync } from 'node:fs';
import type { AppError } from '#shared/contract/app-error.ts';
import type { InputOf, OutputOf } from '#shared/contract/contract.ts';
import type { LetterDraft, LetterRequest, SavedLetter } from '#shared/contract/letter.ts';
import { answerBy, awaitedInquiry } from '#shared/domain/case/awaited-answer.ts';
import type { CaseState } from '#shared/domain/case/state.ts';
import { composeLetter, withoutLooseEnds } from '#shared/domain/letter/compose-letter.ts';
import { carriesInquiry, fieldsOf, goesToBody, type LetterKind } from '#shared/domain/letter/letter.ts';
import { type LetterWords, letterValues } from '#shared/domain/letter/letter-values.ts';
import { letterOfOutcome, lettersFor } from '#shared/domain/letter/letters-for.ts';
import { type Mailbox, mailboxLine, readMailboxes } from '#shared/domain/letter/mailbox.ts';
import { addOpenDays } from '#shared/domain/open-days/due-date.ts';
import type { Sender } from '#shared/domain/policy/policy.ts';
import type { PlainDate } from '#shared/domain/time/plain-date.ts';
import { err, ok, type Result } from '#shared/result.ts';
import { formatLetterDate } from '#shared/text/format-date.ts';
import { inquirySentence, reasonsJa } from '#shared/text/reasons-ja.ts';
import { caseAsSeen } from '../cases/act-on-case.ts';
import { standingCase } from '../cases/standing-case.ts';
import { storeCase } from '../cases/store-case.ts';
import type { ReadableDb } from '../database.ts';
import { fileFault } from '../export/file-fault.ts';
import { writeWholeFile } from '../export/growing-file.ts';
import { recordFile } from '../export/record-file.ts';
import type { Office, OperationContext } from '../handler.ts';
import { continueCase } from '../journal/case-record.ts';
import { mailAddressOf, readApplication, readLetter, readText } from '../journal/vault.ts';
import { removeFile } from '../remove-file.ts';
import { actorNames } from '../session/actor-names.ts';
import { beginUnfinished, removeUnfinished } from '../unfinished.ts';
import { letterTemplate } from './letter-templates.ts';
import { type Message, messageFile } from './message-file.ts';

/** Letters speak Japanese, as the templates do. */
const words: LetterWords = {
  inquiry: (reason, type) => inquirySentence(reasonsJa.inquiry[reason], type),
  decline: (reason) => reasonsJa.decline[reason].sentence,
  date: formatLetterDate,
};

export function lettersOfCase(
  db: ReadableDb,
  caseId: string,
  { session }: OperationContext,
): Result<OutputOf<'letters.ofCase'>, AppError> {
  const state = stateOf(db, caseId);
  if (!state) return err({ code: 'notFound', what: 'case' });
  const named = actorNames(db, session.actor);
  const saved = state.letters.toReversed().map(({ vault, by, ...letter }) => ({
    ...letter,
    by: named(by, letter.at).name,
    ...readLetter(db, vault),
  }));
  return ok({ saved, offered: state.application === null ? [] : lettersFor(state) });
}

/** The template in force, filled with what the case knows. */
export function draftLetter(
  db: ReadableDb,
  { caseId, letter }: InputOf<'letters.draft'>,
  context: OperationContext,
): Result<LetterDraft, AppError> {
  const state = stateOf(db, caseId);
  const record = state && readApplication(db, state.application);
  if (!state || !record) return err({ code: 'notFound', what: 'case' });
  const template = letterTemplate(db, letter, context);
  const facts = {
    state,
    application: record.application,
    listedName: context.reference.judgementTables.organizationByCode.get(state.organizationCode)?.name ?? '',
    remark: remarkFor(db, state, letter),
    answerBy: deadlineFor(state, context),
  };
  return ok({
    letter,
    version: state.version,
    templateVersion: template.version,
    from: lineOf(senderOf(context.policy.sender)),
    // The body is asked at an address that somebody found; the applicant's own would be no independent source.
    to: goesToBody(letter) ? '' : mailAddressOf(record),
    ...emptyFields(composeLetter(template, letterValues(letter, facts, words))),
  });
}

/** Writes the file and records the letter; what is recorded is what stands in the file. */
export async function writeLetter(
  office: Office,
  request: LetterRequest & { path: string },
): Promise<Result<SavedLetter, AppError>> {
  const { caseId, expectedVersion, letter, templateVersion, format, to, subject, path } = request;
  const body = withoutLooseEnds(request.body);
  const { role } = office.requireSession();
  const seen = caseAsSeen(office.requireLedger().read, caseId, expectedVersion, office.context());
  if (!seen.ok) return seen;
  if (role === 'viewer') return err({ code: 'roleNotPermitted', action: 'addNote', role });
  if (!lettersFor(seen.value.state).includes(letter)) return err({ code: 'letterNotOffered', letter });
  if (existsSync(path)) return err({ code: 'fileProblem', problem: 'exists', path, detail: '' });
  const recipients = readMailboxes(to);
  // On paper a letter goes to whom it names, not to an address.
  if (format === 'eml' && !recipients.ok) return err({ code: 'recipientUnreadable', part: recipients.error });
  const from = senderOf(office.context().policy.sender);
  const message: Message = {
    from,
    to: recipients.ok ? recipients.value : [],
    toLine: to,
    subject,
    body,
    nowMs: office.source.nowMs(),
    id: office.source.newId(),
  };
  const bytes = messageFile(message, format);
  const sha256 = hash('sha256', bytes, 'hex');
  const part = `${path}.part`;
  try {
    removeFile(part);
    beginUnfinished(part);
    await writeWholeFile(part, (file) => file.write(bytes));
    const recorded = await recordFile<SavedLetter['step']>(office, { from: part, path }, (db, journal) => {
      // Whoever was before this one may have undone what the letter tells, or asked for something else.
      const current = caseAsSeen(db, caseId, expectedVersion, office.context());
      if (!current.ok) return current;
      const { value: before } = current;
      const asks = fieldsOf[letter].includes('回答期限');
      const answerBy = asks ? { answerBy: deadlineFor(before.state, office.context()) } : {};
      const payload = { letter, templateVersion, format, sha256, ...answerBy };
      const content = { from: lineOf(from), to, subject, body };
      const personal = { kind: 'letter', content } as const;
      const after = continueCase(db, journal, caseId, before, [{ kind: 'letterSaved', payload, personal }]);
      storeCase(db, caseId, before.state, after.state);
      return ok({ id: caseId, from: before.state.version, to: after.state.version });
    });
    if (!recorded.ok) return recorded;
    office.notify({ kind: 'changed', topics: ['cases'], caseIds: [caseId] });
    return ok({ path, sha256, step: recorded.value });
  } catch (error) {
    return err(fileFault(error, path));
  } finally {
    removeUnfinished(part);
  }
}

function senderOf({ name, address }: Sender): Mailbox | null {
  const read = readMailboxes(address);
  const [mailbox] = read.ok ? read.value : [];
  return mailbox ? { ...mailbox, name } : null;
}

function stateOf(db: ReadableDb, caseId: string): CaseState | null {
  return standingCase(db, caseId)?.state ?? null;
}

function remarkFor(db: ReadableDb, state: CaseState, letter: LetterKind): string {
  if (carriesInquiry(letter)) return readText(db, state.inquiries.at(-1)?.question ?? null);
  const { decision } = state;
  if (!decision || letterOfOutcome[decision.outcome] !== letter) return '';
  // What the second person adds is said to the office, not to the applicant.
  return readText(db, decision.proposedBy === null ? decision.vault : decision.draftVault);
}

/** While an answer is awaited the day that the case says, whatever letter asks for it and when it is written. No day that is over. */
function deadlineFor(state: CaseState, context: OperationContext): PlainDate {
  const inquiry = awaitedInquiry(state);
  const until = inquiry && answerBy(inquiry, context);
  if (until !== null && until >= context.today) return until;
  return addOpenDays(context.today, context.policy.answerDays, context.calendar);
}

function lineOf(from: Mailbox | null): string {
  return from ? mailboxLine(from) : '';
}

function emptyFields(letter: ReturnType<typeof composeLetter>) {
  return { ...letter, empty: [...letter.empty] };
}
