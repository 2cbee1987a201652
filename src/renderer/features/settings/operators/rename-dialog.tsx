import { useRef, useState } from 'react';
import type { OperatorAccount } from '#shared/contract/ledger.ts';
import { useCommand } from '../../../app/use-command.ts';
import { focusFirstProblem } from '../../../components/focus-first-problem.ts';
import { TextField } from '../../../components/text-field.tsx';
import { useText } from '../../../text/text-context.tsx';
import { AccountDialog, type AccountStepProps } from './account-dialog.tsx';

/** 氏名の変更, after a marriage or a slip at the registration. */
export function RenameDialog({ account, onClose, onDone }: AccountStepProps<OperatorAccount>) {
  const labels = useText().settings.operators;
  const text = labels.rename;
  const rename = useCommand('operators.rename');
  const [name, setName] = useState(account.name);
  const [tried, setTried] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const wanted = name.trim();
  const problem = wanted === '' ? labels.nameMissing : wanted === account.name ? text.same : null;
  const submit = async () => {
    setTried(true);
    if (problem !== null) {
      focusFirstProblem(form.current);
      return;
    }
    const result = await rename.run({ operatorId: account.id, name: wanted });
    if (result.ok) onDone(text.done(account.name, wanted));
  };
  return (
    <AccountDialog
      title={text.title(account.name)}
      submitLabel={problem === null ? text.submit(wanted) : text.submitOpen}
      isPending={rename.isPending}
      error={rename.error}
      form={form}
      onSubmit={() => void submit()}
      onClose={onClose}
    >
      <p>{text.lead}</p>
      <TextField
        label={labels.name}
        isRequired
        autoFocus
        value={name}
        onChange={setName}
        error={tried ? problem : null}
        maxLength={60}
      />
    </AccountDialog>
  );
}
