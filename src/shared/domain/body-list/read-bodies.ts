import { foldForSearch } from '../text/fold-for-search.ts';
import { isUnionCode, isWard, kindOfBody } from './body-kind.ts';
import { kanaText, nameText, plainText } from './cell-text.ts';
import type { BodyColumn, ListLayout, SheetLine } from './columns.ts';
import type { BodyListKind, ListedBody } from './listed-body.ts';
import { type CodeFault, readCode } from './read-code.ts';
import type { RowFault, RowFaultCode } from './row-fault.ts';

/** Prefectures by the two digits with which their codes begin. */
export type Prefectures = ReadonlyMap<string, string>;

export interface ReadBodies {
  readonly bodies: readonly ListedBody[];
  readonly faults: readonly RowFault[];
  /** Codes and folded names of rows that could not be taken over: such a body is not missing from the list. */
  readonly mentioned: ReadonlySet<string>;
}

type RowResult = { readonly body: ListedBody } | { readonly fault: RowFaultCode; readonly code: string };

/** Reads the bodies below the header. Nothing is dropped: a row gives a body or a fault. */
export function readBodies(
  lines: readonly SheetLine[],
  layout: ListLayout,
  list: Exclude<BodyListKind, 'codeChanges'>,
  prefectures: Prefectures,
): ReadBodies {
  const faults: RowFault[] = [];
  const mentioned = new Set<string>();
  const read = new Map<string, { body: ListedBody; row: number }>();
  const contradicted = new Set<string>();
  const refuse = (row: Row, code: RowFaultCode, bodyCode: string) => {
    faults.push({ rowNumber: row.number, code, value: row.text });
    if (bodyCode !== '') mentioned.add(bodyCode);
    if (row.of('name') !== '') mentioned.add(foldForSearch(nameText(row.of('name'))));
  };
  for (const row of rowsBelow(lines, layout)) {
    const result = readBody(row, list, prefectures);
    if ('fault' in result) {
      refuse(row, result.fault, result.code);
      continue;
    }
    const { body } = result;
    const first = read.get(body.code);
    if (first === undefined && !contradicted.has(body.code)) {
      read.set(body.code, { body, row: row.number });
    } else if (first?.body.name === body.name) {
      refuse(row, 'repeated', body.code);
    } else {
      // Which of the two is right cannot be known: neither counts.
      refuse(row, 'contradictory', body.code);
      contradicted.add(body.code);
      read.delete(body.code);
      if (first)
        faults.push({
          rowNumber: first.row,
          code: 'contradictory',
          value: `${body.code} ${first.body.name}`,
        });
    }
  }
  faults.sort((one, other) => one.rowNumber - other.rowNumber);
  return { bodies: [...read.values()].map(({ body }) => body), faults, mentioned };
}

function readBody(row: Row, list: BodyListKind, prefectures: Prefectures): RowResult {
  const name = nameText(row.of('name'));
  const written = nameText(row.of('prefecture'));
  const reading = readCode(row.of('code'), numberOfPrefecture(written, prefectures));
  if ('fault' in reading) return { fault: faultOfCode(reading.fault, row), code: '' };
  const { code } = reading;
  const prefecture = prefectures.get(code.slice(0, 2)) ?? '';
  if (written !== '' && prefecture !== written) return { fault: 'otherPrefecture', code };
  const isPrefecture = code.slice(2, 5) === '000';
  const own = name === '' && isPrefecture ? prefecture : name;
  if (own === '') return { fault: 'noName', code };
  if (isWard(code, own)) return { fault: 'ward', code };
  if (isUnionCode(code) !== (list === 'unions')) return { fault: 'otherKind', code };
  const kind = kindOfBody(code, own);
  if (kind === null) return { fault: 'unknownKind', code };
  return {
    body: {
      code,
      prefecture,
      name: own,
      kana: kanaText(row.of(isPrefecture && name === '' ? 'prefectureKana' : 'kana')),
      kind,
      members: plainText(row.of('members')),
      establishedOn: plainText(row.of('establishedOn')),
    },
  };
}

/** Remarks below the table and headings between its parts have no code and fill a single cell. */
function faultOfCode(fault: CodeFault, row: Row): RowFaultCode {
  const isRemark = row.filled <= 1 && (fault === 'noCode' || !/^\d+$/.test(row.text));
  return isRemark ? 'note' : fault;
}

/** One row under the header, by the meaning of its columns. */
export interface Row {
  readonly number: number;
  /** What stands in it, cell after cell. */
  readonly text: string;
  readonly filled: number;
  of(column: BodyColumn): string;
}

export function* rowsBelow(lines: readonly SheetLine[], layout: ListLayout): Generator<Row> {
  const places = new Map<BodyColumn, number>();
  for (const [index, { means }] of layout.columns.entries()) if (means !== null) places.set(means, index);
  for (const { number, cells } of lines) {
    if (number <= layout.headerRow) continue;
    const filled = cells.filter((cell) => cell.trim() !== '');
    if (filled.length === 0) continue;
    yield {
      number,
      text: filled.map(plainText).join(' '),
      filled: filled.length,
      of: (column) => cells[places.get(column) ?? -1] ?? '',
    };
  }
}

function numberOfPrefecture(name: string, prefectures: Prefectures): string | null {
  for (const [number, prefecture] of prefectures) if (prefecture === name) return number;
  return null;
}
