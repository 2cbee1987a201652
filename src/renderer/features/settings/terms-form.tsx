import { type FormEvent, useRef, useState } from 'react';
import type { TermsVersion } from '#shared/domain/policy/terms-version.ts';
import { Button } from '../../components/button.tsx';
import { DateField } from '../../components/date-field.tsx';
import { focusFirstProblem } from '../../components/focus-first-problem.ts';
import { TextField } from '../../components/text-field.tsx';
import { isPlainDate } from '../../components/tidy-date.ts';
import { useText } from '../../text/text-context.tsx';

export interface TermsFormProps {
  readonly taken: readonly string[];
  readonly isPending: boolean;
  readonly onAdd: (added: TermsVersion) => Promise<boolean>;
}

/** One more 利用規約の版. */
export function TermsForm({ taken, isPending, onAdd }: TermsFormProps) {
  const text = useText();
  const labels = text.settings.terms;
  const [from, setFrom] = useState('');
  const [version, setVersion] = useState('');
  const [tried, setTried] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const fromFault = !isPlainDate(from)
    ? text.components.dateInvalid
    : taken.includes(from)
      ? labels.duplicate
      : null;
  const versionFault = version.trim() === '' ? labels.versionMissing : null;

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (fromFault !== null || versionFault !== null) {
      focusFirstProblem(form.current);
      return;
    }
    if (await onAdd({ from, version: version.trim() })) {
      setFrom('');
      setVersion('');
      setTried(false);
    }
  };
  return (
    <form ref={form} onSubmit={(event) => void submit(event)} noValidate className="flex flex-wrap gap-4">
      <DateField
        label={labels.from}
        value={from}
        onChange={setFrom}
        error={tried ? fromFault : null}
        className="w-48"
      />
      <TextField
        label={labels.version}
        description={labels.versionNote}
        value={version}
        onChange={setVersion}
        maxLength={60}
        error={tried ? versionFault : null}
        className="min-w-48 flex-1"
      />
      <div className="basis-full">
        <Button type="submit" isDisabled={isPending}>
          {labels.add}
        </Button>
      </div>
    </form>
  );
}
