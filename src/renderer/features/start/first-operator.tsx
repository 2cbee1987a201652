import { type FormEvent, useRef, useState } from 'react';
import { useCommand } from '../../app/use-command.ts';
import { useStatusUpdate } from '../../app/use-session.ts';
import { Button } from '../../components/button.tsx';
import { ErrorNote } from '../../components/error-note.tsx';
import { focusFirstProblem } from '../../components/focus-first-problem.ts';
import { isGoodPassphrase, NewPassphraseFields, noPassphrase } from '../../components/new-passphrase.tsx';
import { Note } from '../../components/note.tsx';
import { TextField } from '../../components/text-field.tsx';
import { useText } from '../../text/text-context.tsx';
import { OtherLedgerButton } from './other-ledger-button.tsx';

/** Makes the first administrator of a new ledger and signs in. */
export function FirstOperator() {
  const text = useText().start.firstOperator;
  const create = useCommand('session.createFirstOperator');
  const update = useStatusUpdate();
  const [name, setName] = useState('');
  const [entry, setEntry] = useState(noPassphrase);
  const [tried, setTried] = useState(false);
  const isNameMissing = name.trim() === '';
  const form = useRef<HTMLFormElement>(null);

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (isNameMissing || !isGoodPassphrase(entry)) {
      focusFirstProblem(form.current);
      return;
    }
    const result = await create.run({ name: name.trim(), passphrase: entry.next });
    if (result.ok) update(result.value);
  };
  return (
    <form ref={form} onSubmit={(event) => void submit(event)} noValidate className="flex flex-col gap-4">
      <div className="flex flex-col gap-1">
        <h1 className="text-std-20B-150">{text.title}</h1>
        <p className="text-solid-gray-700">{text.lead}</p>
      </div>
      <TextField
        label={text.name}
        description={text.nameNote}
        isRequired
        autoFocus
        value={name}
        onChange={setName}
        error={tried && isNameMissing ? text.nameMissing : null}
        maxLength={60}
      />
      <NewPassphraseFields entry={entry} onChange={setEntry} tried={tried} labels={text.passphrase} />
      <Note tone="warning">{text.unrecoverable}</Note>
      {create.error && <ErrorNote error={create.error} />}
      <div className="flex flex-wrap items-center gap-2">
        <Button type="submit" variant="primary" isDisabled={create.isPending}>
          {text.submit}
        </Button>
        <OtherLedgerButton />
      </div>
    </form>
  );
}
