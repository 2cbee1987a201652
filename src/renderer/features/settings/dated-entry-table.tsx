import { Button } from '../../components/button.tsx';
import { SimpleTable } from '../../components/simple-table.tsx';
import { useSpeech } from '../../text/text-context.tsx';
import type { DatedEntry } from './dated-entry-form.tsx';

export interface DatedEntryTableProps {
  readonly caption: string;
  readonly labels: { readonly date: string; readonly name: string; readonly remove: string };
  /** What the button that removes an entry is called, so that it is told from the others. */
  readonly removeLabel: (entry: DatedEntry) => string;
  readonly entries: readonly DatedEntry[];
  readonly mayChange: boolean;
  readonly isChanging: boolean;
  /** `place` is counted from 0. */
  readonly onRemove: (entry: DatedEntry, place: number) => void;
}

/** The entries of a list by days, each with a button that takes it out where the person may change the list. */
export function DatedEntryTable(props: DatedEntryTableProps) {
  const { caption, labels, removeLabel, entries, mayChange, isChanging, onRemove } = props;
  const { date } = useSpeech();
  return (
    <SimpleTable
      caption={caption}
      columns={[
        {
          key: 'date',
          header: labels.date,
          className: 'w-48 tabular-nums',
          cell: (entry) => date(entry.date),
        },
        { key: 'name', header: labels.name, cell: (entry) => entry.name },
        {
          key: 'remove',
          header: labels.remove,
          hideHeader: true,
          className: 'w-24 text-right',
          cell: (entry) =>
            mayChange && (
              <Button
                variant="quiet"
                size="inline"
                isDisabled={isChanging}
                aria-label={removeLabel(entry)}
                onPress={() => onRemove(entry, entries.indexOf(entry))}
              >
                {labels.remove}
              </Button>
            ),
        },
      ]}
      rows={entries}
      rowKey={(entry) => entry.date}
      rowHeader
      stickyHeader={false}
    />
  );
}
