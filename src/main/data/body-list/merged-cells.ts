import type { SheetLine } from '#shared/domain/body-list/columns.ts';
import type { MergedCells } from '../spreadsheet/sheet-facts.ts';

/**
 * A cell merged over several rows says the same for each of them: the prefecture of its municipalities, the city into which
 * three towns went. Across columns nothing is filled, because a title belongs to no column.
 */
export function fillMergedCells(lines: readonly SheetLine[], merges: readonly MergedCells[]): SheetLine[] {
  const cellsByRow = new Map(lines.map(({ number, cells }) => [number, [...cells]]));
  for (const { first, last } of merges) {
    const index = first.column;
    const text = cellsByRow.get(first.row)?.[index] ?? '';
    if (text === '') continue;
    for (let row = first.row + 1; row <= last.row; row += 1) {
      const cells = cellsByRow.get(row);
      if (!cells) continue;
      while (cells.length < index) cells.push('');
      cells[index] = text;
    }
  }
  return lines.map(({ number }) => ({ number, cells: cellsByRow.get(number) ?? [] }));
}
