import type { ReportProfile, ReportRow } from '#shared/contract/report.ts';
import { isFavourable } from '#shared/domain/case/status.ts';
import { formatCount } from '#shared/text/format-date.ts';
import type { Vocabulary } from '#shared/text/vocabulary-shape.ts';
import type { Column } from '../../../components/simple-table.tsx';
import { StatusMark } from '../../../components/status-mark.tsx';
import { WideTable } from '../../../components/wide-table.tsx';
import { type Speech, useSpeech } from '../../../text/text-context.tsx';
import { TwoLines } from './two-lines.tsx';

/** The decided cases as the report lists them; without personal data, these columns are not there at all. */
export function ReportRows({ rows, profile }: { rows: readonly ReportRow[]; profile: ReportProfile }) {
  const speech = useSpeech();
  const columns = [...factColumns(speech), ...(profile === 'full' ? personColumns(speech) : [])];
  return (
    <WideTable
      caption={speech.text.reports.preview.rows}
      columns={columns}
      rows={rows}
      rowKey={(row) => `${row.caseId} ${row.decidedOn}`}
    />
  );
}

function factColumns({ text, words, date, list }: Speech): Column<ReportRow>[] {
  const header = text.reports.preview.columns;
  return [
    {
      key: 'receipt',
      header: header.receipt,
      cell: (row) => <TwoLines first={row.receiptNumber} second={date(row.receivedOn)} />,
      className: 'whitespace-nowrap tabular-nums',
    },
    {
      key: 'decision',
      header: header.decision,
      cell: (row) => (
        <TwoLines
          first={
            <StatusMark
              tone={isFavourable(row.outcome) ? 'success' : 'neutral'}
              shape={isFavourable(row.outcome) ? '✓' : '－'}
            >
              {words.outcome[row.outcome]}
            </StatusMark>
          }
          second={date(row.decidedOn)}
          third={row.setAsideOn && text.reports.preview.setAsideLater(date(row.setAsideOn))}
        />
      ),
      className: 'whitespace-nowrap tabular-nums',
    },
    { key: 'openDays', header: header.openDays, numeric: true, cell: (row) => formatCount(row.openDays) },
    {
      key: 'notice',
      header: header.notice,
      cell: ({ notifiedOn, openDaysToNotice }) =>
        notifiedOn === null || openDaysToNotice === null ? (
          text.reports.preview.notNotified
        ) : (
          <TwoLines
            first={date(notifiedOn)}
            second={text.reports.preview.openDaysTaken(formatCount(openDaysToNotice))}
          />
        ),
      className: 'whitespace-nowrap tabular-nums',
    },
    {
      key: 'organization',
      header: header.organization,
      cell: (row) => (
        <TwoLines
          first={row.organizationName}
          second={[row.organizationCode, classInWords(words, row.domainClass)]
            .filter((part) => part !== '')
            .join(' ')}
        />
      ),
      className: 'min-w-48',
    },
    {
      key: 'reasons',
      header: header.reasons,
      cell: (row) => list(row.reasons.map((reason) => reasonInWords(words, reason))),
      className: 'min-w-28',
    },
  ];
}

function personColumns({ text }: Speech): Column<ReportRow>[] {
  const header = text.reports.preview.columns;
  return [
    {
      key: 'applicant',
      header: header.applicant,
      cell: (row) => <TwoLines first={row.name} second={row.address} />,
      className: 'min-w-52 [overflow-wrap:anywhere]',
    },
    {
      key: 'decidedBy',
      header: header.decidedBy,
      cell: (row) => row.decidedBy,
      className: 'whitespace-nowrap',
    },
  ];
}

/** A value of a newer program is shown as it is rather than left out. */
function classInWords(words: Vocabulary, domainClass: string): string {
  return Object.entries(words.domainClass).find(([known]) => known === domainClass)?.[1] ?? domainClass;
}

function reasonInWords(words: Vocabulary, reason: string): string {
  return Object.entries(words.reason.decline).find(([known]) => known === reason)?.[1].label ?? reason;
}
