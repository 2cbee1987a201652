import type { AppError } from '#shared/contract/app-error.ts';
import type { OutputOf } from '#shared/contract/contract.ts';
import { err, ok, type Result } from '#shared/result.ts';
import { judgeCaseAgain } from '../cases/judge-again.ts';
import type { WritableDb } from '../database.ts';
import type { CommandContext } from '../handler.ts';

const STANDING = 'SELECT receipt_number AS receiptNumber, version FROM cases WHERE id = ?';

/** Judges again the cases that a person chose, because an entry was added to the register or renewed. */
export function judgeListedAgain(
  db: WritableDb,
  caseIds: readonly string[],
  context: CommandContext,
): Result<OutputOf<'register.judgeAgain'>, AppError> {
  if (context.session.role === 'viewer') return err({ code: 'viewerMayNot' });
  const judged: OutputOf<'register.judgeAgain'>['judged'] = [];
  const refused: OutputOf<'register.judgeAgain'>['refused'] = [];
  for (const id of new Set(caseIds)) {
    const row = db.query<{ receiptNumber: string; version: number }>(STANDING).get(id);
    if (!row) return err({ code: 'notFound', what: 'case' });
    const again = judgeCaseAgain(db, context, id, 'confirmationAdded');
    if (again.ok) judged.push({ id, from: row.version, to: again.value.version });
    else refused.push({ id, receiptNumber: row.receiptNumber, refusal: again.error });
  }
  const ids = judged.map(({ id }) => id);
  if (ids.length > 0) context.changed(['cases', 'register'], ids);
  return ok({ judged, refused });
}
