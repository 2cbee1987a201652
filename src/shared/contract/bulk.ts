import { z } from 'zod';
import { BulkWork } from '../domain/case/bulk.ts';
import { CaseRefusal } from '../domain/case/refusal.ts';
import { CaseStatus, Outcome } from '../domain/case/status.ts';
import { operation } from './operation.ts';

/** One message's worth; a caller with more cases asks in turns. */
export const BULK_ROWS = 200;
/** How many cases one piece of work may take in hand altogether (issue 5). */
export const MOST_BULK_CASES = 1_000;

export const BulkRow = z.object({
  id: z.string(),
  /** The version that was planned on, or null when the case is gone. */
  version: z.int().nullable(),
  /** Null when it can be done. */
  refusal: z
    .union([
      CaseRefusal,
      z.object({ code: z.literal('notFound') }),
      z.object({ code: z.literal('staleVersion') }),
    ])
    .nullable(),
  /** What the case is afterwards; what it is now when it is refused. */
  status: CaseStatus.nullable(),
  outcome: Outcome.nullable(),
});
export type BulkRow = z.infer<typeof BulkRow>;

export const bulkOperations = {
  /** What the work would do with each of the cases; writes nothing. Rows in the order of `ids`. */
  'bulk.plan': operation(
    'query',
    'operator',
    z.object({ ids: z.array(z.string()).max(BULK_ROWS), work: BulkWork }),
    z.array(BulkRow),
  ),
  /**
   * Does it with each case that still stands on the version that was planned on. A case that is refused stays as it is
   * and says why; the others are recorded together.
   */
  'bulk.commit': operation(
    'command',
    'operator',
    z.object({
      rows: z.array(z.object({ id: z.string(), expectedVersion: z.int() })).max(BULK_ROWS),
      work: BulkWork,
    }),
    z.array(BulkRow),
  ),
};
