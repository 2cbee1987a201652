import { useState } from 'react';
import { ListBox } from 'react-aria-components';
import type { InputOf } from '#shared/contract/contract.ts';
import type { EndedRow } from '#shared/contract/intake.ts';
import { useOperation } from '../../../app/use-operation.ts';
import { Button } from '../../../components/button.tsx';
import { EmptyState } from '../../../components/empty-state.tsx';
import { ErrorNote } from '../../../components/error-note.tsx';
import { SkeletonRows } from '../../../components/skeleton.tsx';
import { useSpeech, useText } from '../../../text/text-context.tsx';
import { EndedRowDetail } from './ended-row-detail.tsx';
import { RowItem } from './row-item.tsx';
import { sideBySide } from './side-by-side.ts';

const PAGE = 100;

export interface EndedRowsProps {
  readonly ended: InputOf<'import.endedRows'>['ended'];
  readonly search: string;
}

/** Rows that were left out or settled: who asks two years later why there is no case finds the answer here. */
export function EndedRows({ ended, search }: EndedRowsProps) {
  const text = useText().import.held;
  const [pages, setPages] = useState<readonly (number | null)[]>([null]);
  const [chosen, setChosen] = useState<string | null>(null);
  const before = pages.at(-1) ?? null;
  const page = useOperation(
    'import.endedRows',
    { ended, before, limit: PAGE, search },
    { keepPrevious: true },
  );
  if (page.error) return <ErrorNote error={page.error} onRetry={() => void page.refetch()} />;
  if (!page.data) return <SkeletonRows rows={8} rowClass="h-12" />;
  const { rows, next } = page.data;
  if (rows.length === 0) return <p>{search.trim() === '' ? text.noneEnded : text.nothingFound}</p>;
  const row = rows.find(({ id }) => id === chosen);
  return (
    <div className={sideBySide}>
      <div className="flex min-h-0 flex-col rounded-8 border border-solid-gray-420">
        <ListBox
          aria-label={text.states[ended]}
          selectionMode="single"
          disallowEmptySelection
          selectedKeys={chosen === null ? [] : [chosen]}
          onSelectionChange={(keys) => {
            const [key] = keys === 'all' ? [] : [...keys];
            if (typeof key === 'string') setChosen(key);
          }}
          items={rows}
          className="max-h-72 min-h-0 flex-1 overflow-auto outline-none @4xl:max-h-none"
        >
          {(each) => <EndedRowItem row={each} />}
        </ListBox>
        {(pages.length > 1 || next !== null) && (
          <div className="flex items-center justify-between gap-2 border-t border-solid-gray-200 px-2 py-1">
            <Button
              size="small"
              variant="quiet"
              isDisabled={pages.length === 1}
              onPress={() => setPages((opened) => opened.slice(0, -1))}
            >
              {text.newer}
            </Button>
            <Button
              size="small"
              variant="quiet"
              isDisabled={next === null}
              onPress={() => setPages((opened) => (next === null ? opened : [...opened, next]))}
            >
              {text.older}
            </Button>
          </div>
        )}
      </div>
      {row ? (
        <EndedRowDetail key={row.id} row={row} />
      ) : (
        <EmptyState title={text.chooseRow} next={text.chooseEndedNext} />
      )}
    </div>
  );
}

function EndedRowItem({ row }: { row: EndedRow }) {
  const { text, instant } = useSpeech();
  const own = text.import.held;
  const ended = own.endedBy(
    own.ending[row.ending],
    instant(row.at),
    row.by === 'system' ? text.journal.system : row.by,
  );
  return (
    <RowItem row={row} about={ended}>
      {ended}
    </RowItem>
  );
}
