import { dirname } from 'node:path';
import type { AppError } from '#shared/contract/app-error.ts';
import type { OutputOf } from '#shared/contract/contract.ts';
import { err, ok, type Result } from '#shared/result.ts';
import type { ShellContext } from './context.ts';
import { askWhereToSave } from './dialogs.ts';
import { freePath, LEDGER_EXTENSION, withLedgerExtension } from './ledger-file-name.ts';
import { ledgerName } from './recent-ledgers.ts';

/** Asks for a place, proposing one beside the ledger with the day in its name. */
export async function saveBackup(
  context: ShellContext,
): Promise<Result<OutputOf<'ledger.saveBackup'>, AppError>> {
  const status = await context.call('ledger.status', null);
  if (!status.ok) return status;
  const { ledger, today } = status.value;
  if (!ledger) return err({ code: 'noLedger' });
  const { dialog } = context.text;
  const path = await askWhereToSave(context, {
    title: dialog.saveBackup,
    buttonLabel: dialog.save,
    defaultPath: freePath(
      dirname(ledger.path),
      `${ledgerName(ledger.path)} ${dialog.backup} ${today}`,
      LEDGER_EXTENSION,
    ),
    filters: [{ name: dialog.ledgerFiles, extensions: [LEDGER_EXTENSION] }],
  });
  return path === null ? ok(null) : context.call('ledger.backup', { path: withLedgerExtension(path) });
}
