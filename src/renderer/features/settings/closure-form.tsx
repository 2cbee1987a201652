import { type FormEvent, useRef, useState } from 'react';
import type { Closure } from '#shared/domain/open-days/closed-day.ts';
import { Button } from '../../components/button.tsx';
import { DateField } from '../../components/date-field.tsx';
import { focusFirstProblem } from '../../components/focus-first-problem.ts';
import { TextField } from '../../components/text-field.tsx';
import { isPlainDate } from '../../components/tidy-date.ts';
import { useText } from '../../text/text-context.tsx';

export interface ClosureFormProps {
  readonly taken: readonly string[];
  readonly isPending: boolean;
  readonly onAdd: (closure: Closure) => Promise<boolean>;
}

export function ClosureForm({ taken, isPending, onAdd }: ClosureFormProps) {
  const text = useText();
  const labels = text.settings.closures;
  const [date, setDate] = useState('');
  const [name, setName] = useState('');
  const [tried, setTried] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const dateFault = !isPlainDate(date)
    ? text.components.dateInvalid
    : taken.includes(date)
      ? labels.duplicate
      : null;
  const nameFault = name.trim() === '' ? labels.nameMissing : null;

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (dateFault !== null || nameFault !== null) {
      focusFirstProblem(form.current);
      return;
    }
    if (await onAdd({ date, name: name.trim() })) {
      setDate('');
      setName('');
      setTried(false);
    }
  };
  return (
    <form
      ref={form}
      onSubmit={(event) => void submit(event)}
      noValidate
      className="flex flex-wrap items-start gap-4 border-t border-solid-gray-200 pt-4"
    >
      <DateField
        label={labels.date}
        value={date}
        onChange={setDate}
        error={tried ? dateFault : null}
        className="w-48"
      />
      <TextField
        label={labels.name}
        value={name}
        onChange={setName}
        maxLength={60}
        error={tried ? nameFault : null}
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
