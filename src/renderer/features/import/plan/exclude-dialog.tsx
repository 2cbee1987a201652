import { useState } from 'react';
import { Button } from '../../../components/button.tsx';
import { Dialog } from '../../../components/dialog.tsx';
import { TextArea } from '../../../components/text-area.tsx';
import { useText } from '../../../text/text-context.tsx';

export interface ExcludeDialogProps {
  readonly place: string;
  readonly onClose: () => void;
  readonly onExclude: (reason: string) => void;
}

const LONGEST = 500;

/** Leaves a row out of the import; the word why goes into the record of the run. */
export function ExcludeDialog({ place, onClose, onExclude }: ExcludeDialogProps) {
  const text = useText().import;
  const [reason, setReason] = useState('');
  const [asked, setAsked] = useState(false);
  const isMissing = reason.trim() === '';
  const submit = () => {
    setAsked(true);
    if (isMissing) return;
    onExclude(reason.trim());
    onClose();
  };
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={text.plan.excludeTitle}
      actions={
        <Button variant="primary" onPress={submit}>
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
          onChange={setReason}
          maxLength={LONGEST}
          error={asked && isMissing ? text.held.reasonMissing : null}
        />
      </div>
    </Dialog>
  );
}
