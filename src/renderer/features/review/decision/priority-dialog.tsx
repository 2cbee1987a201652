import { useState } from 'react';
import { TextArea } from '#renderer/components/text-area.tsx';
import { useText } from '#renderer/text/text-context.tsx';
import type { Priority } from '#shared/domain/case/status.ts';
import { useDesk } from '../case/desk.tsx';
import { useDraft } from '../drafts.tsx';
import { CommandDialog } from './command-dialog.tsx';
import type { StepDialogProps } from './step-dialog.ts';

/** 優先にする, or 優先を外す where the case has the mark. Says what 次の一件 makes of it; a reason is welcome, not asked for. */
export function PriorityDialog({ onClose, onDone }: StepDialogProps) {
  const { view } = useDesk();
  const own = useText().review.priority;
  // As it was when the dialog opened: a colleague's mark meanwhile must not turn the button round under the hand.
  const [wanted] = useState<Priority>(view.priority === 'high' ? 'normal' : 'high');
  const { draft, change, clear } = useDraft(view, `priority ${wanted}`);
  return (
    <CommandDialog
      title={own.title[wanted]}
      submitLabel={own.submit[wanted]}
      isFinal={false}
      missing={null}
      command={() => ({ kind: 'setPriority', priority: wanted, text: draft.text })}
      onClose={onClose}
      onDone={(after) => {
        clear();
        onDone(after);
      }}
    >
      <p className="text-dns-14N-130">{own.lead[wanted]}</p>
      <TextArea
        label={own.text}
        rows={3}
        maxLength={4_000}
        value={draft.text}
        onChange={(value) => change({ text: value })}
        autoFocus
      />
    </CommandDialog>
  );
}
