import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { app } from 'electron';
import type { AppError } from '#shared/contract/app-error.ts';
import type { LedgerStatus } from '#shared/contract/ledger.ts';
import { err, ok, type Result } from '#shared/result.ts';
import type { ShellContext } from './context.ts';
import { askForFile, askWhereToSave } from './dialogs.ts';
import { freePath, LEDGER_EXTENSION, withLedgerExtension } from './ledger-file-name.ts';

type Opened = Promise<Result<LedgerStatus, AppError>>;
type OpenedOrLeft = Promise<Result<LedgerStatus | null, AppError>>;

export async function chooseNewLedger(context: ShellContext): OpenedOrLeft {
  const { dialog } = context.text;
  const path = await askWhereToSave(context, {
    title: dialog.newLedger,
    buttonLabel: dialog.create,
    defaultPath: freePath(app.getPath('documents'), dialog.newLedgerName, LEDGER_EXTENSION),
    filters: [{ name: dialog.ledgerFiles, extensions: [LEDGER_EXTENSION] }],
  });
  return path === null ? ok(null) : context.ledger.open('ledger.create', withLedgerExtension(path));
}

export async function chooseExistingLedger(context: ShellContext): OpenedOrLeft {
  const { dialog } = context.text;
  const path = await askForFile(context, {
    title: dialog.openLedger,
    buttonLabel: dialog.open,
    defaultPath: dirname(context.recent.list()[0]?.path ?? app.getPath('documents')),
    filters: [
      { name: dialog.ledgerFiles, extensions: [LEDGER_EXTENSION] },
      { name: dialog.allFiles, extensions: ['*'] },
    ],
    properties: ['openFile'],
  });
  return path === null ? ok(null) : context.ledger.open('ledger.open', path);
}

export async function openDemonstration(context: ShellContext): Opened {
  mkdirSync(dirname(context.demonstrationPath), { recursive: true });
  return context.ledger.open('ledger.demonstration', context.demonstrationPath);
}

export async function openRecentLedger(context: ShellContext, input: { index: number }): Opened {
  const chosen = context.recent.list()[input.index];
  return chosen ? context.ledger.open('ledger.open', chosen.path) : err({ code: 'notFound', what: 'ledger' });
}
