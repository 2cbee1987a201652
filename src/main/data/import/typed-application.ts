import type { AppError } from '#shared/contract/app-error.ts';
import type { RowProblem } from '#shared/contract/intake.ts';
import type { TypedVerdict } from '#shared/contract/intake-source.ts';
import { type FormFields, receiptNumberKey } from '#shared/domain/intake/read-application.ts';
import { typedNumber } from '#shared/domain/intake/typed-number.ts';
import { err, ok, type Result } from '#shared/result.ts';
import type { ReadableDb, WritableDb } from '../database.ts';
import type { CommandContext, OperationContext } from '../handler.ts';
import { claimJudge } from './judge-claims.ts';
import { applicationReceiver } from './receive-application.ts';
import { judgeFields } from './row-verdict.ts';

type Judging = Pick<OperationContext, 'reference' | 'policy' | 'today'>;

/** What typed fields would become, by the rules for every row of a file. */
export function checkTyped(db: ReadableDb, fields: FormFields, context: Judging): TypedVerdict {
  const judge = claimJudge(context);
  const verdict = judgeFields({ rowNumber: 1, fields, extra: {}, problems: [] }, judge, context.today);
  const own = verdict.kind === 'needsCorrection' ? [...verdict.problems] : [];
  const { address, organizationCode: code, organizationName: name } = fields;
  return {
    problems: [...own, ...takenNumber(db, fields.receiptNumber)],
    judgement: address.trim() === '' ? null : judge({ address, code, name }),
  };
}

/** Makes a case of it, or says what is still wrong; the receipt is the same as of a row from a file. */
export function receiveTyped(
  db: WritableDb,
  fields: FormFields,
  context: CommandContext,
): Result<{ caseId: string }, AppError> {
  const verdict = judgeFields(
    { rowNumber: 1, fields, extra: {}, problems: [] },
    claimJudge(context),
    context.today,
  );
  const problems = [
    ...(verdict.kind === 'needsCorrection' ? verdict.problems : []),
    ...takenNumber(db, fields.receiptNumber),
  ];
  if (verdict.kind === 'needsCorrection' || problems.length > 0) {
    return err({ code: 'rowStillFaulty', problems });
  }
  const receive = applicationReceiver(db, context, context);
  const caseId = receive(verdict.application, verdict.judgement, null);
  context.changed(['cases'], [caseId]);
  return ok({ caseId });
}

export function proposeNumber(db: ReadableDb, { today }: Pick<OperationContext, 'today'>): string {
  return typedNumber(today, (number) => takenNumber(db, number).length > 0);
}

function takenNumber(db: ReadableDb, receiptNumber: string): RowProblem[] {
  const key = receiptNumberKey(receiptNumber);
  const taken = key !== '' && db.query('SELECT 1 FROM cases WHERE receipt_number = ?').get(key) !== undefined;
  return taken ? [{ field: 'receiptNumber', code: 'receiptNumberTaken', value: key }] : [];
}
