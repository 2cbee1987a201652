import { type FormEvent, useState } from 'react';
import type { WentOut } from '#shared/contract/went-out.ts';
import { readDigest } from '#shared/domain/report/file-digest.ts';
import { formatCount } from '#shared/text/format-date.ts';
import { useOperation } from '../../app/use-operation.ts';
import { Button } from '../../components/button.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { ErrorNote } from '../../components/error-note.tsx';
import { focusFirstProblem } from '../../components/focus-first-problem.ts';
import { OutgoingDigests } from '../../components/outgoing/outgoing-digests.tsx';
import { outgoingFacts, outgoingName } from '../../components/outgoing/outgoing-in-words.ts';
import type { Column } from '../../components/simple-table.tsx';
import { SkeletonRows } from '../../components/skeleton.tsx';
import { TextField } from '../../components/text-field.tsx';
import { WideTable } from '../../components/wide-table.tsx';
import { useSpeech, useText } from '../../text/text-context.tsx';

const PAGE = 50;

/** 出力の記録: whatever left the program is an event, with the digests by which a file can be recognised years later. */
export function ExportHistory() {
  const text = useText().reports.exports;
  const [digits, setDigits] = useState<string | null>(null);
  return (
    <section aria-labelledby="report-exports" className="flex flex-col gap-2">
      <h2 id="report-exports" className="text-std-18B-160">
        {text.title}
      </h2>
      <p className="max-w-[48rem] text-dns-14N-130 text-solid-gray-700">{text.lead}</p>
      <DigestSearch digits={digits} onSearch={setDigits} />
      <Exports key={digits} digits={digits} />
    </section>
  );
}

interface DigestSearchProps {
  readonly digits: string | null;
  readonly onSearch: (digits: string | null) => void;
}

function DigestSearch({ digits, onSearch }: DigestSearchProps) {
  const text = useText().reports.exports;
  const [typed, setTyped] = useState('');
  const [isWrong, setWrong] = useState(false);
  const search = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const read = readDigest(typed);
    setWrong(read === null);
    if (read === null) focusFirstProblem(event.currentTarget);
    else onSearch(read);
  };
  return (
    <form onSubmit={search} noValidate className="flex flex-wrap items-end gap-2">
      <TextField
        label={text.search}
        description={text.searchNote}
        numeric
        value={typed}
        onChange={(next) => {
          setTyped(next);
          setWrong(false);
        }}
        error={isWrong ? text.fault : null}
        className="min-w-64 max-w-[40rem] flex-1"
      />
      <Button type="submit">{text.submit}</Button>
      <Button
        variant="quiet"
        isDisabled={digits === null}
        onPress={() => {
          setTyped('');
          setWrong(false);
          onSearch(null);
        }}
      >
        {text.showAll}
      </Button>
    </form>
  );
}

/** `pages` are the keys of the pages opened so far; the last one is shown. */
function Exports({ digits }: { digits: string | null }) {
  const own = useText().reports.exports;
  const [pages, setPages] = useState<readonly (number | null)[]>([null]);
  const before = pages.at(-1) ?? null;
  const page = useOperation('wentOut.page', { before, limit: PAGE, digits }, { keepPrevious: true });
  if (page.error) return <ErrorNote error={page.error} onRetry={() => void page.refetch()} />;
  if (!page.data) return <SkeletonRows rows={3} />;
  const { entries, next } = page.data;
  if (entries.length === 0) {
    return digits === null ? (
      <EmptyState isInPage title={own.empty} next={own.emptyNext} />
    ) : (
      <div role="status">
        <EmptyState isInPage title={own.notFound} next={own.notFoundNext} />
      </div>
    );
  }
  return (
    <>
      <ExportTable entries={entries} />
      {(pages.length > 1 || next !== null) && (
        <div className="flex gap-2">
          <Button
            size="small"
            isDisabled={pages.length === 1}
            onPress={() => setPages((opened) => opened.slice(0, -1))}
          >
            {own.newer}
          </Button>
          <Button
            size="small"
            isDisabled={next === null}
            onPress={() => setPages((opened) => (next === null ? opened : [...opened, next]))}
          >
            {own.older}
          </Button>
        </div>
      )}
    </>
  );
}

function ExportTable({ entries }: { entries: readonly WentOut[] }) {
  const speech = useSpeech();
  const { text, instant } = speech;
  const own = text.reports.exports;
  const columns: Column<WentOut>[] = [
    { key: 'seq', header: own.number, numeric: true, cell: ({ seq }) => formatCount(seq) },
    {
      key: 'at',
      header: own.at,
      cell: (entry) => instant(entry.at),
      className: 'min-w-28 tabular-nums',
    },
    {
      key: 'by',
      header: own.by,
      cell: ({ by }) => (by === 'system' ? text.journal.system : by),
      className: 'min-w-24',
    },
    {
      key: 'what',
      header: own.what,
      cell: ({ file }) => (
        <span className="flex flex-col [overflow-wrap:anywhere]">
          <span>{outgoingName(file, speech)}</span>
          {outgoingFacts(file, speech).map((fact) => (
            <span key={fact} className="text-solid-gray-700 tabular-nums">
              {fact}
            </span>
          ))}
        </span>
      ),
      className: 'min-w-44',
    },
    {
      key: 'case',
      header: own.case,
      cell: ({ receiptNumber }) => receiptNumber ?? '',
      className: 'whitespace-nowrap',
    },
    {
      key: 'madeUpTo',
      header: own.madeUpTo,
      numeric: true,
      cell: ({ madeUpTo }) => (madeUpTo?.seq === null || !madeUpTo ? '' : formatCount(madeUpTo.seq)),
    },
    {
      key: 'files',
      header: own.files,
      cell: ({ file }) => <OutgoingDigests file={file} />,
      className: 'min-w-80',
    },
  ];
  return (
    <WideTable
      caption={own.title}
      columns={columns}
      rows={entries}
      rowKey={(entry) => entry.event}
      rowHeader="what"
    />
  );
}
