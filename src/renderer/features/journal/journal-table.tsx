import type { JournalEntry } from '#shared/contract/journal.ts';
import { everyCase } from '#shared/contract/queue.ts';
import { entryLabel } from '#shared/text/journal-event-kind.ts';
import { useRouter } from '../../app/router.tsx';
import { Button } from '../../components/button.tsx';
import { type Column, SimpleTable } from '../../components/simple-table.tsx';
import { useSpeech } from '../../text/text-context.tsx';

export interface JournalTableProps {
  readonly entries: readonly JournalEntry[];
  readonly onOpen: (seq: number) => void;
}

export function JournalTable({ entries, onOpen }: JournalTableProps) {
  const { text, words, instant } = useSpeech();
  const { columns } = text.journal;
  const shown: Column<JournalEntry>[] = [
    {
      key: 'seq',
      header: columns.seq,
      numeric: true,
      className: 'w-14 @3xl:w-20',
      cell: (entry) => entry.seq,
    },
    {
      key: 'at',
      header: columns.at,
      className: 'min-w-28 tabular-nums @3xl:w-48 @3xl:whitespace-nowrap',
      cell: (entry) => instant(entry.at),
    },
    {
      key: 'by',
      header: columns.by,
      className: 'min-w-24',
      cell: (entry) => (entry.by.actor === 'system' ? text.journal.system : entry.by.name),
    },
    {
      key: 'kind',
      header: columns.kind,
      cell: (entry) => {
        const { seq, account } = entry;
        const label = entryLabel(words, entry);
        return (
          <Button variant="quiet" size="inline" onPress={() => onOpen(seq)}>
            {account === null ? label : `${label}: ${account}`}
          </Button>
        );
      },
    },
    {
      key: 'case',
      header: columns.case,
      cell: (entry) => <CaseLink entry={entry} />,
      className: 'whitespace-nowrap',
    },
  ];
  return (
    <section
      aria-label={text.journal.title}
      className="relative min-h-48 flex-1 overflow-auto border-y border-solid-gray-200"
    >
      <SimpleTable
        caption={text.journal.title}
        columns={shown}
        rows={entries}
        rowKey={(entry) => entry.event}
        rowHeader="kind"
      />
    </section>
  );
}

function CaseLink({ entry }: { entry: JournalEntry }) {
  const text = useSpeech().text.journal;
  const { navigate } = useRouter();
  const { caseId, receiptNumber, caseIsGone } = entry;
  if (caseId === null) return null;
  const name = receiptNumber ?? caseId;
  if (caseIsGone) {
    return (
      <>
        {name} <span className="text-solid-gray-700">{text.caseIsGone}</span>
      </>
    );
  }
  return (
    <Button
      variant="quiet"
      size="inline"
      aria-label={text.openCase(name)}
      onPress={() => navigate({ screen: 'review', filter: everyCase, caseId })}
    >
      {name}
    </Button>
  );
}
