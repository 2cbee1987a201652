import type { RevocationCase, RevocationEffect } from '#shared/contract/confirmed-domain.ts';
import type { Column } from '../../../components/simple-table.tsx';
import { WideTable } from '../../../components/wide-table.tsx';
import { useSpeech } from '../../../text/text-context.tsx';
import { useCaseColumns } from './case-columns.tsx';

export interface RevocationCasesProps {
  readonly cases: readonly RevocationCase[];
  readonly effects: Readonly<Record<RevocationEffect, string>>;
}

/** The cases with what happens to each, and why where it cannot. */
export function RevocationCases({ cases, effects }: RevocationCasesProps) {
  const { text, error } = useSpeech();
  const own = text.register;
  const base = useCaseColumns();
  const columns: Column<RevocationCase>[] = [
    ...base,
    {
      key: 'effect',
      header: own.cases.effect,
      cell: (row) =>
        row.refusal ? <span className="font-bold">▲ {error(row.refusal)}</span> : effects[row.effect],
      className: 'min-w-48',
    },
  ];
  return (
    <WideTable
      caption={own.revoke.preview}
      columns={columns}
      rows={cases}
      rowKey={(row) => row.id}
      stickyHeader={false}
    />
  );
}
