import { existsSync } from 'node:fs';
import type { AppError } from '#shared/contract/app-error.ts';
import type { LedgerStatus } from '#shared/contract/ledger.ts';
import {
  demonstrationAccounts,
  demonstrationPassphrase,
} from '#shared/domain/operator/demonstration-accounts.ts';
import { err, ok, type Result } from '#shared/result.ts';
import { evidenceFolder } from '../evidence/evidence-folder.ts';
import { settleAfterCrash } from '../evidence/settle-after-crash.ts';
import type { Office, TaskHandlers } from '../handler.ts';
import { backupWithEvidence } from '../ledger/backup-with-evidence.ts';
import { writeFact } from '../ledger/ledger-facts.ts';
import { faultOf, type LedgerFault, storageFaultOf } from '../ledger/ledger-file.ts';
import { createLedger, type Ledger, openLedger } from '../ledger/open-ledger.ts';
import { removeFile } from '../remove-file.ts';
import { seedDemonstration } from '../seed/demonstration.ts';
import { hasOperators, recordOperator } from '../session/operators.ts';
import { makeSecret } from '../session/passphrase.ts';
import { takePlace } from '../take-place.ts';
import { beginUnfinished, finished, removeAllUnfinished } from '../unfinished.ts';

/** Asked before anything is open, so it takes the office and not a database. */
export function ledgerStatus(office: Office): Result<LedgerStatus, AppError> {
  return ok(statusOf(office));
}

export const ledgerTasks: TaskHandlers<'ledger'> = {
  'ledger.create': (office, { path }) =>
    insteadOfOpenLedger(office, async () =>
      adopt(office, path, createLedger(path, { ...options(office), demonstration: false, actor: 'system' })),
    ),

  'ledger.open': (office, { path }) =>
    insteadOfOpenLedger(office, async () => {
      const adopted = adopt(office, path, await openLedger(path, options(office)));
      if (adopted.ok) await settleEvidence(office);
      return adopted;
    }),

  'ledger.demonstration': (office, { path }) =>
    insteadOfOpenLedger(office, async () => {
      if (!existsSync(path)) {
        const made = await makeDemonstration(office, path);
        if (!made.ok) return made;
      }
      const adopted = adopt(office, path, await openLedger(path, options(office)));
      if (adopted.ok) await settleEvidence(office);
      return adopted;
    }),

  'ledger.shut': (office) => insteadOfOpenLedger(office, async () => ok(statusOf(office))),

  'ledger.backup': async (office, { path }) => {
    const ledger = office.requireLedger();
    const id = office.source.newId();
    const kept = await backupWithEvidence(ledger, path, {
      checkFile: office.checkFile,
      onProgress: (progress) =>
        office.notify({ kind: 'progress', task: 'backup', id, ...progress, unit: 'bytes', rows: null }),
    });
    if (!kept.ok) return err(copyRefusal(path, kept.error));
    const recorded = await office.transaction((db) => {
      writeFact(db, 'lastBackupAt', new Date(office.source.nowMs()).toISOString());
      return ok(null);
    });
    if (!recorded.ok) return recorded;
    office.notify({ kind: 'changed', topics: ['settings'], caseIds: [] });
    return ok(kept.value);
  },
};

export function statusOf(office: Office): LedgerStatus {
  const { ledger, session } = office;
  return {
    ledger: ledger && {
      path: ledger.path,
      name: ledger.name,
      demonstration: ledger.demonstration,
      hasOperators: mayHaveOperators(ledger),
      uncleanExit: ledger.uncleanExit,
    },
    operator: session?.operator ?? null,
    today: office.today(),
  };
}

/** Of a ledger that cannot be read it is not known; to whoever locks it, the sign-in screen says what is wrong. */
function mayHaveOperators({ read }: Ledger): boolean {
  try {
    return hasOperators(read);
  } catch (error) {
    if (!storageFaultOf(error)) throw error;
    return true;
  }
}

function options(office: Office) {
  const { directories, source, marksUse } = office;
  return { migrationsDirectory: directories.migrations, source, marksUse };
}

/**
 * Shuts the ledger that is open and puts what `next` opens in its place. The other windows hear of it at the end, also when nothing
 * could be opened: they still show the operators of the ledger that was shut.
 */
async function insteadOfOpenLedger(
  office: Office,
  next: () => Promise<Result<LedgerStatus, AppError>>,
): Promise<Result<LedgerStatus, AppError>> {
  await shut(office);
  try {
    return await next();
  } finally {
    office.notify({ kind: 'changed', topics: ['session'], caseIds: [] });
  }
}

async function shut(office: Office): Promise<void> {
  await office.settled();
  office.setSession(null);
  leave(office);
  removeAllUnfinished();
}

function leave(office: Office): void {
  office.ledger?.close();
  office.setLedger(null);
}

function adopt(
  office: Office,
  path: string,
  opened: Result<Ledger, LedgerFault>,
): Result<LedgerStatus, AppError> {
  if (!opened.ok) return refuse(path, opened.error);
  office.setLedger(opened.value);
  return ok(statusOf(office));
}

/** What cannot be settled today (a folder that cannot be written) is no reason to keep the ledger shut. */
async function settleEvidence(office: Office): Promise<void> {
  if (!office.marksUse) return;
  const { read, path } = office.requireLedger();
  try {
    await settleAfterCrash(read, evidenceFolder(path));
  } catch (error) {
    faultOf(error);
  }
}

/** Where the ledger itself is read, no place can be one that may not be written to: the words are those for a file that goes out. */
function copyRefusal(path: string, fault: LedgerFault): AppError {
  if (fault.problem !== 'readOnly') return { code: 'ledgerProblem', path, ...fault };
  return { code: 'fileProblem', problem: 'notWritable', path, detail: fault.detail };
}

function refuse(path: string, fault: LedgerFault): Result<never, AppError> {
  return err({ code: 'ledgerProblem', path, ...fault });
}

/** Under another name until it is whole: one that was cut off would be opened half filled from then on. */
async function makeDemonstration(office: Office, path: string): Promise<Result<null, AppError>> {
  const draft = `${path}.part`;
  try {
    for (const left of [draft, `${draft}-wal`, `${draft}-shm`]) removeFile(left);
  } catch (error) {
    return refuse(path, faultOf(error));
  }
  beginUnfinished(draft);
  const made = createLedger(draft, { ...options(office), demonstration: true, actor: 'system' });
  if (!made.ok) return refuse(path, made.error);
  office.setLedger(made.value);
  let filled: Result<null, AppError> | null = null;
  try {
    filled = await fillDemonstration(office);
  } catch (error) {
    filled = refuse(path, faultOf(error));
  } finally {
    // Also after a defect: nobody may sign in to half a ledger.
    if (!filled?.ok) await shut(office);
  }
  if (!filled.ok) return filled;
  await office.settled();
  leave(office);
  try {
    await takePlace(draft, path);
  } catch (error) {
    return refuse(path, faultOf(error));
  }
  finished(draft);
  return ok(null);
}

async function fillDemonstration(office: Office): Promise<Result<null, AppError>> {
  for (const account of demonstrationAccounts) {
    const secret = await makeSecret(demonstrationPassphrase);
    const added = await office.transaction(
      (db, journal) => ok(recordOperator(db, journal, office.source, { ...account, secret })),
      'system',
    );
    if (!added.ok) return added;
  }
  return seedDemonstration(office);
}
