import type { IntakeFile } from '#shared/contract/intake-file.ts';
import { formatCount } from '#shared/text/format-date.ts';
import { classNames } from '../../../components/class-names.ts';
import { useText } from '../../../text/text-context.tsx';

/** Without it nobody could scroll the box but with a pointer. */
const scrolledByKeyboard = { tabIndex: 0 };

/** The first rows as they stand in the source, with the row that holds the headers marked. */
export function HeadPreview({ file }: { file: IntakeFile }) {
  const text = useText().importSource.reading;
  const { head, reading } = file;
  const width = Math.max(0, ...head.map(({ cells }) => cells.length));
  const places = Array.from({ length: width }, (_, place) => place);
  return (
    <section
      aria-label={text.preview}
      {...scrolledByKeyboard}
      className="focus-inset relative max-h-64 overflow-auto rounded-8 border border-solid-gray-420"
    >
      <table className="border-collapse text-dns-14N-130">
        <caption className="sr-only">{text.preview}</caption>
        <thead>
          <tr>
            <th scope="col" className="sticky top-0 bg-solid-gray-50 px-2 py-1 text-right">
              {text.row}
            </th>
            {places.map((place) => (
              <th
                key={place}
                scope="col"
                className="sticky top-0 bg-solid-gray-50 px-2 py-1 text-left font-normal whitespace-nowrap text-solid-gray-700"
              >
                {text.column(formatCount(place + 1))}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {head.map(({ rowNumber, cells }) => {
            const isHeader = rowNumber === reading.headerRow;
            return (
              <tr
                key={rowNumber}
                className={classNames('border-t border-solid-gray-200', isHeader && 'bg-blue-50 font-bold')}
              >
                <th scope="row" className="px-2 py-1 text-right font-normal whitespace-nowrap tabular-nums">
                  {isHeader && <span className="mr-2 font-bold text-blue-900">{text.isHeader}</span>}
                  {formatCount(rowNumber)}
                </th>
                {places.map((place) => (
                  <td key={place} className="max-w-64 truncate px-2 py-1">
                    {cells[place] ?? ''}
                  </td>
                ))}
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}
