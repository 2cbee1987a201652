import type { PlanCounts } from '#shared/contract/intake-plan.ts';
import type { IntakeReading } from '#shared/domain/intake/reading.ts';
import type { OperationContext } from '../../handler.ts';
import type { JudgeClaim } from '../judge-claims.ts';
import { type FileJudge, makesCase } from '../row-verdict.ts';
import type { SeenRows } from '../seen-rows.ts';
import type { KeptRows } from './kept-rows.ts';
import type { RowEdit } from './plan-edits.ts';

/** What a commit of one file will do, row by row, with what a person said about single rows. Lives in memory. */
export interface ImportPlan {
  readonly id: string;
  readonly sha256: string;
  /** What the rows were read with; another reading needs another plan. */
  readonly reading: IntakeReading;
  /** See `planBasis`. */
  readonly basis: string;
  /** Judges addresses on this basis, and remembers those that repeat themselves. */
  readonly judgeClaim: JudgeClaim;
  /** Judges with the tables, the policy and the ledger as they were when the plan was made. */
  readonly judge: FileJudge;
  readonly seen: SeenRows;
  readonly kept: KeptRows;
  /** Rows below the headers that are hidden in their worksheet; they are read like every other. */
  readonly hiddenRows: number;
  readonly edits: Map<number, RowEdit>;
}

/** Everything besides file and ledger that a verdict, a judgement or a due date depends on. */
export function planBasis(context: Pick<OperationContext, 'policy' | 'reference' | 'today'>): string {
  return JSON.stringify([context.policy, context.reference.version, context.today]);
}

/** The commit would not do what the plan said. */
export class PlanStale extends Error {}

export function planCounts({ seen, edits }: Pick<ImportPlan, 'seen' | 'edits'>): PlanCounts {
  const counts: PlanCounts = {
    rows: seen.length,
    imported: 0,
    known: 0,
    changed: 0,
    suspected: 0,
    needsCorrection: 0,
    excluded: 0,
    replaced: 0,
    corrected: 0,
  };
  for (let index = 0; index < seen.length; index += 1) counts[seen.kindAt(index)] += 1;
  for (const [index, edit] of edits) {
    const isReplacing = edit.replace && seen.kindAt(index) === 'changed';
    if (isReplacing) counts.replaced += 1;
    if (edit.fields && (isReplacing || makesCase(seen.kindAt(index)))) counts.corrected += 1;
  }
  return counts;
}
