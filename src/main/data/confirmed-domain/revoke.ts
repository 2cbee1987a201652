import type { AppError } from '#shared/contract/app-error.ts';
import type { InputOf, OutputOf } from '#shared/contract/contract.ts';
import { err, ok, type Result } from '#shared/result.ts';
import { vocabularyJa } from '#shared/text/vocabulary-ja.ts';
import type { WritableDb } from '../database.ts';
import type { Office } from '../handler.ts';
import type { JournalWriter } from '../journal/journal.ts';
import { namedCases } from '../named-cases.ts';
import { ledgerReference, touchReference } from '../reference/ledger-reference.ts';
import { lookAtCaseAgain } from './look-at-case-again.ts';
import { readRecord } from './register-record.ts';
import { markRevoked } from './register-rows.ts';
import { relyingCaseIds, revocationList } from './revocation-cases.ts';

type Wish = InputOf<'register.revoke'>;
type Revocation = OutputOf<'register.revoke'>;

/** After so many cases, other calls get their turn. */
const CASES_A_PIECE = 50;

/** Takes an entry out of what judgements may rest on, and looks at every case again that rests on it. All or nothing. */
export async function revokeConfirmation(office: Office, wish: Wish): Promise<Result<Revocation, AppError>> {
  if (office.requireSession().role === 'viewer') return err({ code: 'viewerMayNot' });
  const changed = new Set<string>();
  const result = await office.transaction(async (db, journal) => {
    const record = readRecord(db, wish.id);
    if (!record) return err({ code: 'notFound', what: 'confirmation' });
    if (record.revokedOn !== null) return err({ code: 'confirmationRevoked', revokedOn: record.revokedOn });
    const touched = relyingCaseIds(db, wish.id);
    for (const id of touched) changed.add(id);
    recordRevocation(office, db, journal, wish, record.caseId);
    const label = vocabularyJa.revocationReason[wish.reason];
    const remark = [`登録したドメイン ${record.domain} の取消（${label}）`, wish.text]
      .filter(Boolean)
      .join('\n');
    return ok(await lookAtAll(office, db, journal, touched, wish.id, remark, changed));
  });
  if (result.ok) {
    const topics = changed.size === 0 ? (['register'] as const) : (['register', 'cases'] as const);
    office.notify({ kind: 'changed', topics: [...topics], caseIds: namedCases(changed) });
  }
  return result;
}

function recordRevocation(
  office: Office,
  db: WritableDb,
  journal: JournalWriter,
  { id, reason, text }: Wish,
  caseId: string,
): void {
  const payload = { confirmation: id, case: caseId, reason, revokedOn: office.today() };
  const personal = text === '' ? null : { kind: 'text', content: { text } };
  const event = journal.append({ kind: 'domainConfirmationRevoked', payload, personal }, null);
  markRevoked(db, { ...event, actor: office.requireSession().actor }, payload);
  touchReference(db, event.seq);
}

async function lookAtAll(
  office: Office,
  db: WritableDb,
  journal: JournalWriter,
  caseIds: readonly string[],
  confirmation: string,
  remark: string,
  /** Gets the other cases that show something else then. */
  changed: Set<string>,
): Promise<Revocation> {
  // Read on the writing connection: the other one does not see yet that the entry is gone.
  const reference = ledgerReference(office.reference, db);
  const context = { ...office.context(), reference, appendCaseEvents: journal.appendCaseEvents };
  const list = revocationList(db, confirmation);
  for (const [index, caseId] of caseIds.entries()) {
    const { state, effect, refusal, concerned } = lookAtCaseAgain(db, caseId, remark, context);
    list.add(caseId, state, effect, refusal);
    for (const other of concerned) changed.add(other);
    if (index % CASES_A_PIECE === CASES_A_PIECE - 1) await new Promise((resolve) => setImmediate(resolve));
  }
  return list.result();
}
