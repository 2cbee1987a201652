import { useState } from 'react';
import { useQueueFacts } from '#renderer/app/queue-facts.ts';
import { useOperator } from '#renderer/app/shell/session-context.ts';
import { useCommand } from '#renderer/app/use-command.ts';
import { useOperation } from '#renderer/app/use-operation.ts';
import { Button } from '#renderer/components/button.tsx';
import { Checkbox } from '#renderer/components/checkbox.tsx';
import { Dialog } from '#renderer/components/dialog.tsx';
import { ErrorNote } from '#renderer/components/error-note.tsx';
import { TextField } from '#renderer/components/text-field.tsx';
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
  const [asked, setAsked] = useState(false);
  const wanted = name.trim();
  const same = views.find((view) => view.name === wanted) ?? null;
  const submit = async () => {
    setAsked(true);
    if (wanted === '') return;
    const replaces = same && { id: same.id, version: same.version };
    const answer = await saving.run({ name: wanted, isShared, filter, facts: [...facts], replaces });
    if (!answer.ok) return;
    showToast({ message: text.saved(wanted) });
    onClose();
  };
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={text.saveTitle}
      actions={
        <Button variant="primary" isDisabled={saving.isPending} onPress={() => void submit()}>
          {same ? text.overwrite(same.name) : text.saveNew}
        </Button>
      }
    >
      <div className="flex flex-col gap-4">
        <p>{text.saveLead}</p>
        <TextField
          label={text.name}
          isRequired
          autoFocus
          value={name}
          onChange={setName}
          maxLength={LONGEST_VIEW_NAME}
          error={asked && wanted === '' ? text.nameMissing : null}
        />
        {role !== 'viewer' && (
          <Checkbox isSelected={isShared} onChange={setShared}>
            {text.share}
          </Checkbox>
        )}
        {saving.error && <ErrorNote error={saving.error} />}
      </div>
    </Dialog>
  );
}
