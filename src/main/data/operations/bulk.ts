import { ok } from '#shared/result.ts';
import { commitBulk, planBulk } from '../cases/bulk-work.ts';
import type { CommandHandlers, QueryHandlers } from '../handler.ts';

export const bulkQueries: QueryHandlers<'bulk'> = {
  'bulk.plan': (db, { ids, work }, context) => ok(planBulk(db, ids, work, context)),
};

export const bulkCommands: CommandHandlers<'bulk'> = {
  'bulk.commit': (db, { rows, work }, context) => ok(commitBulk(db, rows, work, context)),
};
