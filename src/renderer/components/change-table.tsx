import type { FieldChange } from '#shared/contract/intake-plan.ts';
import { useSpeech } from '../text/text-context.tsx';
import { type Column, SimpleTable } from './simple-table.tsx';

/** Two contents of one application side by side, only where they differ. */
export function ChangeTable({ changes, caption }: { changes: readonly FieldChange[]; caption: string }) {
  const { text, words } = useSpeech();
  const own = text.components.changes;
  const cell = (value: string) =>
    value === '' ? (
      <span className="text-solid-gray-700">{own.blank}</span>
    ) : (
      <span className="[overflow-wrap:anywhere] whitespace-pre-wrap">{value}</span>
    );
  const columns: Column<FieldChange>[] = [
    {
      key: 'field',
      header: own.field,
      cell: ({ field, header }) => (field === null ? header : words.field[field]),
      className: 'w-28',
    },
    { key: 'before', header: own.before, cell: ({ before }) => cell(before) },
    { key: 'after', header: own.after, cell: ({ after }) => cell(after) },
  ];
  return (
    <SimpleTable
      caption={caption}
      columns={columns}
      rows={changes}
      rowKey={({ field, header }) => field ?? `extra ${header}`}
      rowHeader
      stickyHeader={false}
    />
  );
}
