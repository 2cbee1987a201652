import type { AppError } from '#shared/contract/app-error.ts';
import type { OutputOf } from '#shared/contract/contract.ts';
import { err, ok, type Result } from '#shared/result.ts';
import { judgeCaseAgain } from '../cases/judge-again.ts';
import type { WritableDb } from '../database.ts';
import type { CommandContext } from '../handler.ts';

const RECEIPT_NUMBER = 'SELECT receipt_number AS receiptNumber FROM cases WHERE id = ?';

/** Judges again the cases that a person chose, because an entry was added to the register or renewed. */
export function judgeListedAgain(
  db: WritableDb,
  caseIds: readonly string[],
  context: CommandContext,
): Result<OutputOf<'register.judgeAgain'>, AppError> {
  if (context.session.role === 'viewer') return err({ code: 'viewerMayNot' });
  const judged: string[] = [];
  const refused: OutputOf<'register.judgeAgain'>['refused'] = [];
  for (const id of new Set(caseIds)) {
    const row = db.query<{ receiptNumber: string }>(RECEIPT_NUMBER).get(id);
    if (!row) return err({ code: 'notFound', what: 'case' });
    const again = judgeCaseAgain(db, context, id, 'confirmationAdded');
    if (again.ok) judged.push(id);
    else refused.push({ id, receiptNumber: row.receiptNumber, refusal: again.error });
  }
  if (judged.length > 0) context.changed(['cases', 'register'], judged);
  return ok({ judged: judged.length, refused });
}
