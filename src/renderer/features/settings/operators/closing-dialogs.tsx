import type { OperatorAccount } from '#shared/contract/ledger.ts';
import { useCommand } from '../../../app/use-command.ts';
import { Note } from '../../../components/note.tsx';
import { useSpeech } from '../../../text/text-context.tsx';
import { AccountDialog, type AccountStepProps } from './account-dialog.tsx';

/** 利用停止: says what becomes of the cases before anything happens. */
export function ClosingDialog({ account, onClose, onDone }: AccountStepProps<OperatorAccount>) {
  const text = useSpeech().text.settings.operators.close;
  const close = useCommand('operators.close');
  const submit = async () => {
    const result = await close.run({ operatorId: account.id });
    if (result.ok) onDone(text.done(account.name));
  };
  return (
    <AccountDialog
      title={text.title(account.name)}
      submitLabel={text.submit(account.name)}
      isFinal
      isPending={close.isPending}
      error={close.error}
      onSubmit={() => void submit()}
      onClose={onClose}
    >
      <p>{text.lead}</p>
      {account.casesInHand > 0 && <Note tone="warning">{text.inHand(account.casesInHand)}</Note>}
    </AccountDialog>
  );
}

export function ReopeningDialog({ account, onClose, onDone }: AccountStepProps<OperatorAccount>) {
  const { text, words } = useSpeech();
  const own = text.settings.operators.reopen;
  const reopen = useCommand('operators.reopen');
  const submit = async () => {
    const result = await reopen.run({ operatorId: account.id });
    if (result.ok) onDone(own.done(account.name));
  };
  return (
    <AccountDialog
      title={own.title(account.name)}
      submitLabel={own.submit(account.name)}
      isPending={reopen.isPending}
      error={reopen.error}
      onSubmit={() => void submit()}
      onClose={onClose}
    >
      <p>{own.lead(words.role[account.role])}</p>
    </AccountDialog>
  );
}
