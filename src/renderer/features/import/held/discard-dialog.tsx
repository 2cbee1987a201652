import { useState } from 'react';
import { useCommand } from '../../../app/use-command.ts';
import { Button } from '../../../components/button.tsx';
import { Dialog } from '../../../components/dialog.tsx';
import { ErrorNote } from '../../../components/error-note.tsx';
import { TextArea } from '../../../components/text-area.tsx';
import { showToast } from '../../../components/toast.tsx';
import { useText } from '../../../text/text-context.tsx';

export interface DiscardDialogProps {
  readonly id: string;
  readonly place: string;
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly onDiscarded: () => void;
}

const LONGEST = 500;

/** Takes a row off the list without a case; needs a reason, for whoever asks later why there is none. */
export function DiscardDialog({ id, place, isOpen, onClose, onDiscarded }: DiscardDialogProps) {
  const text = useText().import.held;
  const discard = useCommand('import.discardRow');
  const [reason, setReason] = useState('');
  const [asked, setAsked] = useState(false);
  const isMissing = reason.trim() === '';
  const submit = async () => {
    setAsked(true);
    if (isMissing) return;
    const answer = await discard.run({ id, reason: reason.trim() });
    if (!answer.ok) return;
    showToast({ message: text.discarded });
    onClose();
    onDiscarded();
  };
  return (
    <Dialog
      isOpen={isOpen}
      onClose={onClose}
      isUnderWay={discard.isPending}
      title={text.discardTitle}
      actions={
        <Button variant="danger" isDisabled={discard.isPending} onPress={() => void submit()}>
          {text.discardSubmit}
        </Button>
      }
    >
      <div className="flex flex-col gap-4">
        <p>{text.discardLead(place)}</p>
        <TextArea
          label={text.reason}
          isRequired
          value={reason}
          onChange={setReason}
          maxLength={LONGEST}
          error={asked && isMissing ? text.reasonMissing : null}
        />
        {discard.error && <ErrorNote error={discard.error} />}
      </div>
    </Dialog>
  );
}
