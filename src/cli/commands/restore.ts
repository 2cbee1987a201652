import { resolve } from 'node:path';
import { readableDb } from '#data/database.ts';
import { type ChainFinding, verifyChain } from '#data/journal/verify.ts';
import { type Backup, backupLedger } from '#data/ledger/backup.ts';
import { openReader } from '#data/ledger/connection.ts';
import { faultOf, inspectLedgerFile, onNetworkShare } from '#data/ledger/ledger-file.ts';
import { knownMigrations } from '#data/ledger/migrate.ts';
import type { Invocation } from '../command.ts';
import { type ExitCode, Refused } from '../failure.ts';
import { newFilePath } from '../new-file.ts';
import { migrationsDirectory } from '../project-files.ts';

export async function run({ options, output, json }: Invocation): Promise<ExitCode> {
  const from = resolve(options.required('from'));
  const db = newFilePath(options.required('db'));
  const { sha256, path, chain } = await restore(from, db);
  if (json) await output.json({ path, from, sha256, events: chain.events, head: chain.head });
  else await output.line(`台帳を戻しました: ${path}\n記録 ${chain.events}件  先頭 ${chain.head}`);
  return 0;
}

/** Copies a ledger that was proven whole; the copy is verified before it gets its name. */
async function restore(from: string, db: string): Promise<Backup & { chain: ChainFinding }> {
  const inspected = inspectLedgerFile(from, knownMigrations(migrationsDirectory));
  if (!inspected.ok) throw new Refused({ code: 'ledgerProblem', path: from, ...inspected.error });
  const share = onNetworkShare(db);
  if (share) throw new Refused({ code: 'ledgerProblem', problem: 'networkShare', path: db, detail: share });
  try {
    const connection = openReader(from);
    try {
      const chain = wholeChain(verifyChain(readableDb(connection)));
      if (chain.brokenAt) {
        const detail = `記録 ${chain.brokenAt.seq}番目: ${chain.brokenAt.problem}`;
        throw new Refused({ code: 'ledgerProblem', problem: 'damaged', path: from, detail });
      }
      const copied = await backupLedger(connection, db);
      if (!copied.ok) throw new Refused({ code: 'ledgerProblem', path: db, ...copied.error });
      return { ...copied.value, chain };
    } finally {
      connection.close();
    }
  } catch (error) {
    if (error instanceof Refused) throw error;
    throw new Refused({ code: 'ledgerProblem', path: from, ...faultOf(error) });
  }
}

function wholeChain(steps: Generator<number, ChainFinding>): ChainFinding {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}
