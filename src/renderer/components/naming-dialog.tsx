import { type FormEvent, type ReactNode, useRef, useState } from 'react';
import type { AppError } from '#shared/contract/app-error.ts';
import { MAIN_KEY } from '../app/keyboard/main-key.ts';
import { Button } from './button.tsx';
import { Dialog } from './dialog.tsx';
import { ErrorNote } from './error-note.tsx';
import { focusFirstProblem } from './focus-first-problem.ts';
import { TextField } from './text-field.tsx';

export interface NamingDialogProps {
  readonly title: string;
  readonly lead: string;
  readonly label: string;
  readonly description?: string;
  /** Said at the field when there is nothing in it. */
  readonly missing: string;
  readonly longest: number;
  readonly name: string;
  readonly onName: (name: string) => void;
  readonly submitLabel: string;
  readonly isPending: boolean;
  readonly error: AppError | null;
  /** Gets the name without spaces around it, never an empty one. */
  readonly onSubmit: (name: string) => void;
  readonly onClose: () => void;
  /** Further questions, below the name. */
  readonly children?: ReactNode;
}

/** Keeps something under a name; Enter in the field does what the button does. */
export function NamingDialog(props: NamingDialogProps) {
  const { title, lead, label, description, missing, longest, name, submitLabel, isPending, error } = props;
  const form = useRef<HTMLFormElement>(null);
  const [asked, setAsked] = useState(false);
  const isMissing = name.trim() === '';
  const submit = () => {
    setAsked(true);
    if (isMissing) focusFirstProblem(form.current);
    else if (!isPending) props.onSubmit(name.trim());
  };
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    submit();
  };
  return (
    <Dialog
      isOpen
      onClose={props.onClose}
      isUnderWay={isPending}
      title={title}
      actions={
        <Button variant="primary" keyHint={MAIN_KEY} isDisabled={isPending} onPress={submit}>
          {submitLabel}
        </Button>
      }
    >
      <form ref={form} noValidate className="flex flex-col gap-4" onSubmit={onSubmit}>
        <p>{lead}</p>
        <TextField
          label={label}
          {...(description === undefined ? {} : { description })}
          isRequired
          autoFocus
          value={name}
          onChange={props.onName}
          maxLength={longest}
          error={asked && isMissing ? missing : null}
        />
        {props.children}
        {error && <ErrorNote error={error} />}
      </form>
    </Dialog>
  );
}
