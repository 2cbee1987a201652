import { useSpeech } from '#renderer/text/text-context.tsx';
import { CommandDialog } from './command-dialog.tsx';
import type { StepDialogProps } from './step-dialog.ts';

/** 通知済: cannot be taken back, so it is asked once more in a sentence. */
export function NotifyDialog({ onClose, onDone }: StepDialogProps) {
  const own = useSpeech().text.review.notify;
  return (
    <CommandDialog
      title={own.title}
      submitLabel={own.submit}
      missing={null}
      command={() => ({ kind: 'notify' })}
      onClose={onClose}
      onDone={onDone}
    >
      <p>{own.lead}</p>
    </CommandDialog>
  );
}
