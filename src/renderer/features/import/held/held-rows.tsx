import { useEffect } from 'react';
import type { HeldRow } from '#shared/contract/intake.ts';
import { useShortcuts } from '../../../app/keyboard/shortcuts.tsx';
import { useRouter } from '../../../app/router.tsx';
import { useOperation } from '../../../app/use-operation.ts';
import { Button } from '../../../components/button.tsx';
import { EmptyState } from '../../../components/empty-state.tsx';
import { ErrorNote } from '../../../components/error-note.tsx';
import { SkeletonRows } from '../../../components/skeleton.tsx';
import { useText } from '../../../text/text-context.tsx';
import { EndedRows } from './ended-rows.tsx';
import { HeldFilter } from './held-filter.tsx';
import { HeldRowEditor } from './held-row-editor.tsx';
import { HeldRowList } from './held-row-list.tsx';
import { MadeNote } from './made-note.tsx';
import { sideBySide } from './side-by-side.ts';
import type { HeldWork } from './use-held-work.ts';

const PAGE = 100;

/** 要修正: the rows that wait for a person, and what became of those that wait no longer. */
export function HeldRows({ work }: { work: HeldWork }) {
  const text = useText().import.held;
  const { state } = work;
  return (
    <div className="flex flex-col gap-3 @4xl:h-full">
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
        <p>{text.leads[state]}</p>
        <HeldFilter work={work} />
      </div>
      {state === 'waiting' ? (
        <WaitingRows work={work} />
      ) : (
        <EndedRows key={`${state} ${work.filter.search}`} ended={state} search={work.filter.search} />
      )}
    </div>
  );
}

/** The rows that can be corrected, and the one being corrected. */
function WaitingRows({ work }: { work: HeldWork }) {
  const text = useText().import.held;
  const page = useOperation(
    'import.heldRows',
    { after: work.after, limit: PAGE, ...work.filter },
    { keepPrevious: true },
  );
  const rows = page.data?.rows ?? [];
  const row = rows.find((each) => each.id === work.chosen) ?? null;
  const { run, problem, search } = work.filter;
  const isFiltered = run !== null || problem !== null || search.trim() !== '';
  useNeighbourKeys(rows, work);
  const isEmptied = page.data?.rows.length === 0 && !page.isPlaceholderData && work.hasPrevious;
  const { goBack } = work;
  useEffect(() => {
    // The last row of a page was corrected, here or in another window: the rows before it still wait.
    if (isEmptied) goBack();
  });
  if (page.error) return <ErrorNote error={page.error} onRetry={() => void page.refetch()} />;
  if (!page.data) return <SkeletonRows rows={8} rowClass="h-12" />;
  const finished = (done: HeldRow) => {
    work.forget(done.id);
    // The last one of an import: what still waits is of others.
    if (page.data.total === 1 && run !== null) work.setFilter({ run: null });
    work.goOnFrom(done.id, neighbour(rows, done.id, 1) ?? neighbour(rows, done.id, -1));
  };
  if (page.data.total === 0 && !isFiltered) {
    return (
      <>
        <MadeNote work={work} />
        <NothingHeld />
      </>
    );
  }
  return (
    <div className={sideBySide}>
      {rows.length === 0 ? (
        <p>{text.nothingFound}</p>
      ) : (
        <HeldRowList page={page.data} work={work} pageSize={PAGE} />
      )}
      <div className="flex min-h-0 min-w-0 flex-col gap-3">
        <MadeNote work={work} />
        {row ? (
          <HeldRowEditor
            key={row.id}
            row={row}
            work={work}
            onMade={(caseId, name) => {
              work.setMade({ caseId, name });
              finished(row);
            }}
            onDiscarded={() => finished(row)}
          />
        ) : (
          <EmptyState title={text.chooseRow} next={text.chooseRowNext} />
        )}
      </div>
    </div>
  );
}

function NothingHeld() {
  const text = useText().import.held;
  const { replace } = useRouter();
  return (
    <EmptyState
      title={text.empty}
      next={text.emptyNext}
      action={<Button onPress={() => replace({ screen: 'import', view: 'file' })}>{text.goToFile}</Button>}
    />
  );
}

function useNeighbourKeys(rows: readonly HeldRow[], work: HeldWork): void {
  const text = useText().import;
  const move = (step: 1 | -1) => {
    const next = work.chosen === null ? rows[0]?.id : neighbour(rows, work.chosen, step);
    if (next !== undefined && next !== null) work.choose(next);
  };
  useShortcuts(text.tabs.heldRows, [
    {
      keys: 'j',
      description: text.held.shortcutNext,
      enabled: rows.length > 0,
      repeats: true,
      run: () => move(1),
    },
    {
      keys: 'k',
      description: text.held.shortcutPrevious,
      enabled: rows.length > 0,
      repeats: true,
      run: () => move(-1),
    },
  ]);
}

function neighbour(rows: readonly HeldRow[], id: string, step: 1 | -1): string | null {
  const position = rows.findIndex((row) => row.id === id);
  return position === -1 ? null : (rows[position + step]?.id ?? null);
}
