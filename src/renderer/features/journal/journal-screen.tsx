import { useState } from 'react';
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
import { JournalTable } from './journal-table.tsx';

const PAGE = 100;

/** 記録: who did what when, newest first, and whether the chain is whole. */
export function JournalScreen() {
  const text = useText().journal;
  const { caseId } = useRoute('journal');
  const { navigate } = useRouter();
  return (
    <div className="flex h-full flex-col gap-3 p-4">
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
      <JournalPages key={caseId ?? 'all'} caseId={caseId} />
    </div>
  );
}

/** `pages` are the keys behind the pages opened so far; the last one is shown. */
function JournalPages({ caseId }: { caseId: string | null }) {
  const text = useText();
  const [pages, setPages] = useState<readonly (number | null)[]>([null]);
  const before = pages.at(-1) ?? null;
  const page = useOperation(
    'journal.page',
    { before, limit: PAGE, caseId },
    { keepPrevious: true, fresh: true },
  );
  const next = page.data?.next ?? null;
  const older = () => setPages((opened) => (next === null ? opened : [...opened, next]));
  const newer = () => setPages((opened) => (opened.length > 1 ? opened.slice(0, -1) : opened));
  useShortcuts(text.journal.title, [
    { keys: 'j', description: text.journal.shortcutOlder, enabled: next !== null, run: older },
    { keys: 'k', description: text.journal.shortcutNewer, enabled: pages.length > 1, run: newer },
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
      {entries.length === 0 ? (
        <EmptyState title={text.journal.empty} next={text.journal.emptyNext} />
      ) : (
        <>
          <JournalTable entries={entries} />
          <div className="flex flex-wrap items-center gap-2">
            <p className="tabular-nums">
              {text.journal.total(formatCount(total))}
              <span className="ml-3">
                {text.journal.range(`${entries[0]?.seq ?? ''}`, `${entries.at(-1)?.seq ?? ''}`)}
              </span>
            </p>
            <div className="ml-auto flex gap-2">
              <Button size="small" isDisabled={pages.length === 1} onPress={() => setPages([null])}>
                {text.journal.newest}
              </Button>
              <Button size="small" keyHint="k" isDisabled={pages.length === 1} onPress={newer}>
                {text.journal.newer}
              </Button>
              <Button size="small" keyHint="j" isDisabled={next === null} onPress={older}>
                {text.journal.older}
              </Button>
            </div>
          </div>
        </>
      )}
    </>
  );
}
