import type { IntakeFile } from '#shared/contract/intake-file.ts';
import type { ReadingChange } from '#shared/contract/intake-source.ts';
import { Delimiter, IntakeEncoding } from '#shared/domain/intake/reading.ts';
import { formatCount } from '#shared/text/format-date.ts';
import { Select } from '../../../components/select.tsx';
import { useText } from '../../../text/text-context.tsx';

export interface ReadingControlsProps {
  readonly file: IntakeFile;
  readonly isReadOnly: boolean;
  readonly onChange: (change: ReadingChange) => void;
}

const NONE = 'none';
/** So that the row can be recognised; the whole of it stands in the preview. */
const SHOWN_CELLS = 4;

/** Everything about the reading that was found out and may be wrong. */
export function ReadingControls({ file, isReadOnly, onChange }: ReadingControlsProps) {
  const text = useText();
  const own = text.importSource.reading;
  const { reading } = file;
  const shared = { size: 'small', isReadOnly } as const;
  return (
    <div className="flex flex-wrap items-end gap-x-4 gap-y-2">
      {reading.format === 'xlsx' && (
        <Select
          {...shared}
          label={own.sheet}
          className="w-64"
          options={file.sheets.map(({ name, visible }) => ({
            value: name,
            label: visible ? name : own.hiddenSheet(name),
          }))}
          value={reading.sheet}
          onChange={(sheet) => onChange({ sheet })}
        />
      )}
      {reading.format === 'delimited' && (
        <Select
          {...shared}
          label={own.encoding}
          className="w-52"
          options={IntakeEncoding.options.map((value) => ({
            value,
            label: text.import.file.encodings[value],
          }))}
          value={reading.encoding}
          onChange={(encoding) => onChange({ encoding })}
        />
      )}
      {reading.format !== 'xlsx' && (
        <Select
          {...shared}
          label={own.delimiter}
          className="w-36"
          options={Delimiter.options.map((value) => ({ value, label: own.delimiters[value] }))}
          value={reading.delimiter}
          onChange={(delimiter) => onChange({ delimiter })}
        />
      )}
      <Select
        {...shared}
        label={own.headerRow}
        className="w-96 max-w-full"
        options={[
          ...file.head.map(({ rowNumber, cells }) => ({
            value: String(rowNumber),
            label: own.headerRowOption(formatCount(rowNumber), shortRow(cells)),
          })),
          { value: NONE, label: own.noHeader },
        ]}
        value={reading.headerRow === null ? NONE : String(reading.headerRow)}
        onChange={(row) => onChange({ headerRow: row === NONE ? null : Number(row) })}
      />
    </div>
  );
}

function shortRow(cells: readonly string[]): string {
  const filled = cells.map((cell) => cell.replace(/\s+/g, ' ').trim()).filter((cell) => cell !== '');
  return filled.length > SHOWN_CELLS ? `${filled.slice(0, SHOWN_CELLS).join('・')}…` : filled.join('・');
}
