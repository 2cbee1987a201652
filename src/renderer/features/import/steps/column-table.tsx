import type { IntakeFile } from '#shared/contract/intake.ts';
import { ApplicationField } from '#shared/domain/application/application.ts';
import type { MappedColumn } from '#shared/domain/intake/mapping.ts';
import { formatCount } from '#shared/text/format-date.ts';
import { type Column, SimpleTable } from '../../../components/simple-table.tsx';
import { StatusMark } from '../../../components/status-mark.tsx';
import { useSpeech } from '../../../text/text-context.tsx';

interface ColumnRow {
  readonly key: string;
  readonly column: MappedColumn;
  readonly samples: readonly string[];
}

const SAMPLES = 3;

/** One line per column of the file: its header, the field that it fills, and what stands in the first rows. */
export function ColumnTable({ file }: { file: IntakeFile }) {
  const { words, text } = useSpeech();
  const own = text.import.columns;
  const samples = file.sample.slice(0, SAMPLES);
  const columns: Column<ColumnRow>[] = [
    {
      key: 'header',
      header: own.header,
      cell: ({ column }) => (
        <span className="font-bold">{column.header.trim() === '' ? own.unnamed : column.header}</span>
      ),
      className: 'whitespace-nowrap',
    },
    {
      key: 'field',
      header: own.field,
      cell: ({ column }) => {
        const field = ApplicationField.safeParse(column.use);
        return !field.success ? (
          <StatusMark tone="neutral" shape="＋">
            {own.extra}
          </StatusMark>
        ) : (
          <StatusMark tone="success">{words.field[field.data]}</StatusMark>
        );
      },
      className: 'whitespace-nowrap',
    },
    ...samples.map((_, row) => ({
      key: `sample-${row}`,
      header: own.sample(formatCount(row + 1)),
      cell: (line: ColumnRow) => <SampleValue value={line.samples[row] ?? ''} blank={own.blank} />,
      className: 'w-[26%] min-w-40 max-w-0',
    })),
  ];
  const rows = file.reading.mapping.columns.map((column, position) => ({
    key: `${position} ${column.header}`,
    column,
    samples: samples.map((record) => record[position] ?? ''),
  }));
  return (
    <div className="relative overflow-x-auto">
      <SimpleTable caption={own.caption} columns={columns} rows={rows} rowKey={(row) => row.key} rowHeader />
    </div>
  );
}

function SampleValue({ value, blank }: { value: string; blank: string }) {
  if (value.trim() === '') return <span className="text-solid-gray-600">{blank}</span>;
  return (
    <span className="block truncate" title={value}>
      {value.replace(/\s*[\r\n]+\s*/g, ' ⏎ ')}
    </span>
  );
}
