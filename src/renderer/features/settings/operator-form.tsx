import { type FormEvent, useRef, useState } from 'react';
import { OperatorRole } from '#shared/domain/operator/actor.ts';
import { MINIMUM_PASSPHRASE_LENGTH, passphraseLength } from '#shared/domain/operator/passphrase-rule.ts';
import { useCommand } from '../../app/use-command.ts';
import { Button } from '../../components/button.tsx';
import { ErrorNote } from '../../components/error-note.tsx';
import { focusFirstProblem } from '../../components/focus-first-problem.ts';
import { RadioGroup } from '../../components/radio-group.tsx';
import { TextField } from '../../components/text-field.tsx';
import { showToast } from '../../components/toast.tsx';
import type { Kept } from '../../components/use-kept.ts';
import { useSpeech } from '../../text/text-context.tsx';
import { useNewEntry } from './use-new-entry.ts';

export type AccountEntry = {
  readonly name: string;
  readonly passphrase: string;
  readonly role: OperatorRole;
};

const blank: AccountEntry = { name: '', passphrase: '', role: 'clerk' };

export function OperatorForm({ kept }: { kept: Kept<AccountEntry> }) {
  const { text, words } = useSpeech();
  const labels = text.settings.operators;
  const add = useCommand('operators.add');
  const { entry, change, added } = useNewEntry(kept, blank);
  const [tried, setTried] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const nameFault = entry.name.trim() === '' ? labels.nameMissing : null;
  const passphraseFault =
    passphraseLength(entry.passphrase) < MINIMUM_PASSPHRASE_LENGTH ? labels.tooShort : null;

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (nameFault !== null || passphraseFault !== null) {
      focusFirstProblem(form.current);
      return;
    }
    const result = await add.run({ ...entry, name: entry.name.trim() });
    if (!result.ok) return;
    showToast({ message: labels.added(result.value.name) });
    added(entry);
    setTried(false);
  };
  return (
    <form
      ref={form}
      onSubmit={(event) => void submit(event)}
      noValidate
      className="flex flex-col gap-4 border-t border-solid-gray-200 pt-4"
    >
      <h2 className="text-dns-16B-130">{labels.addTitle}</h2>
      <TextField
        label={labels.name}
        value={entry.name}
        onChange={(name) => change({ name })}
        maxLength={60}
        error={tried ? nameFault : null}
        controlClassName="max-w-[24rem]"
      />
      <RadioGroup<OperatorRole>
        label={labels.role}
        options={OperatorRole.options.map((value) => ({
          value,
          label: words.role[value],
          note: labels.roleNote[value],
        }))}
        value={entry.role}
        onChange={(role) => change({ role })}
      />
      <TextField
        label={labels.passphrase}
        description={labels.passphraseNote}
        type="password"
        value={entry.passphrase}
        onChange={(passphrase) => change({ passphrase })}
        maxLength={256}
        error={tried ? passphraseFault : null}
        controlClassName="max-w-[24rem]"
      />
      {add.error && <ErrorNote error={add.error} />}
      <div>
        <Button type="submit" isDisabled={add.isPending}>
          {labels.add}
        </Button>
      </div>
    </form>
  );
}
