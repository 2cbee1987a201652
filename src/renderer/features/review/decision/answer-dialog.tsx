import { useState } from 'react';
import { Checkbox } from '#renderer/components/checkbox.tsx';
import { DateField } from '#renderer/components/date-field.tsx';
import { useSpeech } from '#renderer/text/text-context.tsx';
import { isRealDate } from '#shared/domain/time/plain-date.ts';
import { useDesk } from '../case/desk.tsx';
import { useDraft } from '../drafts.tsx';
import { AddEvidenceDialog } from '../evidence/add-evidence-dialog.tsx';
import { DraftedDialog } from './drafted-dialog.tsx';
import type { StepDialogProps } from './step-dialog.ts';

/** The answer to an inquiry: when it came and what it says. The clock runs again from that day. */
export function AnswerDialog(step: StepDialogProps) {
  const { view } = useDesk();
  const { text } = useSpeech();
  const own = text.review.answer;
  const drafted = useDraft(view, 'answer');
  const { draft, change } = drafted;
  const [attaches, setAttaches] = useState(false);
  const [answered, setAnswered] = useState<string | null>(null);
  const wrongDate = draft.date !== '' && !isRealDate(draft.date);
  if (answered !== null) {
    // The answer stands already; leaving here leaves its files out.
    return (
      <AddEvidenceDialog
        item={null}
        inquiry={answered}
        done={own.recorded}
        dropped={[]}
        onClose={() => step.onDone(view)}
      />
    );
  }
  return (
    <DraftedDialog
      {...step}
      drafted={drafted}
      title={own.title}
      submitLabel={own.submit}
      missing={wrongDate ? text.components.dateInvalid : null}
      command={() => ({
        kind: 'recordAnswer',
        answeredOn: draft.date === '' ? null : draft.date,
        text: draft.text,
      })}
      onDone={(after) => {
        const inquiry = after.inquiries.at(-1);
        if (attaches && inquiry) setAnswered(inquiry.id);
        else step.onDone(after);
      }}
      remark={{ label: own.text, rows: 4 }}
      after={
        <Checkbox isSelected={attaches} onChange={setAttaches}>
          {own.attach}
        </Checkbox>
      }
    >
      <DateField
        label={own.date}
        description={draft.date === '' ? own.todayWhenEmpty : undefined}
        value={draft.date}
        onChange={(date) => change({ date })}
        autoFocus
      />
    </DraftedDialog>
  );
}
