import { useState } from 'react';
import type { RegisterCase } from '#shared/contract/confirmed-domain.ts';
import { everyCase } from '#shared/contract/queue.ts';
import { formatCount } from '#shared/text/format-date.ts';
import { useRouter } from '../../../app/router.tsx';
import { useOperation } from '../../../app/use-operation.ts';
import { Button } from '../../../components/button.tsx';
import { ErrorNote } from '../../../components/error-note.tsx';
import type { Column } from '../../../components/simple-table.tsx';
import { SkeletonRows } from '../../../components/skeleton.tsx';
import { WideTable } from '../../../components/wide-table.tsx';
import { useSpeech } from '../../../text/text-context.tsx';
import { useCaseColumns } from './case-columns.tsx';

const LIMIT = 50;

/** Every case that rests or once rested on the entry. */
export function EntryCases({ id, cases }: { id: string; cases: number }) {
  const { text } = useSpeech();
  const own = text.register;
  const { navigate } = useRouter();
  // Where each page began; the last one is shown.
  const [starts, setStarts] = useState<readonly (string | null)[]>([null]);
  const page = useOperation(
    'register.cases',
    { id, after: starts.at(-1) ?? null, limit: LIMIT },
    { keepPrevious: true },
  );
  const open = (caseId: string) => navigate({ screen: 'review', filter: everyCase, caseId });
  const columns: Column<RegisterCase>[] = [
    ...useCaseColumns(open),
    {
      key: 'relies',
      header: own.cases.relies,
      cell: (row) => (row.relies ? own.cases.now : own.cases.before),
      className: 'whitespace-nowrap',
    },
  ];
  const next = page.data?.next ?? null;
  return (
    <section className="flex flex-col gap-2">
      <h3 className="text-dns-16B-130">{own.entry.cases(formatCount(cases))}</h3>
      {page.error && <ErrorNote error={page.error} onRetry={() => void page.refetch()} />}
      {page.isPending && <SkeletonRows rows={3} />}
      {page.data?.rows.length === 0 && <p className="text-solid-gray-700">{own.entry.casesNone}</p>}
      {page.data && page.data.rows.length > 0 && (
        <WideTable
          caption={own.entry.casesCaption}
          columns={columns}
          rows={page.data.rows}
          rowKey={(row) => row.id}
          stickyHeader={false}
        />
      )}
      {(starts.length > 1 || next !== null) && (
        <div className="flex gap-2">
          <Button
            size="small"
            isDisabled={starts.length === 1}
            onPress={() => setStarts(starts.slice(0, -1))}
          >
            {own.list.previous}
          </Button>
          <Button size="small" isDisabled={next === null} onPress={() => setStarts([...starts, next])}>
            {own.list.next}
          </Button>
        </div>
      )}
    </section>
  );
}
