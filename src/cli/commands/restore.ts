import { resolve } from 'node:path';
import { readableDb } from '#data/database.ts';
import { type ChainFinding, verifyChain } from '#data/journal/verify.ts';
import type { Backup } from '#data/ledger/backup.ts';
import { backupWithEvidence } from '#data/ledger/backup-with-evidence.ts';
import { openReader } from '#data/ledger/connection.ts';
import { faultOf, inspectLedgerFile, unfitPlace } from '#data/ledger/ledger-file.ts';
import { knownMigrations } from '#data/ledger/migrate.ts';
import type { EvidenceCopy } from '#shared/contract/ledger.ts';
import type { Invocation } from '../command.ts';
import { evidenceCopyText } from '../evidence-copy-text.ts';
import { type ExitCode, Refused } from '../failure.ts';
import { newFilePath } from '../new-file.ts';
import { migrationsDirectory } from '../project-files.ts';

export async function run({ options, output, json }: Invocation): Promise<ExitCode> {
  const from = resolve(options.required('from'));
  const db = newFilePath(options.required('db'));
  const { sha256, path, chain, evidence } = await restore(from, db);
  if (json) await output.json({ path, from, sha256, events: chain.events, head: chain.head, evidence });
  else
    await output.line(
      `台帳を戻しました: ${path}\n記録の件数  ${chain.events}件\n記録の先端  ${chain.head}\n${evidenceCopyText(evidence)}`,
    );
  return 0;
}

type Restored = Backup & { readonly chain: ChainFinding; readonly evidence: EvidenceCopy };

/** Copies a ledger that was proven whole; the copy is verified before it gets its name. */
async function restore(from: string, db: string): Promise<Restored> {
  const inspected = inspectLedgerFile(from, knownMigrations(migrationsDirectory));
  if (!inspected.ok) throw new Refused({ code: 'ledgerProblem', path: from, ...inspected.error });
  const unfit = unfitPlace(db);
  if (unfit) throw new Refused({ code: 'ledgerProblem', path: db, ...unfit });
  try {
    const connection = openReader(from);
    try {
      const read = readableDb(connection);
      const chain = wholeChain(verifyChain(read));
      if (chain.brokenAt) {
        const detail = `記録 ${chain.brokenAt.seq}番目: ${chain.brokenAt.problem}`;
        throw new Refused({ code: 'ledgerProblem', problem: 'damaged', path: from, detail });
      }
      const copied = await backupWithEvidence({ path: from, connection, read }, db);
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
