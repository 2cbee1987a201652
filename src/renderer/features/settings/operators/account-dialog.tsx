import { type FormEvent, type ReactNode, type RefObject, useId } from 'react';
import type { AppError } from '#shared/contract/app-error.ts';
import { Button } from '../../../components/button.tsx';
import { Dialog } from '../../../components/dialog.tsx';
import { ErrorNote } from '../../../components/error-note.tsx';

export interface AccountDialogProps {
  readonly title: string;
  readonly submitLabel: string;
  readonly isFinal?: boolean;
  readonly isPending: boolean;
  readonly error: AppError | null;
  readonly onSubmit: () => void;
  readonly onClose: () => void;
  readonly form?: RefObject<HTMLFormElement | null>;
  readonly children: ReactNode;
}

/** One thing that is done to an account; Enter in a field does what the button does. */
export function AccountDialog(props: AccountDialogProps) {
  const { title, submitLabel, isFinal = false, isPending, error, children } = props;
  const id = useId();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!isPending) props.onSubmit();
  };
  return (
    <Dialog
      isOpen
      onClose={props.onClose}
      isUnderWay={isPending}
      title={title}
      actions={
        <Button type="submit" form={id} variant={isFinal ? 'danger' : 'primary'} isDisabled={isPending}>
          {submitLabel}
        </Button>
      }
    >
      <form id={id} ref={props.form} noValidate className="flex flex-col gap-4" onSubmit={submit}>
        {children}
        {error && <ErrorNote error={error} />}
      </form>
    </Dialog>
  );
}

/** What each dialog about somebody's account is given. */
export interface AccountStepProps<A> {
  readonly account: A;
  readonly onClose: () => void;
  /** Called with what is said in the toast. */
  readonly onDone: (message: string) => void;
}
