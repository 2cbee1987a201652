import { useQueueFacts } from '#renderer/app/queue-facts.ts';
import { useOperator } from '#renderer/app/shell/session-context.ts';
import { useCommand } from '#renderer/app/use-command.ts';
import { useOperation } from '#renderer/app/use-operation.ts';
import { Checkbox } from '#renderer/components/checkbox.tsx';
import { NamingDialog } from '#renderer/components/naming-dialog.tsx';
import { showToast } from '#renderer/components/toast.tsx';
import type { Kept } from '#renderer/components/use-kept.ts';
import { useText } from '#renderer/text/text-context.tsx';
import type { QueueFilter } from '#shared/contract/queue.ts';
import { LONGEST_VIEW_NAME } from '#shared/contract/saved-view.ts';
import { isViewOf } from './saved-views.tsx';

/** What is filled in, as long as it was not saved. */
export interface ViewDraft {
  readonly name: string;
  readonly isShared: boolean;
}

export interface SaveViewProps {
  readonly filter: QueueFilter;
  /** Leaving the dialog costs nothing of it. */
  readonly kept: Kept<ViewDraft>;
  readonly onClose: () => void;
}

/** Keeps filter, order and columns under a name. A name that is there already is overwritten, and the button says so. */
export function SaveView({ filter, kept, onClose }: SaveViewProps) {
  const text = useText().review.views;
  const { role } = useOperator();
  const saving = useCommand('savedViews.save');
  const views = useOperation('savedViews.list', null).data ?? [];
  const facts = useQueueFacts();
  const used = views.find((view) => isViewOf(view, filter, facts));
  const { name, isShared } = kept.now ?? { name: used?.name ?? '', isShared: used?.isShared ?? false };
  const change = (part: Partial<ViewDraft>) => kept.set(() => ({ name, isShared, ...part }));
  const same = views.find((view) => view.name === name.trim()) ?? null;
  // Whoever overwrites a colleague's view changes what all use: it stays shared.
  const isColleagues = same !== null && !same.owner.isMe;
  const submit = async (wished: string) => {
    const replaces = same && { id: same.id, version: same.version };
    const answer = await saving.run({ name: wished, isShared, filter, facts: [...facts], replaces });
    if (!answer.ok) return;
    kept.forget();
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
      onName={(typed) => change({ name: typed })}
      submitLabel={same ? text.overwrite(same.name) : text.saveNew}
      isPending={saving.isPending}
      error={saving.error}
      onSubmit={(wished) => void submit(wished)}
      onClose={onClose}
    >
      {role !== 'viewer' && (
        <Checkbox
          isSelected={isShared || isColleagues}
          isDisabled={isColleagues}
          onChange={(shared) => change({ isShared: shared })}
        >
          {text.share}
        </Checkbox>
      )}
    </NamingDialog>
  );
}
