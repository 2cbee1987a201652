import { ListBox } from 'react-aria-components';
import type { OutputOf } from '#shared/contract/contract.ts';
import type { HeldRow } from '#shared/contract/intake.ts';
import { formatCount } from '#shared/text/format-date.ts';
import { Button } from '../../../components/button.tsx';
import { useSpeech, useText } from '../../../text/text-context.tsx';
import { RowItem } from './row-item.tsx';
import type { HeldWork } from './use-held-work.ts';

export interface HeldRowListProps {
  readonly page: OutputOf<'import.heldRows'>;
  readonly work: HeldWork;
  readonly pageSize: number;
}

/** The held rows, page by page; arrow keys move, the chosen one opens beside the list. */
export function HeldRowList({ page, work, pageSize }: HeldRowListProps) {
  const text = useText().import.held;
  return (
    <div className="flex min-h-0 flex-col rounded-8 border border-solid-gray-420">
      <ListBox
        aria-label={text.listLabel}
        selectionMode="single"
        disallowEmptySelection
        selectedKeys={work.chosen === null ? [] : [work.chosen]}
        onSelectionChange={(keys) => {
          const [key] = keys === 'all' ? [] : [...keys];
          if (typeof key === 'string') work.choose(key);
        }}
        items={page.rows}
        className="max-h-72 min-h-0 flex-1 overflow-auto outline-none @4xl:max-h-none"
      >
        {(row) => <HeldRowItem row={row} />}
      </ListBox>
      <Pager page={page} work={work} pageSize={pageSize} />
    </div>
  );
}

function HeldRowItem({ row }: { row: HeldRow }) {
  const { words, text, list } = useSpeech();
  const problems = list(
    row.problems.map(({ field, code }) =>
      field === null
        ? words.rowProblem[code]
        : text.import.problem.of(words.field[field], words.rowProblem[code]),
    ),
  );
  return (
    <RowItem row={row} about={problems}>
      <span aria-hidden="true" className="text-red-900">
        ▲{' '}
      </span>
      {problems}
    </RowItem>
  );
}

function Pager({ page, work, pageSize }: HeldRowListProps) {
  const text = useText().import.held;
  const { next } = page;
  if (next === null && !work.hasPrevious) return null;
  const from = work.pagesBefore * pageSize + 1;
  return (
    <div className="flex items-center justify-between gap-2 border-t border-solid-gray-200 px-2 py-1 text-dns-14N-130">
      <Button size="small" variant="quiet" isDisabled={!work.hasPrevious} onPress={work.goBack}>
        {text.newer}
      </Button>
      <span className="tabular-nums">
        {text.range(formatCount(from), formatCount(from + page.rows.length - 1), formatCount(page.total))}
      </span>
      <Button
        size="small"
        variant="quiet"
        isDisabled={next === null}
        onPress={() => {
          if (next !== null) work.goOn(next);
        }}
      >
        {text.older}
      </Button>
    </div>
  );
}
