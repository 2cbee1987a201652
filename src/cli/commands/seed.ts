import { seedLedger } from '#data/seed/seed-ledger.ts';
import type { Invocation } from '../command.ts';
import { type ExitCode, orRefuse, UsageError } from '../failure.ts';
import { withLedger } from '../open-office.ts';
import { textPairs } from '../table.ts';

const MOST_APPLICATIONS = 1_000_000;
const LARGEST_SEED = 2 ** 31 - 1;

export async function run({ options, output, json }: Invocation): Promise<ExitCode> {
  const db = options.required('db');
  const count = options.integer('applications', 1, MOST_APPLICATIONS);
  const seed = options.integer('seed', 0, LARGEST_SEED);
  if (count === null) throw new UsageError('--applications が必要です。');
  if (seed === null) throw new UsageError('--seed が必要です。');
  const run = await withLedger(db, output, async ({ office }) =>
    orRefuse(await seedLedger(office, { count, seed, today: office.today(), traps: false })),
  );
  if (json) await output.json({ run: run.id, ...run.counts });
  else {
    await output.line(
      textPairs([
        ['申請', `${run.counts.rows}件`],
        ['取込', `${run.counts.imported}件`],
        ['既取込', `${run.counts.known}件`],
        ['要修正', `${run.counts.needsCorrection}件`],
      ]),
    );
  }
  return 0;
}
