import { useState } from 'react';
import { useText } from '#renderer/text/text-context.tsx';
import type { Priority } from '#shared/domain/case/status.ts';
import { useDesk } from '../case/desk.tsx';
import { useDraft } from '../drafts.tsx';
import { DraftedDialog } from './drafted-dialog.tsx';
import type { StepDialogProps } from './step-dialog.ts';

/** 優先にする, or 優先を外す where the case has the mark. Says what 次の一件 makes of it; a reason is welcome, not asked for. */
export function PriorityDialog(step: StepDialogProps) {
  const { view } = useDesk();
  const own = useText().review.priority;
  // As it was when the dialog opened: a colleague's mark meanwhile must not turn the button round under the hand.
  const [wanted] = useState<Priority>(view.priority === 'high' ? 'normal' : 'high');
  const drafted = useDraft(view, `priority ${wanted}`);
  return (
    <DraftedDialog
      {...step}
      drafted={drafted}
      title={own.title[wanted]}
      submitLabel={own.submit[wanted]}
      missing={null}
      command={() => ({ kind: 'setPriority', priority: wanted, text: drafted.draft.text })}
      lead={own.lead[wanted]}
      remark={{ label: own.text, autoFocus: true }}
    />
  );
}
