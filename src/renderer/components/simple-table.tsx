import type { ReactNode } from 'react';
import { classNames } from './class-names.ts';
import { DatedText } from './dated-text.tsx';

export interface Column<R> {
  readonly key: string;
  readonly header: string;
  readonly cell: (row: R) => ReactNode;
  /** Numbers stand right-aligned with figures of one width. */
  readonly numeric?: boolean;
  /** The header is read out and not drawn, for a column of buttons. */
  readonly hideHeader?: boolean;
  readonly className?: string;
}

export interface SimpleTableProps<R> {
  /** What the table lists, for screen readers. */
  readonly caption: string;
  readonly columns: readonly Column<R>[];
  readonly rows: readonly R[];
  readonly rowKey: (row: R) => string;
  /** The column that names the row; true is the first. */
  readonly rowHeader?: boolean | string;
  /** The header stays in view while the box around the table scrolls. Off where more than the table scrolls. */
  readonly stickyHeader?: boolean;
}

/** A plain table of a few dozen rows. For thousands use a virtual list. */
export function SimpleTable<R>({
  caption,
  columns,
  rows,
  rowKey,
  rowHeader = false,
  stickyHeader = true,
}: SimpleTableProps<R>) {
  const namesRow = (key: string, index: number) => (rowHeader === true ? index === 0 : rowHeader === key);
  return (
    <table className="w-full border-collapse text-dns-14N-130">
      <caption className="sr-only">{caption}</caption>
      <thead>
        <tr>
          {columns.map((column) => (
            <th
              key={column.key}
              scope="col"
              className={classNames(
                // Drawn by each cell itself: the line of a collapsed row stays behind when the head stands still.
                'bg-solid-gray-50 px-2 py-1.5 font-bold whitespace-nowrap shadow-[inset_0_-1px_0_var(--color-solid-gray-420)] forced-colors:border-b',
                stickyHeader && 'sticky top-0',
                column.numeric ? 'text-right' : 'text-left',
                column.className,
              )}
            >
              {column.hideHeader ? <span className="sr-only">{column.header}</span> : column.header}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={rowKey(row)} className="border-b border-solid-gray-200 hover:bg-solid-gray-50">
            {columns.map((column, index) => {
              const look = classNames(
                'h-8 px-2 py-1 align-middle',
                column.numeric ? 'text-right tabular-nums' : 'text-left',
                column.className,
              );
              const content = column.cell(row);
              return namesRow(column.key, index) ? (
                <th key={column.key} scope="row" className={classNames(look, 'font-normal')}>
                  <Content>{content}</Content>
                </th>
              ) : (
                <td key={column.key} className={look}>
                  <Content>{content}</Content>
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Content({ children }: { children: ReactNode }) {
  return typeof children === 'string' ? <DatedText>{children}</DatedText> : children;
}
