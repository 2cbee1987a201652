import type { AppError } from '#shared/contract/app-error.ts';
import { CaseStatus } from '#shared/domain/case/status.ts';
import { mayReplaceApplication, refuseUpdate } from '#shared/domain/case/update-application.ts';
import { receiptNumberKey } from '#shared/domain/intake/read-application.ts';
import { err, ok, type Result } from '#shared/result.ts';
import type { Office } from '../../handler.ts';
import type { OpenImport } from '../import-desk.ts';
import type { ImportPlan } from './import-plan.ts';
import { correctedRow } from './plan-edits.ts';
import { visitPlanRows } from './read-plan-rows.ts';

/**
 * The rows of 更新あり whose case is still open, so that its application may be replaced: of all such rows, or of the one
 * asked for, which is then refused with the status that stands in the way.
 */
export async function replaceableRows(
  office: Office,
  file: OpenImport,
  plan: ImportPlan,
  index: number | null,
): Promise<Result<ReadonlySet<number>, AppError>> {
  const indexes = index === null ? plan.seen.indexesOf('changed') : [index];
  const statusOf = office
    .requireLedger()
    .read.query<{ status: string }>('SELECT status FROM cases WHERE receipt_number = ?');
  const replaceable = new Set<number>();
  const ended: { status: CaseStatus; receiptNumber: string }[] = [];
  await visitPlanRows(file, plan, indexes, (place, row) => {
    const receiptNumber = receiptNumberKey(correctedRow(row, plan.edits.get(place)).fields.receiptNumber);
    const status = CaseStatus.safeParse(statusOf.get(receiptNumber)?.status);
    if (!status.success) return;
    if (mayReplaceApplication(status.data)) replaceable.add(place);
    else if (index !== null) ended.push({ status: status.data, receiptNumber });
  });
  const [one] = ended;
  return one ? err(refuseUpdate(one) ?? notFound) : ok(replaceable);
}

const notFound: AppError = { code: 'notFound', what: 'case' };
