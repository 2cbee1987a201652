import { type ReactNode, useState } from 'react';
import { MAIN_KEY } from '#renderer/app/keyboard/main-key.ts';
import { Button } from '#renderer/components/button.tsx';
import { Dialog } from '#renderer/components/dialog.tsx';
import { useSpeech } from '#renderer/text/text-context.tsx';
import type { CaseView } from '#shared/contract/case.ts';
import type { CaseCommand } from '#shared/domain/case/command.ts';
import { useDesk } from '../case/desk.tsx';
import { RefusalNote } from '../case/refusal-note.tsx';

export interface CommandDialogProps {
  readonly title: string;
  /** What will happen, on the button. */
  readonly submitLabel: string;
  /** What is still missing before it can be sent; null when nothing is. */
  readonly missing: string | null;
  readonly command: () => CaseCommand;
  readonly size?: 'normal' | 'wide';
  readonly children: ReactNode;
  readonly onClose: () => void;
  readonly onDone: (after: CaseView) => void;
}

/**
 * Asks for what a command needs and sends it on the version that was looked at when the dialog opened. What
 * changed meanwhile is shown and decided again; leaving or a refusal keeps what was typed.
 */
export function CommandDialog(props: CommandDialogProps) {
  const { title, submitLabel, missing, command, size = 'normal', children } = props;
  const { view, send, isPending, failureAt, dismissFailure } = useDesk();
  const { text } = useSpeech();
  const [seen, setSeen] = useState<number | null>(null);
  // A step of one's own that is still under way, such as the last check, belongs to what was seen.
  if (seen === null && !isPending) setSeen(view.version);
  const seenVersion = seen ?? view.version;
  const [isSent, setSent] = useState(false);
  const close = () => {
    dismissFailure();
    props.onClose();
  };
  const submit = async () => {
    setSent(true);
    const after = await send('dialog', command(), seenVersion);
    setSent(false);
    if (after) props.onDone(after);
  };
  const failure = failureAt('dialog');
  const stale = failure?.error.code === 'staleVersion' ? failure.error.actual : null;
  // The refusal lists what was missed, so the next try rests on the state that it named.
  if (stale !== null && stale > seenVersion) setSeen(stale);
  return (
    <Dialog
      isOpen
      onClose={close}
      isUnderWay={isSent}
      title={title}
      size={size}
      closeLabel={text.components.cancel}
      actions={
        <Button
          variant="primary"
          keyHint={MAIN_KEY}
          disabledReason={missing}
          isDisabled={isPending}
          onPress={() => void submit()}
        >
          {submitLabel}
        </Button>
      }
    >
      <div className="flex flex-col gap-4">
        {children}
        <RefusalNote place="dialog" />
      </div>
    </Dialog>
  );
}
