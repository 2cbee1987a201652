import { showQueueFacts, useQueueFacts } from '#renderer/app/queue-facts.ts';
import { useCommand } from '#renderer/app/use-command.ts';
import { useOperation } from '#renderer/app/use-operation.ts';
import { Button } from '#renderer/components/button.tsx';
import { ErrorNote } from '#renderer/components/error-note.tsx';
import { Popover } from '#renderer/components/popover.tsx';
import { showToast } from '#renderer/components/toast.tsx';
import { useSpeech } from '#renderer/text/text-context.tsx';
import type { QueueFilter } from '#shared/contract/queue.ts';
import type { SavedView } from '#shared/contract/saved-view.ts';

export interface SavedViewsProps {
  readonly filter: QueueFilter;
  readonly onFilter: (filter: QueueFilter) => void;
  readonly onSave: () => void;
}

/** The lists that were kept under a name: choose one, keep this one, delete one. */
export function SavedViews({ filter, onFilter, onSave }: SavedViewsProps) {
  const { text: all, words, error } = useSpeech();
  const text = all.review.views;
  const views = useOperation('savedViews.list', null);
  const facts = useQueueFacts();
  const deleting = useCommand('savedViews.delete');
  const saved = views.data ?? [];
  const chosen = saved.find((view) => isViewOf(view, filter, facts)) ?? null;
  const saving = useCommand('savedViews.save');
  const restore = async ({ name, isShared, filter: kept, facts: shown }: SavedView) => {
    const answer = await saving.run({ name, isShared, filter: kept, facts: shown, replaces: null });
    showToast(
      answer.ok ? { message: text.restored(name) } : { tone: 'danger', message: error(answer.error) },
    );
  };
  const remove = async (view: SavedView, close: () => void) => {
    const { id, name } = view;
    const answer = await deleting.run({ id });
    if (!answer.ok) return;
    // What was pressed is gone, and the way back stands behind.
    close();
    const action = { label: words.action.undo, run: () => void restore(view) };
    showToast({ message: text.deleted(name), action });
  };
  return (
    <Popover
      label={
        <span className="flex gap-1">
          <span className="block max-w-40 truncate">{chosen?.name ?? text.open}</span>
          {' ▾'}
        </span>
      }
      title={text.open}
      variant="secondary"
    >
      {({ close }) => (
        <div className="flex w-96 max-w-full flex-col gap-3">
          {views.error && <ErrorNote error={views.error} />}
          {deleting.error && <ErrorNote error={deleting.error} />}
          {saved.length === 0 && views.data && <p>{text.none}</p>}
          <ul className="flex flex-col">
            {saved.map((view) => (
              <li
                key={view.id}
                className="flex items-center gap-2 border-b border-solid-gray-200 py-1 last:border-b-0"
              >
                <div className="min-w-0 flex-1">
                  <Button
                    size="small"
                    variant="quiet"
                    aria-label={text.use(view.name)}
                    {...(view === chosen ? { 'aria-current': 'true' as const } : {})}
                    onPress={() => {
                      close();
                      showQueueFacts(view.facts);
                      onFilter(view.filter);
                    }}
                  >
                    <span className="text-left [overflow-wrap:anywhere]">
                      {view === chosen && <span aria-hidden="true">✓ </span>}
                      {view.name}
                    </span>
                  </Button>
                  {view.isShared && (
                    <span className="ml-2 text-dns-14N-130 text-solid-gray-700">
                      {view.owner.isMe ? text.sharedByMe : text.sharedBy(view.owner.name)}
                    </span>
                  )}
                </div>
                {view.isChangeable && (
                  <Button
                    size="small"
                    variant="quiet"
                    aria-label={text.delete(view.name)}
                    isDisabled={deleting.isPending}
                    onPress={() => void remove(view, close)}
                  >
                    {text.deleteShort}
                  </Button>
                )}
              </li>
            ))}
          </ul>
          <Button
            size="small"
            onPress={() => {
              close();
              onSave();
            }}
          >
            {text.save}
          </Button>
        </div>
      )}
    </Popover>
  );
}

/** Whether the list is as this view keeps it. */
export function isViewOf(view: SavedView, filter: QueueFilter, facts: readonly string[]): boolean {
  return JSON.stringify([view.filter, view.facts]) === JSON.stringify([filter, facts]);
}
