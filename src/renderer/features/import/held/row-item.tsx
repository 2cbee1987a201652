import type { ReactNode } from 'react';
import { ListBoxItem } from 'react-aria-components';
import type { EndedRow, HeldRow } from '#shared/contract/intake.ts';
import { formatCount } from '#shared/text/format-date.ts';
import { useText } from '../../../text/text-context.tsx';

export interface RowItemProps {
  readonly row: HeldRow | EndedRow;
  /** What is to be said of the row besides whose it is, as plain text. */
  readonly about: string;
  /** The same, as it is drawn. */
  readonly children: ReactNode;
}

/** A row in the lists of 要修正: who, of which body, and from which file, with what is to be said of it between. */
export function RowItem({ row, about, children }: RowItemProps) {
  const { held: own, plan } = useText().import;
  const name = row.fields.name.trim() === '' ? own.noName : row.fields.name;
  return (
    <ListBoxItem
      id={row.id}
      textValue={`${name} ${about}`}
      className="focus-inset flex cursor-default flex-col gap-0.5 border-b border-l-4 border-solid-gray-200 border-l-transparent forced-colors:border-l-[Canvas] px-3 py-1.5 hover:bg-solid-gray-50 selected:border-l-blue-900 forced-colors:selected:border-l-[Highlight] selected:bg-blue-50"
    >
      <span className="flex items-baseline justify-between gap-3">
        <span className="truncate font-bold" title={name}>
          {name}
        </span>
        <span
          className="min-w-0 shrink truncate text-dns-14N-130 text-solid-gray-700"
          title={row.fields.organizationName}
        >
          {row.fields.organizationName}
        </span>
      </span>
      <span className="text-dns-14N-130">{children}</span>
      {/* The number finds the row again in the file, however long its name is. */}
      <span className="flex gap-1 text-dns-14N-130 text-solid-gray-700">
        <span className="truncate" title={row.fileName}>
          {`${row.fileName} `}
        </span>
        <span className="shrink-0">{plan.place(formatCount(row.rowNumber))}</span>
      </span>
    </ListBoxItem>
  );
}
