import type { ReportProfile, SetAsideRow } from '#shared/contract/report.ts';
import { formatCount } from '#shared/text/format-date.ts';
import type { Column } from '../../../components/simple-table.tsx';
import { WideTable } from '../../../components/wide-table.tsx';
import { type Speech, useSpeech } from '../../../text/text-context.tsx';
import { TwoLines } from './two-lines.tsx';

export interface SetAsideRowsProps {
  readonly rows: readonly SetAsideRow[];
  readonly total: number;
  readonly profile: ReportProfile;
}

/** What the 再審査 of the period set aside: reports that went out list it as decided or withdrawn. */
export function SetAsideRows({ rows, total, profile }: SetAsideRowsProps) {
  const speech = useSpeech();
  const own = speech.text.reports.preview.setAside;
  const columns = [...factColumns(speech), ...(profile === 'full' ? personColumns(speech) : [])];
  return (
    <section className="flex flex-col gap-2">
      <h3 className="text-dns-16B-130">{own.title}</h3>
      <p className="text-dns-14N-130 text-solid-gray-700">{own.lead}</p>
      {rows.length < total && (
        <p className="text-dns-14N-130 text-solid-gray-700">
          {own.shownOf(formatCount(rows.length), formatCount(total))}
        </p>
      )}
      <WideTable
        caption={own.title}
        columns={columns}
        rows={rows}
        rowKey={(row) => `${row.caseId} ${row.endedOn} ${row.reopenedOn}`}
      />
    </section>
  );
}

function factColumns({ text, words, date }: Speech): Column<SetAsideRow>[] {
  const own = text.reports.preview.setAside;
  const notice = ({ outcome, notifiedOn }: SetAsideRow) => {
    if (outcome === null) return null;
    return notifiedOn === null ? own.notNotified : own.notified(date(notifiedOn));
  };
  return [
    {
      key: 'receipt',
      header: text.reports.preview.columns.receipt,
      cell: (row) => row.receiptNumber,
      className: 'whitespace-nowrap tabular-nums',
    },
    {
      key: 'ending',
      header: own.ending,
      cell: (row) => (
        <TwoLines
          first={row.outcome === null ? words.status.withdrawn : words.outcome[row.outcome]}
          second={date(row.endedOn)}
          third={notice(row)}
        />
      ),
      className: 'whitespace-nowrap tabular-nums',
    },
    {
      key: 'reopened',
      header: own.reopened,
      cell: (row) => date(row.reopenedOn),
      className: 'whitespace-nowrap tabular-nums',
    },
    {
      key: 'reason',
      header: own.reason,
      cell: ({ reason }) =>
        Object.entries(words.reason.reopen).find(([known]) => known === reason)?.[1].label ?? reason,
      className: 'min-w-28',
    },
  ];
}

function personColumns({ text }: Speech): Column<SetAsideRow>[] {
  const own = text.reports.preview.setAside;
  return [
    { key: 'applicant', header: text.reports.preview.columns.applicant, cell: (row) => row.name },
    { key: 'endedBy', header: own.endedBy, cell: (row) => row.endedBy },
    { key: 'reopenedBy', header: own.reopenedBy, cell: (row) => row.reopenedBy },
  ];
}
