import type { IntakeFile } from '#shared/contract/intake-file.ts';
import { ColumnUse, type MappedColumn } from '#shared/domain/intake/mapping.ts';
import { formatCount } from '#shared/text/format-date.ts';
import { classNames } from '../../../components/class-names.ts';
import { ScrollBox } from '../../../components/scroll-box.tsx';
import { Select } from '../../../components/select.tsx';
import { type Column, SimpleTable } from '../../../components/simple-table.tsx';
import { StatusMark } from '../../../components/status-mark.tsx';
import { useText } from '../../../text/text-context.tsx';
import { useUseInWords } from '../mapping/use-in-words.ts';

interface ColumnRow {
  readonly place: number;
  readonly column: MappedColumn;
  readonly samples: readonly string[];
}

export interface ColumnTableProps {
  readonly file: IntakeFile;
  /** Null where the mapping is only shown. */
  readonly onUse: ((place: number, use: ColumnUse) => void) | null;
}

const SAMPLES = 3;
/** Beyond this the next step would be out of reach: the table scrolls in a box of its own. */
const MANY = 14;

/** One line per column of the source: its header, what becomes of it, and what stands in the first rows. */
export function ColumnTable({ file, onUse }: ColumnTableProps) {
  const text = useText();
  const own = text.import.columns;
  const samples = file.sample.slice(0, SAMPLES);
  const columns: Column<ColumnRow>[] = [
    {
      key: 'header',
      header: own.header,
      cell: (row) => <Header row={row} />,
      className: 'w-[20%] min-w-36 max-w-0',
    },
    {
      key: 'field',
      header: own.field,
      cell: (row) => <Use row={row} onUse={onUse} />,
      className: 'w-56 min-w-56',
    },
    ...samples.map((_, row) => ({
      key: `sample-${row}`,
      header: own.sample(formatCount(row + 1)),
      cell: (line: ColumnRow) => <SampleValue value={line.samples[row] ?? ''} blank={own.blank} />,
      className: 'w-[20%] min-w-32 max-w-0',
    })),
  ];
  const rows = file.reading.mapping.columns.map((column, place) => ({
    place,
    column,
    samples: samples.map((record) => record[place] ?? ''),
  }));
  return (
    <ScrollBox
      label={own.caption}
      className={classNames('overflow-auto', onUse && rows.length > MANY && 'max-h-[32rem]')}
    >
      <SimpleTable
        caption={own.caption}
        columns={columns}
        rows={rows}
        rowKey={({ place }) => String(place)}
        rowHeader
      />
    </ScrollBox>
  );
}

function Header({ row }: { row: ColumnRow }) {
  const name = useColumnName()(row);
  return (
    <span className="line-clamp-2 font-bold [overflow-wrap:anywhere]" title={name}>
      {name}
    </span>
  );
}

function Use({ row, onUse }: { row: ColumnRow; onUse: ColumnTableProps['onUse'] }) {
  const own = useText().importSource.mapping;
  const inWords = useUseInWords();
  const name = useColumnName()(row);
  const { use } = row.column;
  if (onUse) {
    return (
      <Select
        label={own.use(name)}
        hideLabel
        size="small"
        options={ColumnUse.options.map((value) => ({ value, label: inWords(value) }))}
        value={use}
        onChange={(chosen) => onUse(row.place, chosen)}
      />
    );
  }
  return use === 'extra' || use === 'ignored' ? (
    <StatusMark tone="neutral" shape={use === 'extra' ? '＋' : '－'}>
      {inWords(use)}
    </StatusMark>
  ) : (
    <StatusMark tone="success">{inWords(use)}</StatusMark>
  );
}

/** The header, or the place of a column that has none. */
function useColumnName(): (row: ColumnRow) => string {
  const text = useText();
  return ({ place, column }) => {
    const header = column.header.replace(/\s+/g, ' ').trim();
    return header === '' ? text.importSource.mapping.column(formatCount(place + 1)) : header;
  };
}

function SampleValue({ value, blank }: { value: string; blank: string }) {
  if (value.trim() === '') return <span className="text-solid-gray-600">{blank}</span>;
  return (
    <span className="block truncate" title={value}>
      {value.replace(/\s*[\r\n]+\s*/g, ' ⏎ ')}
    </span>
  );
}
