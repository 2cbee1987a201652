import type { ReadableDb } from '../database.ts';
import type { OperationContext } from '../handler.ts';
import { claimJudge } from './judge-claims.ts';
import { knownContent } from './known-content.ts';
import { noLikeness } from './likeness.ts';
import { type JudgeRow, rowJudge } from './row-verdict.ts';
import type { SeenRows } from './seen-rows.ts';

/** The judge of the rows of one file before one ledger: the reader for a plan, the writer inside a commit's transaction. */
export function ledgerJudge(
  db: ReadableDb,
  context: Pick<OperationContext, 'reference' | 'policy' | 'today'>,
  seen: SeenRows,
): JudgeRow {
  return rowJudge(seen, knownContent(db), claimJudge(context), noLikeness);
}
