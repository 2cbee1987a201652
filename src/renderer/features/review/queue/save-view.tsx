import { useState } from 'react';
import { useQueueFacts } from '#renderer/app/queue-facts.ts';
import { useOperator } from '#renderer/app/shell/session-context.ts';
import { useCommand } from '#renderer/app/use-command.ts';
import { useOperation } from '#renderer/app/use-operation.ts';
import { Checkbox } from '#renderer/components/checkbox.tsx';
import { NamingDialog } from '#renderer/components/naming-dialog.tsx';
import { showToast } from '#renderer/components/toast.tsx';
import { useText } from '#renderer/text/text-context.tsx';
import type { QueueFilter } from '#shared/contract/queue.ts';
import { LONGEST_VIEW_NAME } from '#shared/contract/saved-view.ts';
import { isViewOf } from './saved-views.tsx';

export interface SaveViewProps {
  readonly filter: QueueFilter;
  readonly onClose: () => void;
}

/** Keeps filter, order and columns under a name. A name that is there already is overwritten, and the button says so. */
export function SaveView({ filter, onClose }: SaveViewProps) {
  const text = useText().review.views;
  const { role } = useOperator();
  const saving = useCommand('savedViews.save');
  const views = useOperation('savedViews.list', null).data ?? [];
  const facts = useQueueFacts();
  const used = views.find((view) => isViewOf(view, filter, facts));
  const [name, setName] = useState(used?.name ?? '');
  const [isShared, setShared] = useState(used?.isShared ?? false);
  const same = views.find((view) => view.name === name.trim()) ?? null;
  // Whoever overwrites a colleague's view changes what all use: it stays shared.
  const isColleagues = same !== null && !same.owner.isMe;
  const submit = async (wished: string) => {
    const replaces = same && { id: same.id, version: same.version };
    const answer = await saving.run({ name: wished, isShared, filter, facts: [...facts], replaces });
    if (!answer.ok) return;
    showToast({ message: text.saved(wished) });
    onClose();
  };
  return (
    <NamingDialog
      title={text.saveTitle}
      lead={text.saveLead}
      label={text.name}
      missing={text.nameMissing}
      longest={LONGEST_VIEW_NAME}
      name={name}
      onName={setName}
      submitLabel={same ? text.overwrite(same.name) : text.saveNew}
      isPending={saving.isPending}
      error={saving.error}
      onSubmit={(wished) => void submit(wished)}
      onClose={onClose}
    >
      {role !== 'viewer' && (
        <Checkbox isSelected={isShared || isColleagues} isDisabled={isColleagues} onChange={setShared}>
          {text.share}
        </Checkbox>
      )}
    </NamingDialog>
  );
}
