import { chainHead } from '#data/journal/journal.ts';
import { requireFact } from '#data/ledger/ledger-facts.ts';
import { createLedger } from '#data/ledger/open-ledger.ts';
import { cliActor } from '../account.ts';
import type { Invocation } from '../command.ts';
import { type ExitCode, Refused } from '../failure.ts';
import { newFilePath } from '../new-file.ts';
import { recordSource } from '../open-office.ts';
import { migrationsDirectory } from '../project-files.ts';

export async function run({ options, output, json }: Invocation): Promise<ExitCode> {
  const path = newFilePath(options.required('db'));
  const made = createLedger(path, {
    migrationsDirectory,
    source: recordSource,
    marksUse: false,
    demonstration: false,
    actor: cliActor(),
  });
  if (!made.ok) throw new Refused({ code: 'ledgerProblem', path, ...made.error });
  const ledger = made.value;
  const answer = { path, ledger: requireFact(ledger.read, 'ledgerId'), head: chainHead(ledger.read).hash };
  ledger.close();
  if (json) await output.json(answer);
  else await output.line(`台帳を作りました: ${path}`);
  return 0;
}
