import type { AppError } from '#shared/contract/app-error.ts';
import { CaseStatus } from '#shared/domain/case/status.ts';
import { mayReplaceApplication, refuseUpdate } from '#shared/domain/case/update-application.ts';
import { receiptNumberKey } from '#shared/domain/intake/read-application.ts';
import { err, ok, type Result } from '#shared/result.ts';
import type { Office } from '../../handler.ts';
import type { OpenImport } from '../import-desk.ts';
import type { ImportPlan } from './import-plan.ts';
import { correctedRow, type ShownCase } from './plan-edits.ts';
import { receivedHash, visitPlanRows } from './read-plan-rows.ts';

export interface ReplaceableRow {
  readonly of: number;
  readonly shown: ShownCase;
}

/**
 * The rows of 更新あり whose case is still open, so that its application may be replaced: of all such rows, or of the one
 * asked for, which is then refused with the status that stands in the way.
 */
export async function replaceableRows(
  office: Office,
  file: OpenImport,
  plan: ImportPlan,
  index: number | null,
): Promise<Result<ReadonlyMap<number, ReplaceableRow>, AppError>> {
  const indexes = index === null ? plan.seen.indexesOf('changed') : [index];
  const caseWith = office
    .requireLedger()
    .read.query<{ id: string; version: number; status: string }>(
      'SELECT id, version, status FROM cases WHERE receipt_number = ?',
    );
  const replaceable = new Map<number, ReplaceableRow>();
  const ended: { status: CaseStatus; receiptNumber: string }[] = [];
  await visitPlanRows(file, plan, indexes, (place, row) => {
    const receiptNumber = receiptNumberKey(correctedRow(row, plan.edits.get(place)).fields.receiptNumber);
    const found = caseWith.get(receiptNumber);
    const status = CaseStatus.safeParse(found?.status);
    if (!found || !status.success) return;
    const shown = { caseId: found.id, version: found.version };
    if (mayReplaceApplication(status.data)) replaceable.set(place, { of: receivedHash(row), shown });
    else if (index !== null) ended.push({ status: status.data, receiptNumber });
  });
  const [one] = ended;
  return one ? err(refuseUpdate(one) ?? notFound) : ok(replaceable);
}

const notFound: AppError = { code: 'notFound', what: 'case' };
