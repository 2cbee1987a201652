import type { BodyListFile, ListSheetView } from '#shared/contract/body-list.ts';
import { findLayout, isUsable, layoutAt } from '#shared/domain/body-list/columns.ts';
import { guessEffectiveDate, guessListKind, latestChangeDate } from '#shared/domain/body-list/list-hints.ts';
import type { IntakeEncoding } from '#shared/domain/intake/reading.ts';
import { type ListContent, readListFile } from './read-list-file.ts';

/** More than the header is looked for in, so that the rows around it can be shown. */
const BEGINNING_ROWS = 40;
/** Cells of the beginning are looked at, not read. */
const BEGINNING_CELL = 80;
const BEGINNING_COLUMNS = 30;

/** What the file is and what the wished sheet looks like; the header row is found unless one is given. */
export async function viewListFile(
  file: { readonly id: string; readonly path: string; readonly fileName: string },
  wish: {
    readonly sheet: number | null;
    readonly headerRow: number | null;
    readonly encoding: IntakeEncoding | null;
  },
): Promise<BodyListFile> {
  const content = await readListFile(file.path, wish);
  return {
    listId: file.id,
    fileName: file.fileName,
    encoding: content.encoding,
    sheets: content.sheets.map((sheet) => ({ ...sheet })),
    view: viewSheet(content, wish.headerRow),
  };
}

function viewSheet(
  content: ListContent & { readonly sheet: number },
  headerRow: number | null,
): ListSheetView {
  const { lines, sheet, sheets } = content;
  const layout = headerRow === null ? findLayout(lines) : layoutAt(lines, headerRow);
  const usable = layout !== null && isUsable(layout);
  return {
    sheet,
    headerRow: layout?.headerRow ?? null,
    columns: (layout?.columns ?? []).map(({ header, means }) => ({ header: shortened(header), means })),
    usable,
    beginning: lines.slice(0, BEGINNING_ROWS).map(({ number, cells }) => ({
      number,
      cells: cells.slice(0, BEGINNING_COLUMNS).map(shortened),
    })),
    rows: lines.length,
    guessedList: usable ? guessListKind(lines, layout) : null,
    guessedDate:
      guessEffectiveDate(lines, layout?.headerRow ?? 1, sheets[sheet]?.name ?? '') ??
      (layout === null ? null : latestChangeDate(lines, layout)),
  };
}

function shortened(cell: string): string {
  return cell.slice(0, BEGINNING_CELL);
}
