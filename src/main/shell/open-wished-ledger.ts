import { dialog, type MessageBoxOptions } from 'electron';
import type { AppError } from '#shared/contract/app-error.ts';
import { errorSentence } from '#shared/text/error-sentence.ts';
import { isSamePath } from '../path-names.ts';
import type { ShellContext } from './context.ts';
import { ledgerName } from './recent-ledgers.ts';

/**
 * Opens the ledger that a second start named (an absolute path). A ledger in use is closed only after asking: something may
 * be half typed.
 */
export async function openWishedLedger(context: ShellContext, path: string): Promise<void> {
  const current = context.ledger.path();
  if (current !== null && isSamePath(current, path)) return;
  if (current !== null && !(await agreesToClose(context, current, path))) return;
  const opened = await context.ledger.open('ledger.open', path);
  if (!opened.ok) await explainRefusal(context, opened.error);
}

async function agreesToClose(context: ShellContext, current: string, next: string): Promise<boolean> {
  const words = context.text.dialog;
  const { response } = await ask(context, {
    type: 'question',
    message: words.replaceLedger(ledgerName(next)),
    detail: words.replaceLedgerDetail(ledgerName(current)),
    buttons: [words.closeAndOpen, words.keep],
    defaultId: 1,
    cancelId: 1,
  });
  return response === 0;
}

export async function explainRefusal(context: ShellContext, error: AppError): Promise<void> {
  const words = context.text.dialog;
  await ask(context, {
    type: 'error',
    message: words.cannotOpen,
    detail: errorSentence(error, context.language),
    buttons: [words.ok],
  });
}

function ask(context: ShellContext, options: MessageBoxOptions) {
  const window = context.window();
  return window ? dialog.showMessageBox(window, options) : dialog.showMessageBox(options);
}
