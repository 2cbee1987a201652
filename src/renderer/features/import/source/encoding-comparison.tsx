import type { EncodingView, IntakeFile } from '#shared/contract/intake-file.ts';
import type { IntakeEncoding } from '#shared/domain/intake/reading.ts';
import { formatCount } from '#shared/text/format-date.ts';
import { Button } from '../../../components/button.tsx';
import { Note } from '../../../components/note.tsx';
import { type Column, SimpleTable } from '../../../components/simple-table.tsx';
import { StatusMark } from '../../../components/status-mark.tsx';
import { useText } from '../../../text/text-context.tsx';

export interface EncodingComparisonProps {
  readonly file: IntakeFile;
  readonly isDisabled: boolean;
  readonly onChoose: (encoding: IntakeEncoding) => void;
}

/** Whether the encoding in use leaves characters unread at the beginning of the file. */
export function brokenView({ reading, encodingViews }: IntakeFile): EncodingView | null {
  if (reading.format !== 'delimited') return null;
  const view = encodingViews.find(({ encoding }) => encoding === plain(reading.encoding));
  return view && view.brokenLines > 0 ? view : null;
}

/** What names look like under each encoding: the one that a person can read is the right one. */
export function EncodingComparison({ file, isDisabled, onChoose }: EncodingComparisonProps) {
  const text = useText();
  const own = text.importSource.encodings;
  const { reading, encodingViews } = file;
  if (reading.format !== 'delimited' || encodingViews.length === 0) return null;
  const broken = brokenView(file);
  const columns: Column<EncodingView>[] = [
    {
      key: 'encoding',
      header: text.importSource.reading.encoding,
      cell: ({ encoding }) => text.import.file.encodings[encoding],
      className: 'whitespace-nowrap',
    },
    { key: 'looks', header: own.looks, cell: (view) => <Looks view={view} />, className: 'w-full max-w-0' },
    {
      key: 'choice',
      header: own.choice,
      hideHeader: true,
      cell: ({ encoding }) =>
        encoding === plain(reading.encoding) ? (
          <span className="text-solid-gray-700">{own.inUse}</span>
        ) : (
          <Button size="small" isDisabled={isDisabled} onPress={() => onChoose(encoding)}>
            {own.use(text.import.file.encodings[encoding])}
          </Button>
        ),
      className: 'whitespace-nowrap',
    },
  ];
  return (
    <div className="flex flex-col gap-2">
      {broken && (
        <Note tone="warning" role="status">
          {own.broken(formatCount(broken.brokenLines), formatCount(broken.lookedAt))}
        </Note>
      )}
      <SimpleTable
        caption={own.title}
        columns={columns}
        rows={encodingViews}
        rowKey={({ encoding }) => encoding}
        rowHeader
        stickyHeader={false}
      />
    </div>
  );
}

function Looks({ view }: { view: EncodingView }) {
  const text = useText().importSource.encodings;
  return (
    <div className="flex flex-col gap-0.5">
      {view.lines.map((line) => (
        <span key={line} className="truncate">
          {line}
        </span>
      ))}
      <StatusMark tone={view.brokenLines > 0 ? 'warning' : 'success'}>
        {view.brokenLines > 0 ? text.count(formatCount(view.brokenLines)) : text.none}
      </StatusMark>
    </div>
  );
}

/** With a BOM or without, UTF-8 looks the same. */
function plain(encoding: IntakeEncoding): IntakeEncoding {
  return encoding === 'utf-8-bom' ? 'utf-8' : encoding;
}
