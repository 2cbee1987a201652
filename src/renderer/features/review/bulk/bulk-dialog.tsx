import { useEffect, useRef } from 'react';
import { announce } from '#renderer/app/announcer.tsx';
import { MAIN_KEY } from '#renderer/app/keyboard/main-key.ts';
import { Button } from '#renderer/components/button.tsx';
import { Dialog } from '#renderer/components/dialog.tsx';
import { ErrorNote } from '#renderer/components/error-note.tsx';
import { Note } from '#renderer/components/note.tsx';
import { ProgressBar } from '#renderer/components/progress-bar.tsx';
import type { Kept } from '#renderer/components/use-kept.ts';
import { useSpeech } from '#renderer/text/text-context.tsx';
import { MOST_BULK_CASES } from '#shared/contract/bulk.ts';
import type { QueueFilter, QueuePage, QueueRow } from '#shared/contract/queue.ts';
import { formatCount } from '#shared/text/format-date.ts';
import { type BulkDraft, BulkForm, emptyDraft, workOf } from './bulk-form.tsx';
import { BulkList } from './bulk-list.tsx';
import { isChosen, useBulk } from './use-bulk.ts';

export interface BulkDialogProps {
  readonly filter: QueueFilter;
  readonly total: QueuePage['total'];
  /** The cases that were picked out of the list; null for all of it. */
  readonly marked: readonly QueueRow[] | null;
  /** What is filled in for these cases, so that leaving the dialog costs nothing. */
  readonly kept: Kept<BulkDraft>;
  /** With the ids of the cases that the work was done with. */
  readonly onDone: (ids: readonly string[]) => void;
  readonly onClose: () => void;
}

/** まとめて処理: say what to do, see for each case what will happen or why not, then do it. */
export function BulkDialog({ filter, total, marked, kept, onDone, onClose }: BulkDialogProps) {
  const own = useSpeech().text.review.bulk;
  const draft = kept.now ?? emptyDraft;
  const bulk = useBulk(filter, marked);
  const work = workOf(draft);
  const finding = useRef<HTMLParagraphElement>(null);
  // The button that was pressed is gone; what came of it is read out, and Tab goes on from there.
  useEffect(() => {
    if (bulk.stage !== 'choosing') finding.current?.focus();
  }, [bulk.stage]);
  const able = bulk.cases.filter(({ found }) => isChosen(found));
  const chosen = able.filter(({ row }) => !bulk.leftOut.has(row.id)).length;

  const commit = async () => {
    const done = await bulk.commit();
    if (done === null) return;
    kept.forget();
    onDone(done);
    announce(own.done(formatCount(done.length)));
  };
  const close = () => {
    // What is under way goes on without the dialog, and which cases it refused would be said nowhere.
    if (bulk.stage === 'planned' && bulk.isPending) return;
    // That something was confirmed of every case is said of those in the list now, and is said anew the next time.
    kept.set((before) => before && { ...before, confirmed: [] });
    onClose();
  };
  const actions = {
    choosing: (
      <Button
        keyHint={MAIN_KEY}
        isDisabled={bulk.isPending}
        disabledReason={work ? null : own.workMissing}
        onPress={() => {
          if (work) void bulk.plan(work);
        }}
      >
        {own.plan}
      </Button>
    ),
    planned: (
      <>
        <Button
          variant="primary"
          isDisabled={bulk.isPending}
          disabledReason={chosen > 0 ? null : able.length > 0 ? own.noneChosen : own.nothing}
          onPress={() => void commit()}
        >
          {draft.kind && own.submit[draft.kind](formatCount(chosen))}
        </Button>
        <Button isDisabled={bulk.isPending} onPress={bulk.back}>
          {own.back}
        </Button>
      </>
    ),
    done: null,
  }[bulk.stage];
  return (
    <Dialog isOpen onClose={close} title={own.title} size="wide" {...(actions ? { actions } : {})}>
      <div className="flex flex-col gap-4">
        {bulk.progress && (
          <ProgressBar label={bulk.stage === 'choosing' ? own.planning : own.doing} {...bulk.progress} />
        )}
        {bulk.stage === 'choosing' && (
          <>
            <p className="text-dns-14N-130">
              {marked
                ? own.aboutMarked(formatCount(marked.length))
                : own.about(formatCount(Math.min(total.count, MOST_BULK_CASES)))}
              {!marked &&
                (total.capped || total.count > MOST_BULK_CASES) &&
                own.firstOnly(formatCount(MOST_BULK_CASES))}
            </p>
            <BulkForm draft={draft} onChange={(written) => kept.set(() => written)} />
          </>
        )}
        {bulk.stage !== 'choosing' && (
          <>
            <p ref={finding} tabIndex={-1} className="font-bold outline-none">
              {bulk.stage === 'planned'
                ? own.found(formatCount(able.length), formatCount(bulk.cases.length - able.length))
                : own.result(formatCount(able.length), formatCount(bulk.cases.length - able.length))}
            </p>
            {bulk.stage === 'planned' && able.length > 1 && (
              <div className="flex flex-wrap gap-2">
                <Button size="small" onPress={bulk.chooseAll}>
                  {own.chooseAll}
                </Button>
                <Button size="small" onPress={bulk.chooseNone}>
                  {own.chooseNone}
                </Button>
                <span className="self-center text-dns-14N-130 text-solid-gray-700">{own.chooseStretch}</span>
              </div>
            )}
            <BulkList
              cases={bulk.cases}
              leftOut={bulk.leftOut}
              onChoose={bulk.stage === 'planned' ? bulk.choose : null}
            />
          </>
        )}
        {bulk.stage === 'done' && bulk.error && <Note tone="warning">{own.stopped}</Note>}
        {bulk.error && <ErrorNote error={bulk.error} />}
      </div>
    </Dialog>
  );
}
