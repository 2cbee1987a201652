import { useState } from 'react';
import type { AppError } from '#shared/contract/app-error.ts';
import { MAIN_KEY } from '../../../app/keyboard/main-key.ts';
import { Button } from '../../../components/button.tsx';
import { Dialog } from '../../../components/dialog.tsx';
import { ErrorNote } from '../../../components/error-note.tsx';
import { TextArea } from '../../../components/text-area.tsx';
import { useText } from '../../../text/text-context.tsx';

export interface ExcludeDialogProps {
  readonly place: string;
  /** Kept by the row, so that leaving the dialog costs nothing. */
  readonly reason: string;
  readonly onReason: (reason: string) => void;
  readonly isPending: boolean;
  readonly error: AppError | null;
  readonly onClose: () => void;
  /** Gives whether the row is left out; a refusal is said in the dialog. */
  readonly onExclude: (reason: string) => Promise<boolean>;
}

const LONGEST = 500;

/** Leaves a row out of the import; the word why goes into the record of the run. */
export function ExcludeDialog(props: ExcludeDialogProps) {
  const { place, reason, onReason, isPending, error, onClose, onExclude } = props;
  const text = useText().import;
  const [asked, setAsked] = useState(false);
  const isMissing = reason.trim() === '';
  const submit = async () => {
    setAsked(true);
    if (isMissing) return;
    if (await onExclude(reason.trim())) onClose();
  };
  return (
    <Dialog
      isOpen
      onClose={onClose}
      isUnderWay={isPending}
      title={text.plan.excludeTitle}
      actions={
        <Button variant="primary" keyHint={MAIN_KEY} isDisabled={isPending} onPress={() => void submit()}>
          {text.plan.excludeSubmit}
        </Button>
      }
    >
      <div className="flex flex-col gap-4">
        <p>{text.plan.excludeLead(place)}</p>
        <TextArea
          label={text.held.reason}
          isRequired
          value={reason}
          onChange={onReason}
          maxLength={LONGEST}
          error={asked && isMissing ? text.held.reasonMissing : null}
        />
        {error && <ErrorNote error={error} />}
      </div>
    </Dialog>
  );
}
