import type { AppError } from '#shared/contract/app-error.ts';
import type { ConfirmationView } from '#shared/contract/confirmed-domain.ts';
import type { InputOf } from '#shared/contract/contract.ts';
import {
  checkConfirmation,
  checkEvidence,
  isReplaced,
  type StandingEntry,
} from '#shared/domain/confirmed-domain/check-confirmation.ts';
import type { ConfirmationEvidence } from '#shared/domain/confirmed-domain/confirmed-domain.ts';
import { err, type Result } from '#shared/result.ts';
import { standingCase } from '../cases/standing-case.ts';
import type { ReadableDb, WritableDb } from '../database.ts';
import type { CommandContext } from '../handler.ts';
import { caseRecord } from '../journal/case-record.ts';
import { readApplication } from '../journal/vault.ts';
import { touchReference } from '../reference/ledger-reference.ts';
import { openDomainItems } from './case-register.ts';
import { registerEntry } from './register-entry.ts';
import { readRecord } from './register-record.ts';
import { insertConfirmed, markRenewed } from './register-rows.ts';

/** Keeps what a case has confirmed, so that the next application from the domain need not ask again. */
export function confirmDomain(
  db: WritableDb,
  { caseId, code, domain, ...evidence }: InputOf<'register.confirm'>,
  context: CommandContext,
): Result<ConfirmationView, AppError> {
  if (context.session.role === 'viewer') return err({ code: 'viewerMayNot' });
  const confirming = standingCase(db, caseId);
  if (!confirming) return err({ code: 'notFound', what: 'case' });
  const { state } = confirming;
  const openItems = openDomainItems(state, context.checklists);
  if (openItems.length > 0) return err({ code: 'domainCheckOpen', items: openItems });
  const checked = checkConfirmation(
    { code, domain, evidence },
    {
      tables: context.reference.judgementTables,
      entries: entriesOfBody(db, code),
      today: context.today,
      confirmationMonths: context.policy.confirmationMonths,
      applicant: readApplication(db, state.application)?.application ?? null,
    },
  );
  if (!checked.ok) return err({ code: 'confirmationRefused', problems: [...checked.problems] });
  const payload = {
    domain: checked.domain,
    code,
    case: caseId,
    ...recorded(evidence),
    expiresOn: checked.expiresOn,
  };
  const event = context.append({ kind: 'domainConfirmed', payload, personal: texts(evidence) }, null);
  insertConfirmed(db, { ...event, actor: context.session.actor }, payload);
  touchReference(db, event.seq);
  context.changed(['register']);
  return registerEntry(db, event.id, context);
}

/** A confirmation made anew for the same body and domain; the period begins today. */
export function renewConfirmation(
  db: WritableDb,
  { id, ...evidence }: InputOf<'register.renew'>,
  context: CommandContext,
): Result<ConfirmationView, AppError> {
  if (context.session.role === 'viewer') return err({ code: 'viewerMayNot' });
  const record = readRecord(db, id);
  if (!record) return err({ code: 'notFound', what: 'confirmation' });
  if (record.revokedOn !== null) return err({ code: 'confirmationRevoked', revokedOn: record.revokedOn });
  if (isReplaced(record, entriesOfBody(db, record.code), context.today)) {
    return err({ code: 'confirmationRefused', problems: ['domain-already-confirmed'] });
  }
  const madeIn = caseRecord(db, record.caseId);
  const applicant = madeIn && readApplication(db, madeIn.state.application)?.application;
  const checked = checkEvidence(evidence, {
    today: context.today,
    confirmationMonths: context.policy.confirmationMonths,
    applicant: applicant ?? null,
  });
  if (!checked.ok) return err({ code: 'confirmationRefused', problems: [...checked.problems] });
  const payload = {
    confirmation: id,
    case: record.caseId,
    ...recorded(evidence),
    expiresOn: checked.expiresOn,
  };
  const event = context.append(
    { kind: 'domainConfirmationRenewed', payload, personal: texts(evidence) },
    null,
  );
  markRenewed(db, { ...event, actor: context.session.actor }, payload);
  touchReference(db, event.seq);
  context.changed(['register']);
  return registerEntry(db, id, context);
}

const OF_BODY = `SELECT id, domain, code, expires_on AS expiresOn, revoked_on AS revokedOn
  FROM confirmed_domains WHERE code = ?`;

function entriesOfBody(db: ReadableDb, code: string): StandingEntry[] {
  return db.query<StandingEntry>(OF_BODY).all(code);
}

function recorded({ evidence, contactSource }: ConfirmationEvidence) {
  return { evidence: [...new Set(evidence)], contactSource };
}

function texts({ evidenceText, contact, contactFoundHow }: ConfirmationEvidence) {
  return { kind: 'confirmation', content: { evidenceText, contact, contactFoundHow } };
}
