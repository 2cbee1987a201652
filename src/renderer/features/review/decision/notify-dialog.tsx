import { DateField } from '#renderer/components/date-field.tsx';
import { useSpeech } from '#renderer/text/text-context.tsx';
import { isRealDate } from '#shared/domain/time/plain-date.ts';
import { useDesk } from '../case/desk.tsx';
import { useDraft } from '../drafts.tsx';
import { CommandDialog } from './command-dialog.tsx';
import type { StepDialogProps } from './step-dialog.ts';

/** 通知済: when the notice went out. It cannot be taken back, so it is said once more in a sentence. */
export function NotifyDialog({ onClose, onDone }: StepDialogProps) {
  const { view } = useDesk();
  const { text } = useSpeech();
  const own = text.review.notify;
  const { draft, change, clear } = useDraft(view, 'notify');
  const isEmpty = draft.date === '';
  return (
    <CommandDialog
      title={own.title}
      submitLabel={own.submit}
      missing={isEmpty || isRealDate(draft.date) ? null : text.components.dateInvalid}
      command={() => ({ kind: 'notify', ...(isEmpty ? {} : { notifiedOn: draft.date }) })}
      onClose={onClose}
      onDone={(after) => {
        clear();
        onDone(after);
      }}
    >
      <p>{own.lead}</p>
      <DateField
        label={own.date}
        description={isEmpty ? own.todayWhenEmpty : undefined}
        value={draft.date}
        onChange={(date) => change({ date })}
      />
    </CommandDialog>
  );
}
