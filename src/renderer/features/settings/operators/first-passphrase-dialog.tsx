import { useRef, useState } from 'react';
import type { OperatorAccount } from '#shared/contract/ledger.ts';
import { MINIMUM_PASSPHRASE_LENGTH, passphraseLength } from '#shared/domain/operator/passphrase-rule.ts';
import { useCommand } from '../../../app/use-command.ts';
import { focusFirstProblem } from '../../../components/focus-first-problem.ts';
import { TextField } from '../../../components/text-field.tsx';
import { useText } from '../../../text/text-context.tsx';
import { AccountDialog, type AccountStepProps } from './account-dialog.tsx';

/** For somebody who forgot theirs. */
export function FirstPassphraseDialog({ account, onClose, onDone }: AccountStepProps<OperatorAccount>) {
  const labels = useText().settings.operators;
  const text = labels.first;
  const set = useCommand('operators.setFirstPassphrase');
  const [passphrase, setPassphrase] = useState('');
  const [tried, setTried] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const isShort = passphraseLength(passphrase) < MINIMUM_PASSPHRASE_LENGTH;
  const submit = async () => {
    setTried(true);
    if (isShort) {
      focusFirstProblem(form.current);
      return;
    }
    const result = await set.run({ operatorId: account.id, passphrase });
    if (result.ok) onDone(text.done(account.name));
  };
  return (
    <AccountDialog
      title={text.title(account.name)}
      submitLabel={text.submit}
      isPending={set.isPending}
      error={set.error}
      form={form}
      onSubmit={() => void submit()}
      onClose={onClose}
    >
      <p>{text.lead}</p>
      <TextField
        label={text.label}
        description={text.note}
        isRequired
        autoFocus
        type="password"
        value={passphrase}
        onChange={setPassphrase}
        error={tried && isShort ? labels.tooShort : null}
        maxLength={256}
      />
    </AccountDialog>
  );
}
