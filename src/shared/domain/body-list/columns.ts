import { z } from 'zod';
import { headerWord } from './cell-text.ts';

/** What a column of a list means. */
export const BodyColumn = z.enum([
  'code',
  'prefecture',
  'prefectureKana',
  'name',
  'kana',
  'members',
  'establishedOn',
  'oldCode',
  'oldName',
  'oldKana',
  'newCode',
  'newName',
  'newKana',
  'effectiveOn',
  'reason',
]);
export type BodyColumn = z.infer<typeof BodyColumn>;

/** One row of a sheet. `number` counts as Excel shows it. */
export interface SheetLine {
  readonly number: number;
  readonly cells: readonly string[];
}

export interface ListColumn {
  readonly header: string;
  /** Null: nothing of the column is used. */
  readonly means: BodyColumn | null;
}

export interface ListLayout {
  /** Row number of the header, of the lower one where a group heading stands above it. */
  readonly headerRow: number;
  readonly columns: readonly ListColumn[];
}

/** Title, date and remarks take a few rows above the header; what comes later is data. */
const HEADER_WITHIN = 30;

/** Finds the header by its words; null when no row has the columns that any of the lists needs. */
export function findLayout(lines: readonly SheetLine[]): ListLayout | null {
  let best: ListLayout | null = null;
  for (const line of lines.slice(0, HEADER_WITHIN)) {
    const layout = layoutAt(lines, line.number);
    if (layout && isUsable(layout) && known(layout) > (best ? known(best) : 0)) best = layout;
  }
  return best;
}

/** The columns when this row is the header; a heading such as 改正前 over several columns stands in the row above it. */
export function layoutAt(lines: readonly SheetLine[], headerRow: number): ListLayout | null {
  const position = lines.findIndex((line) => line.number === headerRow);
  const lower = lines[position];
  if (!lower) return null;
  const upper = lines[position - 1];
  const alone = layoutOf(headerRow, lower.cells);
  if (upper?.number !== headerRow - 1) return alone;
  const grouped = layoutOf(headerRow, groupedHeaders(upper.cells, lower.cells));
  return known(grouped) > known(alone) ? grouped : alone;
}

/** Whether a list of bodies or of code changes can be read by it. */
export function isUsable({ columns }: ListLayout): boolean {
  const has = (means: BodyColumn) => columns.some((column) => column.means === means);
  return (has('code') && has('name')) || (has('oldCode') && (has('newCode') || has('effectiveOn')));
}

export function isCodeChangeLayout({ columns }: ListLayout): boolean {
  return columns.some((column) => column.means === 'oldCode');
}

function known({ columns }: ListLayout): number {
  return columns.filter((column) => column.means !== null).length;
}

function layoutOf(headerRow: number, headers: readonly string[]): ListLayout {
  const taken = new Set<BodyColumn>();
  const columns = headers.map((header) => {
    const means = meaningOf(header);
    // The first of two equal headers counts, as the more general ones stand on the left.
    if (means === null || taken.has(means)) return { header, means: null };
    taken.add(means);
    return { header, means };
  });
  return { headerRow, columns };
}

/** 改正前 | (merged) over コード | 名称 becomes 改正前コード | 改正前名称. */
function groupedHeaders(upper: readonly string[], lower: readonly string[]): string[] {
  const width = Math.max(upper.length, lower.length);
  let group = '';
  return Array.from({ length: width }, (_, index) => {
    const above = upper[index] ?? '';
    const own = lower[index] ?? '';
    if (headerWord(above) !== '') group = above;
    if (headerWord(own) === '' || headerWord(own) === headerWord(above)) return above;
    return `${group}${own}`;
  });
}

function meaningOf(header: string): BodyColumn | null {
  const word = headerWord(header);
  const [, before, after] = sides.exec(word) ?? [];
  if (before === undefined && after === undefined) return plainMeaning(word);
  const rest = plainMeaning(word.replace(sides, ''));
  if (rest === 'effectiveOn' || rest === 'reason') return rest;
  const isOld = before !== undefined;
  switch (rest) {
    case 'code':
      return isOld ? 'oldCode' : 'newCode';
    case 'name':
      return isOld ? 'oldName' : 'newName';
    case 'kana':
      return isOld ? 'oldKana' : 'newKana';
    default:
      return null;
  }
}

const sides = /^(?:(改正前|変更前|合併前|旧)|(改正後|変更後|合併後|新(?!設)))の?/u;

function plainMeaning(word: string): BodyColumn | null {
  return meanings.find(([, pattern]) => pattern.test(word))?.[0] ?? null;
}

/** In the order in which they are tried: 都道府県名(カナ) before カナ. */
const meanings: readonly (readonly [BodyColumn, RegExp])[] = [
  ['prefectureKana', /^都道府県.*(?:カナ|かな|ガナ|がな|よみ|読み)/u],
  ['prefecture', /^都道府県名?(?:称)?(?:\(漢字\))?$/u],
  ['kana', /(?:カナ|かな|ガナ|がな|よみ|読み)/u],
  ['code', /^(?:全国)?(?:地方公共|団体|地方公共団体|市区?町村|組合)?等?の?(?:コード|番号)(?:\(6桁\))?$/u],
  ['members', /^構成(?:団体|市区?町村|自治体)/u],
  ['establishedOn', /^(?:設立|設置)(?:許可)?(?:の)?(?:年月日|期日|日)/u],
  ['effectiveOn', /^(?:施行|改正|変更|適用|合併|効力発生)(?:の)?(?:年月日|期日|日)/u],
  ['reason', /^(?:改正|変更)?(?:の)?(?:事由|理由|区分|内容)(?:等|の内容)?$|^備考$/u],
  [
    'name',
    /^(?:市区?町村|団体|組合|一部事務組合|広域連合|一部事務組合・広域連合)?等?の?(?:名|名称|団体名)(?:\(漢字\))?$/u,
  ],
];
