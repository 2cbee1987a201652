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
  const own = useText().import.held;
  const name = row.fields.name.trim() === '' ? own.noName : row.fields.name;
  return (
    <ListBoxItem
      id={row.id}
      textValue={`${name} ${about}`}
      className="focus-inset flex cursor-default flex-col gap-0.5 border-b border-l-4 border-solid-gray-200 border-l-transparent px-3 py-1.5 hover:bg-solid-gray-50 selected:border-l-blue-900 selected:bg-blue-50"
    >
      <span className="flex items-baseline justify-between gap-3">
        <span className="truncate font-bold">{name}</span>
        <span className="min-w-0 shrink truncate text-dns-14N-130 text-solid-gray-700">
          {row.fields.organizationName}
        </span>
      </span>
      <span className="text-dns-14N-130">{children}</span>
      <span className="truncate text-dns-14N-130 text-solid-gray-700">
        {own.place(row.fileName, formatCount(row.rowNumber))}
      </span>
    </ListBoxItem>
  );
}
