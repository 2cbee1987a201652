import { type Column, SimpleTable } from '../../components/simple-table.tsx';
import { useText } from '../../text/text-context.tsx';

export interface Change {
  readonly key: string;
  readonly label: string;
  /** Empty where there was nothing. */
  readonly before: string;
  readonly after: string;
}

/** What was changed, from what and to what, side by side. */
export function BeforeAfter({ caption, changes }: { caption: string; changes: readonly Change[] }) {
  const text = useText().journal.entry;
  const cell = (value: string) =>
    value === '' ? (
      <span className="text-solid-gray-700">{text.nothing}</span>
    ) : (
      <span className="[overflow-wrap:anywhere] whitespace-pre-wrap select-text">{value}</span>
    );
  const columns: Column<Change>[] = [
    { key: 'label', header: text.what, cell: ({ label }) => label, className: 'w-40 align-top' },
    { key: 'before', header: text.before, cell: ({ before }) => cell(before), className: 'align-top' },
    { key: 'after', header: text.after, cell: ({ after }) => cell(after), className: 'align-top' },
  ];
  return (
    <div className="relative overflow-x-auto">
      <SimpleTable
        caption={caption}
        columns={columns}
        rows={changes}
        rowKey={({ key }) => key}
        rowHeader
        stickyHeader={false}
      />
    </div>
  );
}
