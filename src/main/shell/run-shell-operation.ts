import type { AppError } from '#shared/contract/app-error.ts';
import { contract, type InputOf, type OutputOf, type ShellOperationName } from '#shared/contract/contract.ts';
import type { LedgerStatus } from '#shared/contract/ledger.ts';
import type { OperationAccess } from '#shared/contract/operation.ts';
import { err, ok, type Result } from '#shared/result.ts';
import { changeDisplay } from '../change-display.ts';
import { chooseBodyListFile } from './choose-body-list.ts';
import { chooseImportFile } from './choose-import.ts';
import type { ShellContext } from './context.ts';
import { chooseEvidence, writeEvidenceOut } from './evidence-files.ts';
import {
  chooseExistingLedger,
  chooseNewLedger,
  openDemonstration,
  openRecentLedger,
} from './ledger-files.ts';
import { openDropped } from './open-dropped.ts';
import { saveBackup } from './save-backup.ts';
import { saveCaseSheet } from './save-case-sheet.ts';
import { saveCorrections } from './save-corrections.ts';
import { saveLetter } from './save-letter.ts';
import { saveList } from './save-list.ts';
import { saveReport } from './save-report.ts';

type ShellHandler<N extends ShellOperationName> = (
  context: ShellContext,
  input: InputOf<N>,
) => Promise<Result<OutputOf<N>, AppError>>;

const handlers: { readonly [N in ShellOperationName]: ShellHandler<N> } = {
  'ledger.chooseNew': chooseNewLedger,
  'ledger.chooseExisting': chooseExistingLedger,
  'ledger.openDemonstration': openDemonstration,
  'ledger.recent': async (context) => ok(context.recent.list()),
  'ledger.openRecent': openRecentLedger,
  'ledger.close': (context) => context.ledger.close(),
  'ledger.saveBackup': saveBackup,
  'import.chooseFile': chooseImportFile,
  'import.openDropped': openDropped,
  'bodyList.chooseFile': chooseBodyListFile,
  'import.saveCorrections': saveCorrections,
  'evidence.choose': chooseEvidence,
  'evidence.writeOut': writeEvidenceOut,
  'report.save': saveReport,
  'caseSheet.save': saveCaseSheet,
  'lists.save': saveList,
  'letters.save': saveLetter,
  'windows.open': async ({ openWindow }, { caseId }) => {
    openWindow(caseId);
    return ok(null);
  },
  'display.read': async ({ display }) => ok(display.current()),
  'display.change': async ({ display, logDefect }, wished) => changeDisplay(display, wished, logDefect),
};

/**
 * Validates and answers an operation of the main process. Who may run it is checked here, before a dialog
 * opens: the internal operations that follow it do not ask for an operator again.
 */
export async function runShellOperation<N extends ShellOperationName>(
  context: ShellContext,
  name: N,
  input: unknown,
): Promise<Result<OutputOf<N>, AppError>> {
  const parsed = contract[name].input.safeParse(input);
  if (!parsed.success) {
    const issues = parsed.error.issues.map((issue) => ({
      path: issue.path.join('.'),
      message: issue.message,
    }));
    return err({ code: 'invalidInput', issues });
  }
  const refusal = await refuseAccess(context, contract[name].access);
  if (refusal) return err(refusal);
  const handler: ShellHandler<N> = handlers[name];
  // The schema that has just accepted it is the one that the type is inferred from.
  return handler(context, parsed.data as InputOf<N>);
}

async function refuseAccess(context: ShellContext, access: OperationAccess): Promise<AppError | null> {
  if (access === 'open') return null;
  const status = await context.call('ledger.status', null);
  return status.ok ? missingFor(access, status.value) : status.error;
}

/** What has to be there first, or null when the operation may run. */
export function missingFor(access: OperationAccess, status: LedgerStatus): AppError | null {
  if (access === 'open') return null;
  if (!status.ledger) return { code: 'noLedger' };
  if (access === 'ledger') return null;
  if (!status.operator) return { code: 'notSignedIn' };
  return access === 'editor' && status.operator.role === 'viewer' ? { code: 'viewerMayNot' } : null;
}
