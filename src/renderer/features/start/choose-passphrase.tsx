import { type FormEvent, useRef, useState } from 'react';
import { useCommand } from '../../app/use-command.ts';
import { useStatusUpdate } from '../../app/use-session.ts';
import { Button } from '../../components/button.tsx';
import { ErrorNote } from '../../components/error-note.tsx';
import { focusFirstProblem } from '../../components/focus-first-problem.ts';
import { isGoodPassphrase, NewPassphraseFields, noPassphrase } from '../../components/new-passphrase.tsx';
import { useText } from '../../text/text-context.tsx';

/** Somebody who has just entered a first passphrase, rightly. */
export interface FirstSignIn {
  readonly operator: { readonly id: string; readonly name: string };
  readonly passphrase: string;
}

/** The passphrase that an administrator chose is replaced before any work begins: nobody else may act under this name. */
export function ChoosePassphrase({ first, onBack }: { first: FirstSignIn; onBack: () => void }) {
  const text = useText().start.choosePassphrase;
  const choose = useCommand('session.choosePassphrase');
  const update = useStatusUpdate();
  const [entry, setEntry] = useState(noPassphrase);
  const [tried, setTried] = useState(false);
  const form = useRef<HTMLFormElement>(null);

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (!isGoodPassphrase(entry)) {
      focusFirstProblem(form.current);
      return;
    }
    const { operator, passphrase } = first;
    const result = await choose.run({ operatorId: operator.id, passphrase, next: entry.next });
    if (result.ok) update(result.value);
  };
  return (
    <form ref={form} onSubmit={(event) => void submit(event)} noValidate className="flex flex-col gap-4">
      <h1 className="text-std-20B-150">{text.title}</h1>
      <p>{text.lead(first.operator.name)}</p>
      <NewPassphraseFields entry={entry} onChange={setEntry} tried={tried} autoFocus />
      {choose.error && <ErrorNote error={choose.error} />}
      <div className="flex flex-wrap items-start gap-2">
        <Button type="submit" variant="primary" isDisabled={choose.isPending}>
          {text.submit}
        </Button>
        <Button variant="quiet" isDisabled={choose.isPending} onPress={onBack}>
          {text.back}
        </Button>
      </div>
    </form>
  );
}
