import type { RegisterCase } from '#shared/contract/confirmed-domain.ts';
import { Button } from '../../../components/button.tsx';
import type { Column } from '../../../components/simple-table.tsx';
import { useSpeech } from '../../../text/text-context.tsx';

/** What identifies a case in the tables of the register. `open` makes its number a button. */
export function useCaseColumns(open?: (id: string) => void): Column<RegisterCase>[] {
  const { text, words } = useSpeech();
  const own = text.register.cases;
  return [
    {
      key: 'receiptNumber',
      header: own.receiptNumber,
      cell: (row) =>
        open ? (
          <Button size="inline" variant="quiet" onPress={() => open(row.id)}>
            {row.receiptNumber}
          </Button>
        ) : (
          row.receiptNumber
        ),
      className: 'whitespace-nowrap tabular-nums',
    },
    { key: 'name', header: own.name, cell: (row) => row.name || own.erased, className: 'min-w-24' },
    { key: 'body', header: own.body, cell: (row) => row.organizationName, className: 'min-w-24' },
    {
      key: 'status',
      header: own.status,
      cell: (row) =>
        row.outcome === null
          ? words.status[row.status]
          : `${words.status[row.status]}（${words.outcome[row.outcome]}）`,
      className: 'whitespace-nowrap',
    },
    {
      key: 'judgement',
      header: own.judgement,
      cell: (row) => words.judgementOutcome[row.judgementOutcome],
      className: 'whitespace-nowrap',
    },
  ];
}
