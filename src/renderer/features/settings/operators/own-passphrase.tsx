import { useRef, useState } from 'react';
import { useCommand } from '../../../app/use-command.ts';
import { Button } from '../../../components/button.tsx';
import { focusFirstProblem } from '../../../components/focus-first-problem.ts';
import { isGoodPassphrase, NewPassphraseFields, noPassphrase } from '../../../components/new-passphrase.tsx';
import { TextField } from '../../../components/text-field.tsx';
import { showToast } from '../../../components/toast.tsx';
import { useText } from '../../../text/text-context.tsx';
import { AccountDialog } from './account-dialog.tsx';

/** Everybody's, whatever the role. */
export function OwnPassphrase() {
  const text = useText().settings.operators.own;
  const [isAsking, setAsking] = useState(false);
  return (
    <div>
      <Button onPress={() => setAsking(true)}>{text.action}</Button>
      {isAsking && <OwnPassphraseDialog onClose={() => setAsking(false)} />}
    </div>
  );
}

function OwnPassphraseDialog({ onClose }: { onClose: () => void }) {
  const text = useText().settings.operators.own;
  const change = useCommand('operators.changePassphrase');
  const [present, setPresent] = useState('');
  const [entry, setEntry] = useState(noPassphrase);
  const [tried, setTried] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const submit = async () => {
    setTried(true);
    if (present === '' || !isGoodPassphrase(entry)) {
      focusFirstProblem(form.current);
      return;
    }
    const result = await change.run({ present, next: entry.next });
    if (!result.ok) {
      if (result.error.code === 'signInRefused') setPresent('');
      return;
    }
    showToast({ message: text.done });
    onClose();
  };
  return (
    <AccountDialog
      title={text.action}
      submitLabel={text.submit}
      isPending={change.isPending}
      error={change.error}
      form={form}
      onSubmit={() => void submit()}
      onClose={onClose}
    >
      <TextField
        label={text.present}
        isRequired
        autoFocus
        type="password"
        value={present}
        onChange={setPresent}
        error={tried && present === '' && !change.error ? text.presentMissing : null}
        maxLength={256}
      />
      <NewPassphraseFields entry={entry} onChange={setEntry} tried={tried} />
    </AccountDialog>
  );
}
