import { type FormEvent, useRef, useState } from 'react';
import type { PlainDate } from '#shared/domain/time/plain-date.ts';
import { Button } from '../../components/button.tsx';
import { DateField } from '../../components/date-field.tsx';
import { focusFirstProblem } from '../../components/focus-first-problem.ts';
import { TextField } from '../../components/text-field.tsx';
import { isPlainDate } from '../../components/tidy-date.ts';
import type { Kept } from '../../components/use-kept.ts';
import { useText } from '../../text/text-context.tsx';
import { useNewEntry } from './use-new-entry.ts';

/** A day and what it is called. */
export interface DatedEntry {
  readonly date: PlainDate;
  readonly name: string;
}

/** As typed: the day may be none yet. */
export type WrittenEntry = Readonly<Record<'date' | 'name', string>>;

const blank: WrittenEntry = { date: '', name: '' };

export interface DatedEntryFormProps {
  readonly labels: {
    readonly date: string;
    readonly name: string;
    readonly nameNote?: string;
    readonly nameMissing: string;
    /** Said of a day that has an entry already. */
    readonly duplicate: string;
    readonly add: string;
  };
  readonly kept: Kept<WrittenEntry>;
  readonly taken: readonly PlainDate[];
  readonly isPending: boolean;
  /** Gives whether it was added; only then the fields are emptied. */
  readonly onAdd: (entry: DatedEntry) => Promise<boolean>;
}

/** One more entry of a list by days, such as 休業日 or 利用規約の版. */
export function DatedEntryForm({ labels, kept, taken, isPending, onAdd }: DatedEntryFormProps) {
  const text = useText();
  const { entry, change, added } = useNewEntry(kept, blank);
  const { date, name } = entry;
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
      added(entry);
      setTried(false);
    }
  };
  return (
    <form
      ref={form}
      onSubmit={(event) => void submit(event)}
      noValidate
      className="flex flex-wrap items-start gap-4"
    >
      <DateField
        label={labels.date}
        value={date}
        onChange={(typed) => change({ date: typed })}
        error={tried ? dateFault : null}
        className="w-48"
      />
      <TextField
        label={labels.name}
        description={labels.nameNote}
        value={name}
        onChange={(typed) => change({ name: typed })}
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
