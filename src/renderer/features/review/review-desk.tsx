import { useRef, useState } from 'react';
import { useShortcuts } from '#renderer/app/keyboard/shortcuts.tsx';
import { Button } from '#renderer/components/button.tsx';
import { EmptyState } from '#renderer/components/empty-state.tsx';
import { SplitPane } from '#renderer/components/split-pane.tsx';
import { useKeptByKey } from '#renderer/components/use-kept.ts';
import { useText } from '#renderer/text/text-context.tsx';
import { BulkDialog, type BulkDialogProps } from './bulk/bulk-dialog.tsx';
import type { BulkDraft } from './bulk/bulk-form.tsx';
import { CasePane } from './case/case-pane.tsx';
import { QueuePane } from './queue/queue-pane.tsx';
import { SaveView, type ViewDraft } from './queue/save-view.tsx';
import { useMarks } from './queue/use-marks.ts';
import { useEscape } from './use-escape.ts';
import { useReview } from './use-review.ts';
import { useReviewLayout } from './use-review-layout.ts';

/** List and case side by side, one over the other, or one at a time, as the window allows. */
export function ReviewDesk() {
  const text = useText().review;
  const { layout, caseScroll, listShare } = useReviewLayout();
  const review = useReview(layout);
  const { caseId, cursor, rows, fillsWindow, isFilled } = review;
  const marks = useMarks(rows, JSON.stringify(review.filter));
  // Both are held here and not by the list: the list leaves a window that turns narrow, and what was typed in the dialog stays.
  const [bulk, setBulk] = useState<Omit<BulkDialogProps, 'kept' | 'onClose'> | null>(null);
  const bulkDraftOf = useKeptByKey<BulkDraft>(({ text: words, source }) => words !== '' || source !== '');
  const viewDraftOf = useKeptByKey<ViewDraft>(({ name }) => name !== '');
  const [isSavingView, setSavingView] = useState(false);
  const frame = useRef<HTMLDivElement>(null);
  const casePlace = useRef<HTMLDivElement>(null);
  const searchField = useRef<HTMLInputElement>(null);

  const isInCase = () => casePlace.current?.contains(document.activeElement) ?? false;
  // From inside the case one goes on in it, also where its row is gone and another is marked in its place.
  const openMarked = () => {
    if (caseId !== null && cursor.id === caseId && isInCase()) review.enter();
    else review.openRow(cursor.index);
  };
  const back = () => {
    if (isFilled && layout !== 'single') review.fill(false);
    else if (layout !== 'single' && isInCase()) cursor.comeBack();
    else review.close();
  };
  useEscape(frame, caseId !== null, back);
  const { total } = rows;
  const beginBulk = () => {
    if (!total) return;
    const marked = marks.rows.size === 0 ? null : [...marks.rows.values()];
    setBulk({ filter: review.filter, total, marked, onDone: marks.forget });
  };
  useShortcuts(text.keys.queueTitle, [
    { keys: 'j', description: text.keys.down, repeats: true, run: () => cursor.step(1) },
    { keys: 'k', description: text.keys.up, repeats: true, run: () => cursor.step(-1) },
    { keys: 'Enter', description: text.keys.open, run: openMarked },
    { keys: 'm', description: text.keys.mark, run: () => marks.toggle(cursor.index) },
    { keys: 'M', description: text.keys.markTo, run: () => void marks.markTo(cursor.index) },
    {
      keys: 'b',
      description: text.keys.bulk,
      enabled: marks.rows.size > 0 || (total !== null && total.count > 0),
      run: beginBulk,
    },
    {
      keys: '/',
      description: text.keys.search,
      run: () => {
        searchField.current?.focus();
        searchField.current?.select();
      },
    },
    { keys: 'Escape', description: text.keys.back, enabled: caseId !== null, run: back },
  ]);

  const closeDialogs = () => {
    setBulk(null);
    setSavingView(false);
    // The button that it was opened with may be gone, and the focus would be nowhere.
    if (fillsWindow) review.enter();
  };

  const queue = (
    <QueuePane
      filter={review.filter}
      rows={rows}
      cursor={cursor}
      openId={caseId}
      marks={marks}
      searchField={searchField}
      onFilter={review.setFilter}
      onSaveView={() => setSavingView(true)}
      onOpen={review.openRow}
      onNext={review.openNext}
      onBulk={beginBulk}
    />
  );
  const tools = (
    <>
      {layout !== 'single' && (
        <Button size="small" variant="quiet" onPress={() => review.fill(!isFilled)}>
          {isFilled ? text.pane.restore : text.pane.fill}
        </Button>
      )}
      <Button size="small" variant="quiet" keyHint="Escape" onPress={review.close}>
        {fillsWindow ? text.pane.backToList : text.pane.close}
      </Button>
    </>
  );
  const opened =
    caseId === null ? (
      <EmptyState title={text.pane.emptyTitle} next={text.pane.emptyNext} />
    ) : (
      <CasePane
        key={caseId}
        id={caseId}
        tools={tools}
        caseScroll={caseScroll}
        isEntered={review.isEntered}
        onEntered={review.onEntered}
        onSettled={review.settled}
        onMarked={review.marked}
      />
    );
  // One place for the case however the window is divided: another would cost its open dialogs and what is typed in them.
  const arrangement = fillsWindow
    ? 'secondOnly'
    : layout === 'sideBySide'
      ? 'beside'
      : layout === 'stacked' && caseId !== null
        ? 'stacked'
        : 'firstOnly';
  const casePane = (
    <div ref={casePlace} className="h-full min-h-0">
      {opened}
    </div>
  );
  return (
    <div ref={frame} className="h-full min-h-0">
      <h1 className="sr-only">{text.title}</h1>
      <SplitPane
        name="review"
        arrangement={arrangement}
        initial={listShare}
        min={34}
        max={66}
        first={queue}
        second={casePane}
      />
      {isSavingView && (
        <SaveView
          filter={review.filter}
          kept={viewDraftOf(JSON.stringify(review.filter))}
          onClose={closeDialogs}
        />
      )}
      {bulk && <BulkDialog {...bulk} kept={bulkDraftOf(casesOf(bulk))} onClose={closeDialogs} />}
    </div>
  );
}

/** Names the cases: what was filled in for some is not filled in for others. */
function casesOf({ filter, marked }: Pick<BulkDialogProps, 'filter' | 'marked'>): string {
  return JSON.stringify(marked ? marked.map(({ id }) => id) : filter);
}
