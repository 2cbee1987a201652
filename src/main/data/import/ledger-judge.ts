import type { PlainDate } from '#shared/domain/time/plain-date.ts';
import type { ReadableDb } from '../database.ts';
import type { JudgeClaim } from './judge-claims.ts';
import { knownContent } from './known-content.ts';
import type { FileLikeness } from './likeness.ts';
import { type FileJudge, rowJudge } from './row-verdict.ts';
import { SeenRows } from './seen-rows.ts';

/** Judges the rows of one file before one ledger: the reader for a plan, the writer inside a commit's transaction. */
export function ledgerJudge(
  db: ReadableDb,
  judgeClaim: JudgeClaim,
  likeness: FileLikeness | null,
  today: PlainDate,
): FileJudge {
  const seen = new SeenRows();
  return { seen, likeness, judge: rowJudge(seen, knownContent(db), judgeClaim, likeness, today) };
}
