import { type FormEvent, useRef, useState } from 'react';
import { MINIMUM_PASSPHRASE_LENGTH, passphraseLength } from '#shared/domain/operator/passphrase-rule.ts';
import { useCommand } from '../../app/use-command.ts';
import { useStatusUpdate } from '../../app/use-session.ts';
import { Button } from '../../components/button.tsx';
import { ErrorNote } from '../../components/error-note.tsx';
import { focusFirstProblem } from '../../components/focus-first-problem.ts';
import { Note } from '../../components/note.tsx';
import { TextField } from '../../components/text-field.tsx';
import { useText } from '../../text/text-context.tsx';
import { OtherLedgerButton } from './other-ledger-button.tsx';

interface Entry {
  readonly name: string;
  readonly passphrase: string;
  readonly repeat: string;
}

/** Makes the first administrator of a new ledger and signs in. */
export function FirstOperator() {
  const text = useText().start.firstOperator;
  const create = useCommand('session.createFirstOperator');
  const update = useStatusUpdate();
  const [entry, setEntry] = useState<Entry>({ name: '', passphrase: '', repeat: '' });
  const [tried, setTried] = useState(false);
  const faults = findFaults(entry, text);
  const form = useRef<HTMLFormElement>(null);

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (Object.values(faults).some((fault) => fault !== null)) {
      focusFirstProblem(form.current);
      return;
    }
    const result = await create.run({ name: entry.name.trim(), passphrase: entry.passphrase });
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
        value={entry.name}
        onChange={(name) => setEntry({ ...entry, name })}
        error={tried ? faults.name : null}
        maxLength={60}
      />
      <TextField
        label={text.passphrase}
        description={text.passphraseNote}
        isRequired
        type="password"
        value={entry.passphrase}
        onChange={(passphrase) => setEntry({ ...entry, passphrase })}
        error={tried ? faults.passphrase : null}
        maxLength={256}
      />
      <TextField
        label={text.repeat}
        isRequired
        type="password"
        value={entry.repeat}
        onChange={(repeat) => setEntry({ ...entry, repeat })}
        error={tried ? faults.repeat : null}
        maxLength={256}
      />
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

type Faults = { readonly [K in keyof Entry]: string | null };
type Words = ReturnType<typeof useText>['start']['firstOperator'];

function findFaults(entry: Entry, text: Words): Faults {
  const missing = MINIMUM_PASSPHRASE_LENGTH - passphraseLength(entry.passphrase);
  return {
    name: entry.name.trim() === '' ? text.nameMissing : null,
    passphrase: missing > 0 ? text.tooShort(missing) : null,
    repeat: entry.repeat === entry.passphrase ? null : text.notEqual,
  };
}
