import { useState } from 'react';
import { type IntakeRun, RUNS_OF_PAGE } from '#shared/contract/intake.ts';
import { formatCount } from '#shared/text/format-date.ts';
import { useOperation } from '../../../app/use-operation.ts';
import { Button } from '../../../components/button.tsx';
import { EmptyState } from '../../../components/empty-state.tsx';
import { ErrorNote } from '../../../components/error-note.tsx';
import type { Column } from '../../../components/simple-table.tsx';
import { SkeletonRows } from '../../../components/skeleton.tsx';
import { StatusMark } from '../../../components/status-mark.tsx';
import { WideTable } from '../../../components/wide-table.tsx';
import type { Text } from '../../../text/ja.ts';
import { useSpeech, useText } from '../../../text/text-context.tsx';
import { UndoDialog } from './undo-dialog.tsx';

/** 取込の記録: what was imported, when, by whom; a whole run can be taken back here. */
export function RunHistory() {
  const text = useText().import.runs;
  return (
    <section aria-labelledby="import-runs" className="flex flex-col gap-2">
      <h2 id="import-runs" className="text-std-18B-160">
        {text.title}
      </h2>
      <Runs />
    </section>
  );
}

/** `pages` are the runs behind which the pages opened so far begin; the last one is shown. */
function Runs() {
  const text = useText().import.runs;
  const [pages, setPages] = useState<readonly string[]>([]);
  const before = pages.at(-1);
  const runs = useOperation('import.runs', before === undefined ? null : { before }, { keepPrevious: true });
  if (runs.error) return <ErrorNote error={runs.error} onRetry={() => void runs.refetch()} />;
  if (!runs.data) return <SkeletonRows rows={3} />;
  const last = runs.data.length === RUNS_OF_PAGE ? runs.data.at(-1) : undefined;
  if (runs.data.length === 0 && pages.length === 0) {
    return <EmptyState isInPage title={text.empty} next={text.emptyNext} />;
  }
  return (
    <>
      {runs.data.length === 0 ? <p>{text.noOlder}</p> : <RunTable runs={runs.data} />}
      {(pages.length > 0 || last) && (
        <div className="flex gap-2">
          <Button
            size="small"
            isDisabled={pages.length === 0}
            onPress={() => setPages((opened) => opened.slice(0, -1))}
          >
            {text.newer}
          </Button>
          <Button
            size="small"
            isDisabled={!last}
            onPress={() => setPages((opened) => (last ? [...opened, last.id] : opened))}
          >
            {text.older}
          </Button>
        </div>
      )}
    </>
  );
}

function RunTable({ runs }: { runs: readonly IntakeRun[] }) {
  const { text, instant } = useSpeech();
  const [undoing, setUndoing] = useState<IntakeRun | null>(null);
  const own = text.import.runs;
  const kinds = text.import.plan.kind;
  const columns: Column<IntakeRun>[] = [
    {
      key: 'at',
      header: own.at,
      cell: (run) => instant(run.at),
      className: 'whitespace-nowrap tabular-nums',
    },
    {
      key: 'by',
      header: own.by,
      cell: (run) => (run.by === 'system' ? text.journal.system : run.by),
      className: 'min-w-24',
    },
    {
      key: 'file',
      header: own.file,
      cell: (run) => <SourceOf run={run} />,
      className: 'min-w-48',
    },
    { key: 'rows', header: own.rows, numeric: true, cell: (run) => formatCount(run.counts.rows) },
    {
      key: 'imported',
      header: kinds.imported,
      numeric: true,
      cell: (run) => formatCount(run.counts.imported),
    },
    { key: 'known', header: kinds.known, numeric: true, cell: (run) => formatCount(run.counts.known) },
    {
      key: 'needsCorrection',
      header: kinds.needsCorrection,
      numeric: true,
      cell: (run) => formatCount(run.counts.needsCorrection),
    },
    { key: 'others', header: own.others, cell: (run) => besides(run, own) },
    {
      key: 'state',
      header: own.state,
      cell: (run) =>
        run.undone ? (
          <span className="flex flex-col items-start">
            <StatusMark tone="neutral" shape="×">
              {own.undone}
            </StatusMark>
            <span>{own.undoneBy(instant(run.undone.at), run.undone.by)}</span>
          </span>
        ) : (
          <Button size="small" variant="quiet" onPress={() => setUndoing(run)}>
            {own.undo}
          </Button>
        ),
      className: 'min-w-28',
    },
  ];
  return (
    <>
      <WideTable caption={own.caption} columns={columns} rows={runs} rowKey={(run) => run.id} />
      {undoing && <UndoDialog run={undoing} onClose={() => setUndoing(null)} />}
    </>
  );
}

/** What was read, by which saved mapping, and the beginning of the digest by which the file can be told from another. */
function SourceOf({ run }: { run: IntakeRun }) {
  const own = useText().import.runs;
  return (
    <span className="flex flex-col [overflow-wrap:anywhere]">
      <span>{run.fileName}</span>
      <span className="text-dns-14N-130 text-solid-gray-700" title={run.sha256}>
        {[
          ...(run.profile === null ? [] : [own.profile(run.profile)]),
          own.digest(run.sha256.slice(0, 8)),
        ].join('　')}
      </span>
    </span>
  );
}

function besides({ details }: IntakeRun, text: Text['import']['runs']): string {
  return (['suspected', 'corrected', 'replaced', 'kept', 'excluded'] as const)
    .filter((kind) => details[kind] > 0)
    .map((kind) => text.detail[kind](formatCount(details[kind])))
    .join('・');
}
