import { z } from 'zod';
import type { AppError } from '#shared/contract/app-error.ts';
import { ConfirmationStep, type ConfirmationView } from '#shared/contract/confirmed-domain.ts';
import { err, ok, type Result } from '#shared/result.ts';
import type { ReadableDb } from '../database.ts';
import type { OperationContext } from '../handler.ts';
import { actorNames, type Named } from '../session/actor-names.ts';
import { type RegisterRecord, readRecord, rowMaker } from './register-record.ts';

/** One entry with everything that was written down about it. */
export function registerEntry(
  db: ReadableDb,
  id: string,
  context: OperationContext,
): Result<ConfirmationView, AppError> {
  const record = readRecord(db, id);
  return record ? ok(entryView(db, record, context)) : err({ code: 'notFound', what: 'confirmation' });
}

const MADE_IN = 'SELECT id, receipt_number AS receiptNumber FROM cases WHERE id = ?';

export function entryView(
  db: ReadableDb,
  record: RegisterRecord,
  context: OperationContext,
): ConfirmationView {
  return {
    ...rowMaker(db, context)(record),
    madeIn: db.query<{ id: string; receiptNumber: string }>(MADE_IN).get(record.caseId) ?? null,
    steps: stepsOf(db, record.id, actorNames(db, context.session.actor)),
  };
}

interface StepRecord {
  readonly event: string;
  readonly kind: string;
  readonly actor: string;
  readonly at: string;
  readonly evidence: string;
  readonly contactSource: string | null;
  readonly expiresOn: string | null;
  readonly reason: string | null;
  readonly content: string | null;
}

const STEPS = `SELECT confirmation_steps.event, confirmation_steps.kind, actor, at, evidence, contact_source AS contactSource,
  expires_on AS expiresOn, reason, vault.content FROM confirmation_steps
  LEFT JOIN vault ON vault.event = confirmation_steps.event WHERE confirmation = ? ORDER BY seq`;

/** What the vault keeps of a step; the texts are empty where they were erased. */
const StepTexts = z.object({
  evidenceText: z.string().default(''),
  contact: z.string().default(''),
  contactFoundHow: z.string().default(''),
  text: z.string().default(''),
});

/** What happened to an entry, oldest first. */
export function stepsOf(db: ReadableDb, id: string, named: Named): ConfirmationStep[] {
  return db
    .query<StepRecord>(STEPS)
    .all(id)
    .map(({ content, actor, evidence, ...step }) =>
      ConfirmationStep.parse({
        ...step,
        ...StepTexts.parse(content === null ? {} : JSON.parse(content)),
        by: named(actor, step.at),
        evidence: evidence === '' ? [] : evidence.split(' '),
      }),
    );
}
