import { DateField } from '#renderer/components/date-field.tsx';
import { useSpeech } from '#renderer/text/text-context.tsx';
import { isRealDate } from '#shared/domain/time/plain-date.ts';
import { useDesk } from '../case/desk.tsx';
import { useDraft } from '../drafts.tsx';
import { DraftedDialog } from './drafted-dialog.tsx';
import type { StepDialogProps } from './step-dialog.ts';

/** 後日に回す: until that date 次の一件 passes the case by. The due date goes on running, and the dialog says so. */
export function SnoozeDialog(step: StepDialogProps) {
  const { view } = useDesk();
  const { text, date } = useSpeech();
  const own = text.review.snooze;
  const drafted = useDraft(view, 'snooze');
  const { draft, change } = drafted;
  const isReal = isRealDate(draft.date);
  return (
    <DraftedDialog
      {...step}
      drafted={drafted}
      title={own.title}
      submitLabel={own.submit}
      missing={isReal ? null : text.components[draft.date === '' ? 'dateMissing' : 'dateInvalid']}
      command={() => ({ kind: 'snooze', until: draft.date, text: draft.text })}
      lead={own.lead(date(view.due.on))}
      remark={{ label: own.text }}
    >
      <DateField
        label={own.until}
        isRequired
        value={draft.date}
        onChange={(until) => change({ date: until })}
        error={isReal && draft.date > view.due.on ? own.afterDue : null}
        autoFocus
      />
    </DraftedDialog>
  );
}
