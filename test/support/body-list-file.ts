import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import iconv from 'iconv-lite';
import type { AppError } from '#shared/contract/app-error.ts';
import type {
  BodyListFile,
  BodyListImport,
  BodyListPreview,
  ListRequest,
} from '#shared/contract/body-list.ts';
import type { Result } from '#shared/result.ts';
import type { TestOffice } from './office.ts';
import { type XlsxCell, type XlsxSheet, xlsxOf } from './xlsx-file.ts';

type Rows = readonly (readonly XlsxCell[])[];

/** An invented union beside the town that belongs to it, as a workbook of unions is laid out. */
export const unionRows: Rows = [
  ['一部事務組合・広域連合等コード表'],
  [null, null, null, null, '令和８年４月１日現在'],
  ['団体コード', '都道府県名', '団体名', 'フリガナ', '構成団体'],
  ['018015', '北海道', '北見本環境\n衛生組合', 'キタミホンカンキョウエイセイクミアイ', '帯広市、芽室町'],
  ['018023', null, '西見本広域連合', 'ニシミホンコウイキレンゴウ', '室蘭市、小樽市'],
  ['018024', null, '検査数字の違う組合', '', ''],
  ['※ 番号は令和８年４月１日現在のもの。'],
];

/** Two towns go into an invented city; its cell is merged over both rows. */
export const mergerRows: Rows = [
  ['市区町村コード改正一覧表'],
  ['都道府県名', '改正前', null, '改正後', null, null, '施行年月日', '改正事由'],
  [null, 'コード', '市区町村名', 'コード', '市区町村名', 'ふりがな', null, null],
  ['北海道', 16373, '芽室町', 12378, '新見本市', 'しんみほんし', '令和９年１月１日', '新設合併'],
  [null, 16365, '清水町', null, null, null, null, null],
];
export const mergerSheet: XlsxSheet = {
  name: '改正一覧',
  rows: mergerRows,
  merges: ['A2:A3', 'B2:C2', 'D2:F2', 'G2:G3', 'H2:H3', 'A4:A5', 'D4:D5', 'E4:E5', 'F4:F5', 'G4:G5', 'H4:H5'],
};

export function writeWorkbook(folder: string, sheets: readonly XlsxSheet[], name = '団体一覧.xlsx'): string {
  const path = join(folder, name);
  writeFileSync(path, xlsxOf(sheets));
  return path;
}

/** As Excel saves a CSV in Japan. */
export function writeListCsv(
  folder: string,
  rows: readonly (readonly string[])[],
  name = '団体一覧.csv',
): string {
  const path = join(folder, name);
  const quoted = (cell: string) => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
  const text = rows.map((cells) => `${cells.map(quoted).join(',')}\r\n`).join('');
  writeFileSync(path, iconv.encode(text, 'cp932'));
  return path;
}

export function value<T>(result: Result<T, AppError>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

export async function openedList(test: TestOffice, path: string): Promise<BodyListFile> {
  return value(await test.call('bodyList.inspect', { path }));
}

/** What a clerk would leave as proposed, for the day from which the tests look. */
export function requestOf(file: BodyListFile, changes: Partial<ListRequest> = {}): ListRequest {
  const { view, listId } = file;
  return {
    listId,
    sheet: view.sheet,
    headerRow: view.headerRow ?? 1,
    list: view.guessedList ?? 'municipalities',
    scope: 'partial',
    effectiveOn: view.guessedDate ?? '2027-01-01',
    source: '総務省 団体コード',
    ...changes,
  };
}

export async function previewed(
  test: TestOffice,
  path: string,
  changes: Partial<ListRequest> = {},
): Promise<BodyListPreview & { listId: string }> {
  const file = await openedList(test, path);
  const preview = value(await test.call('bodyList.preview', requestOf(file, changes)));
  return { ...preview, listId: file.listId };
}

export async function importedList(
  test: TestOffice,
  path: string,
  changes: Partial<ListRequest> = {},
  successors: Record<string, string[]> = {},
): Promise<BodyListImport> {
  const { listId } = await previewed(test, path, changes);
  return value(await test.call('bodyList.commit', { listId, successors }));
}
