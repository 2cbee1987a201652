import { useState } from 'react';
import type { PlainDate } from '#shared/domain/time/plain-date.ts';
import { formatCount } from '#shared/text/format-date.ts';
import { useShortcuts } from '../../app/keyboard/shortcuts.tsx';
import { useRoute, useRouter } from '../../app/router.tsx';
import { useOperation } from '../../app/use-operation.ts';
import { Button } from '../../components/button.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { ErrorNote } from '../../components/error-note.tsx';
import { SkeletonRows } from '../../components/skeleton.tsx';
import { useText } from '../../text/text-context.tsx';
import { ChainPanel } from './chain-panel.tsx';
import { EntryDialog } from './entry-dialog.tsx';
import { JournalTable } from './journal-table.tsx';
import { PlaceForm } from './place-form.tsx';

const PAGE = 100;

/** 記録: who did what when, newest first, and whether the chain is whole. */
export function JournalScreen() {
  const text = useText().journal;
  const { caseId } = useRoute('journal');
  const { navigate } = useRouter();
  return (
    <div className="flex h-full flex-col gap-3 px-6 pt-3 pb-4">
      <div className="flex flex-wrap items-baseline gap-x-4">
        <h1 className="text-std-20B-150">{text.title}</h1>
        <p className="text-dns-14N-130 text-solid-gray-700">{text.lead}</p>
      </div>
      {caseId !== null && (
        <p className="flex items-center gap-2">
          {text.filteredBy}
          <Button size="small" onPress={() => navigate({ screen: 'journal', caseId: null })}>
            {text.showAll}
          </Button>
        </p>
      )}
      <JournalPages caseId={caseId} />
    </div>
  );
}

/** From where a page is read: below a number, from the end of a day, or (neither) the newest. */
interface PageKey {
  readonly before: number | null;
  readonly until?: PlainDate;
}

const NEWEST: readonly PageKey[] = [{ before: null }];

/** `pages` are the keys of the pages opened so far; the last one is shown. What is typed beside them is about no filter, and stays. */
function JournalPages({ caseId }: { caseId: string | null }) {
  const text = useText().journal;
  const [opening, setOpening] = useState({ caseId, pages: NEWEST });
  const pages = opening.caseId === caseId ? opening.pages : NEWEST;
  const setPages = (next: (before: readonly PageKey[]) => readonly PageKey[]) =>
    setOpening({ caseId, pages: next(pages) });
  const [opened, setOpened] = useState<number | null>(null);
  const key = pages.at(-1) ?? { before: null };
  const page = useOperation(
    'journal.page',
    { ...key, limit: PAGE, caseId },
    { keepPrevious: true, fresh: true },
  );
  const next = page.data?.next ?? null;
  const top = page.data?.entries[0]?.seq ?? 0;
  const isBelowNewest = pages.length > 1 || (caseId === null && top < (page.data?.total ?? 0));
  const older = () => setPages((before) => (next === null ? before : [...before, { before: next }]));
  // Numbers have no gaps, so what is newer than a place that was asked for is known without a way back.
  const newer = () =>
    setPages((before) => (before.length > 1 ? before.slice(0, -1) : [{ before: top + PAGE + 1 }]));
  useShortcuts(text.title, [
    { keys: 'j', description: text.shortcutOlder, enabled: next !== null, run: older },
    { keys: 'k', description: text.shortcutNewer, enabled: isBelowNewest, run: newer },
  ]);

  if (!page.data) {
    if (page.error) return <ErrorNote error={page.error} onRetry={() => void page.refetch()} />;
    return <SkeletonRows rows={16} rowClass="h-8" />;
  }
  const { entries, total, head } = page.data;
  return (
    <>
      {page.error && <ErrorNote error={page.error} onRetry={() => void page.refetch()} />}
      <ChainPanel head={head} />
      {caseId === null && (
        <PlaceForm
          onGo={(place) =>
            setPages(() => [
              'until' in place ? { before: null, until: place.until } : { before: place.number + 1 },
            ])
          }
        />
      )}
      {entries.length === 0 ? (
        <EmptyState
          title={total === 0 ? text.empty : text.nothingUntil}
          next={total === 0 ? text.emptyNext : text.nothingUntilNext}
        />
      ) : (
        <JournalTable entries={entries} onOpen={setOpened} />
      )}
      {total > 0 && (
        <div className="flex flex-wrap items-center gap-2">
          <p className="tabular-nums">
            {text.total(formatCount(total))}
            {entries.length > 0 && (
              <span className="ml-3">{text.range(`${top}`, `${entries.at(-1)?.seq ?? ''}`)}</span>
            )}
          </p>
          <div className="ml-auto flex gap-2">
            <Button size="small" isDisabled={!isBelowNewest} onPress={() => setPages(() => NEWEST)}>
              {text.newest}
            </Button>
            <Button size="small" keyHint="k" isDisabled={!isBelowNewest} onPress={newer}>
              {text.newer}
            </Button>
            <Button size="small" keyHint="j" isDisabled={next === null} onPress={older}>
              {text.older}
            </Button>
          </div>
        </div>
      )}
      {opened !== null && (
        <EntryDialog seq={opened} onClose={() => setOpened(null)} onOpenOther={setOpened} />
      )}
    </>
  );
}
