import { DateField } from '#renderer/components/date-field.tsx';
import { TextArea } from '#renderer/components/text-area.tsx';
import { useSpeech } from '#renderer/text/text-context.tsx';
import { isRealDate } from '#shared/domain/time/plain-date.ts';
import { useDesk } from '../case/desk.tsx';
import { useDraft } from '../drafts.tsx';
import { CommandDialog } from './command-dialog.tsx';
import type { StepDialogProps } from './step-dialog.ts';

/** 後日に回す: until that date 次の一件 passes the case by. The due date goes on running, and the dialog says so. */
export function SnoozeDialog({ onClose, onDone }: StepDialogProps) {
  const { view } = useDesk();
  const { text, date } = useSpeech();
  const own = text.review.snooze;
  const { draft, change, clear } = useDraft(view, 'snooze');
  return (
    <CommandDialog
      title={own.title}
      submitLabel={own.submit}
      isFinal={false}
      missing={
        isRealDate(draft.date) ? null : text.components[draft.date === '' ? 'dateMissing' : 'dateInvalid']
      }
      command={() => ({ kind: 'snooze', until: draft.date, text: draft.text })}
      onClose={onClose}
      onDone={(after) => {
        clear();
        onDone(after);
      }}
    >
      <p className="text-dns-14N-130">{own.lead(date(view.due.on))}</p>
      <DateField
        label={own.until}
        value={draft.date}
        onChange={(until) => change({ date: until })}
        error={isRealDate(draft.date) && draft.date > view.due.on ? own.afterDue : null}
        autoFocus
      />
      <TextArea
        label={own.text}
        rows={3}
        maxLength={4_000}
        value={draft.text}
        onChange={(value) => change({ text: value })}
      />
    </CommandDialog>
  );
}
