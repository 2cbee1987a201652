import type { z } from 'zod';
import type { WritableDb } from '../database.ts';
import { officeEventPayloads } from '../journal/event-kinds.ts';

/** The read tables of the register. Each function is the projection of one kind of event, for commands and for a rebuild. */

export interface RegisterEvent {
  readonly seq: number;
  readonly id: string;
  readonly at: string;
  readonly actor: string;
}

const { domainConfirmed, domainConfirmationRenewed, domainConfirmationRevoked } = officeEventPayloads;
export type Confirmed = z.infer<typeof domainConfirmed>;
export type Renewed = z.infer<typeof domainConfirmationRenewed>;
export type Revoked = z.infer<typeof domainConfirmationRevoked>;

export function insertConfirmed(db: WritableDb, event: RegisterEvent, payload: Confirmed): void {
  db.run(
    `INSERT INTO confirmed_domains
      (row, id, domain, code, case_id, confirmed_by, confirmed_at, expires_on, revoked_on)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, NULL)`,
    event.seq,
    event.id,
    payload.domain,
    payload.code,
    payload.case,
    event.actor,
    event.at,
    payload.expiresOn,
  );
  insertStep(db, event, confirmedStep(event, payload));
}

export function markRenewed(db: WritableDb, event: RegisterEvent, payload: Renewed): void {
  db.run('UPDATE confirmed_domains SET expires_on = ? WHERE id = ?', payload.expiresOn, payload.confirmation);
  insertStep(db, event, renewedStep(payload));
}

export function markRevoked(db: WritableDb, event: RegisterEvent, payload: Revoked): void {
  db.run('UPDATE confirmed_domains SET revoked_on = ? WHERE id = ?', payload.revokedOn, payload.confirmation);
  insertStep(db, event, revokedStep(payload));
}

/** For a rebuild; other kinds of events pass by. */
export function projectRegisterEvent(
  db: WritableDb,
  event: RegisterEvent & { readonly kind: string },
  payload: unknown,
): void {
  if (event.kind === 'domainConfirmed') insertConfirmed(db, event, domainConfirmed.parse(payload));
  else if (event.kind === 'domainConfirmationRenewed') {
    markRenewed(db, event, domainConfirmationRenewed.parse(payload));
  } else if (event.kind === 'domainConfirmationRevoked') {
    markRevoked(db, event, domainConfirmationRevoked.parse(payload));
  }
}

export interface StepRow {
  readonly confirmation: string;
  readonly kind: 'domainConfirmed' | 'domainConfirmationRenewed' | 'domainConfirmationRevoked';
  readonly evidence: string;
  readonly contact_source: string | null;
  readonly expires_on: string | null;
  readonly reason: string | null;
}

export function confirmedStep({ id }: Pick<RegisterEvent, 'id'>, payload: Confirmed): StepRow {
  return {
    confirmation: id,
    kind: 'domainConfirmed',
    evidence: payload.evidence.join(' '),
    contact_source: payload.contactSource,
    expires_on: payload.expiresOn,
    reason: null,
  };
}

export function renewedStep(payload: Renewed): StepRow {
  return {
    confirmation: payload.confirmation,
    kind: 'domainConfirmationRenewed',
    evidence: payload.evidence.join(' '),
    contact_source: payload.contactSource,
    expires_on: payload.expiresOn,
    reason: null,
  };
}

export function revokedStep(payload: Revoked): StepRow {
  return {
    confirmation: payload.confirmation,
    kind: 'domainConfirmationRevoked',
    evidence: '',
    contact_source: null,
    expires_on: null,
    reason: payload.reason,
  };
}

function insertStep(db: WritableDb, event: RegisterEvent, step: StepRow): void {
  db.run(
    `INSERT INTO confirmation_steps
      (seq, event, confirmation, kind, actor, at, evidence, contact_source, expires_on, reason)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    event.seq,
    event.id,
    step.confirmation,
    step.kind,
    event.actor,
    event.at,
    step.evidence,
    step.contact_source,
    step.expires_on,
    step.reason,
  );
}
