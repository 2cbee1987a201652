import type { ListSheetView } from '#shared/contract/body-list.ts';
import { classNames } from '../../../components/class-names.ts';
import { ScrollBox } from '../../../components/scroll-box.tsx';
import { useText } from '../../../text/text-context.tsx';

const ROWS_BESIDE_HEADER = 4;
/** Where no header was found, the person looks for it. */
const ROWS_WITHOUT_HEADER = 12;

/** The head of the sheet as it is, or the rows around the header, which is marked by a word and a colour. */
export function SheetBeginning({ view }: { view: ListSheetView }) {
  const text = useText().bodyLists.file;
  const { beginning, headerRow } = view;
  const header = beginning.findIndex((line) => line.number === headerRow);
  const shown =
    header < 0
      ? beginning.slice(0, ROWS_WITHOUT_HEADER)
      : beginning.slice(Math.max(0, header - ROWS_BESIDE_HEADER), header + 1 + ROWS_BESIDE_HEADER);
  const width = Math.max(...shown.map((line) => line.cells.length));
  const columns = Array.from({ length: width }, (_, index) => index);
  return (
    <ScrollBox label={text.beginning} className="overflow-x-auto rounded-8 border border-solid-gray-420">
      <table className="w-full border-collapse text-dns-14N-130">
        <caption className="sr-only">{text.beginning}</caption>
        <tbody>
          {shown.map(({ number, cells }) => {
            const isHeader = number === headerRow;
            return (
              <tr
                key={number}
                className={classNames('border-b border-solid-gray-200', isHeader && 'bg-blue-50 font-bold')}
              >
                <th
                  scope="row"
                  className="border-r border-solid-gray-200 bg-solid-gray-50 px-2 py-1 text-left font-normal whitespace-nowrap tabular-nums"
                >
                  {number}
                  {isHeader && <span className="ml-2 font-bold text-blue-1000">◆ {text.isHeader}</span>}
                </th>
                {columns.map((column) => (
                  <td key={column} className="max-w-72 truncate px-2 py-1" title={cells[column] ?? ''}>
                    {(cells[column] ?? '').replace(/\s*[\r\n]+\s*/g, ' ⏎ ')}
                  </td>
                ))}
              </tr>
            );
          })}
        </tbody>
      </table>
    </ScrollBox>
  );
}
