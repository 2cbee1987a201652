import { type FormEvent, useState } from 'react';
import type { ChecklistView } from '#shared/contract/checklist.ts';
import { gapsOf, isMandatory, MOST_ITEMS, problemOf } from '#shared/domain/checklist/edit-checklist.ts';
import { useCommand } from '../../app/use-command.ts';
import { Button } from '../../components/button.tsx';
import { ErrorNote } from '../../components/error-note.tsx';
import { Note } from '../../components/note.tsx';
import { showToast } from '../../components/toast.tsx';
import type { Kept } from '../../components/use-kept.ts';
import { useSpeech } from '../../text/text-context.tsx';
import { ChecklistItemForm } from './checklist-item-form.tsx';
import { ChecklistPreview } from './checklist-preview.tsx';
import { SaveButtons } from './save-buttons.tsx';
import { type DraftItem, useItemList } from './use-item-list.ts';
import { useRemovalFocus } from './use-removal-focus.ts';
import type { Writing } from './use-rewritten.ts';
import { useWayBack } from './use-way-back.ts';

export interface ChecklistFormProps {
  readonly view: ChecklistView;
  readonly mayChange: boolean;
  readonly kept: Kept<Writing<readonly DraftItem[]>>;
}

/** The items on the left, on the right what a clerk will see. What is wrong is said while it is written. */
export function ChecklistForm({ view, mayChange, kept }: ChecklistFormProps) {
  const { text, words, language } = useSpeech();
  const labels = text.settings.checklists;
  const { current, standard } = view;
  const command = useCommand('checklists.change');
  const offerWayBack = useWayBack();
  const list = useItemList(kept, current);
  const { box, onRemove } = useRemovalFocus(list.items.length, 'li');
  const [opened, setOpened] = useState<string | null>(null);
  const mandatory = new Set(standard.items.filter(isMandatory).map(({ id }) => id));
  const gone = gapsOf(standard, list.wished).flatMap(({ asked, kept }) => (kept ? [] : [asked]));
  const outdated = gapsOf(standard, current.items).map(({ asked, kept }) => (kept ?? asked).label[language]);
  const problem = problemOf(standard, list.wished);
  const isUnchanged = JSON.stringify(list.wished) === JSON.stringify(current.items);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (problem || isUnchanged) return;
    const result = await command.run({
      checklist: current.id,
      expectedVersion: list.seenVersion,
      items: list.wished,
    });
    if (result.ok) {
      list.saved(list.items, result.value.current);
      showToast({ message: labels.saved(current.name[language]) });
    } else if (result.error.code === 'staleVersion') list.haveSeen(result.error.actual);
  };
  return (
    <form
      onSubmit={(event) => void submit(event)}
      noValidate
      className="grid gap-x-8 gap-y-4 @min-[60rem]:grid-cols-2"
    >
      <div ref={box} className="flex min-w-0 flex-col gap-3">
        {outdated.length > 0 && <Note tone="warning">{labels.outdated(outdated)}</Note>}
        <h2 className="text-dns-16B-130">{labels.items}</h2>
        <ol className="flex flex-col gap-2">
          {list.items.map(({ key, item }, at) => (
            <ChecklistItemForm
              key={key}
              item={item}
              number={at + 1}
              isLast={at === list.items.length - 1}
              isMandatory={item.id !== null && mandatory.has(item.id)}
              isOpened={opened === key}
              isDisabled={!mayChange}
              onOpen={(isOpened) => setOpened(isOpened ? key : null)}
              onChange={(changed) => list.change(key, changed)}
              onMove={(by) => list.move(key, by)}
              onRemove={() => {
                onRemove(at);
                list.remove(key);
              }}
            />
          ))}
        </ol>
        {mayChange && (
          <>
            <div className="flex flex-wrap gap-2">
              <Button
                size="small"
                disabledReason={list.items.length >= MOST_ITEMS ? labels.full(MOST_ITEMS) : null}
                onPress={list.add}
              >
                {labels.add}
              </Button>
              {gone.length > 0 && (
                <Button size="small" onPress={() => list.putBack(gone)}>
                  {labels.putBack(gone.length)}
                </Button>
              )}
              <Button
                size="small"
                variant="quiet"
                onPress={() => offerWayBack(labels.resetDone, list.replaceAll(standard.items))}
              >
                {labels.reset}
              </Button>
            </div>
            {command.error && <ErrorNote error={command.error} />}
            <div className="bottom-0 flex flex-wrap items-center gap-2 border-t border-solid-gray-200 bg-white py-3 @3xl:sticky">
              <SaveButtons
                label={labels.submit}
                isPending={command.isPending}
                isUnchanged={isUnchanged}
                fault={problem && words.checklistProblem(problem)}
                onDiscard={list.discard}
              />
            </div>
          </>
        )}
      </div>
      <ChecklistPreview items={list.items} />
    </form>
  );
}
