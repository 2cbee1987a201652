import { readAppliedAt } from '../intake/applied-at.ts';
import type { PlainDate } from '../time/plain-date.ts';
import { kanaText, nameText } from './cell-text.ts';
import type { BodyColumn, ListLayout, SheetLine } from './columns.ts';
import { type Prefectures, type Row, rowsBelow } from './read-bodies.ts';
import { readCode } from './read-code.ts';
import type { RowFault, RowFaultCode } from './row-fault.ts';

/** A code with the name that it stands for. */
export interface CodedName {
  readonly code: string;
  readonly prefecture: string;
  readonly name: string;
  readonly kana: string;
}

/** One row of 改正一覧: null on the left is 新設, null on the right 廃止 without a successor. */
export interface CodeChange {
  readonly rowNumber: number;
  readonly before: CodedName | null;
  readonly after: CodedName | null;
  readonly on: PlainDate;
}

type Side = CodedName | null | { readonly fault: RowFaultCode };

/**
 * Reads a list of code changes. A merged cell fills its first row only, so the date, and in a merger the new body,
 * go on for the rows below until another one is given.
 */
export function readCodeChanges(
  lines: readonly SheetLine[],
  layout: ListLayout,
  prefectures: Prefectures,
  effectiveOn: PlainDate,
): { changes: CodeChange[]; faults: RowFault[] } {
  const changes: CodeChange[] = [];
  const faults: RowFault[] = [];
  let date = '';
  let merged: CodedName | null = null;
  for (const row of rowsBelow(lines, layout)) {
    const refuse = (code: RowFaultCode) => faults.push({ rowNumber: row.number, code, value: row.text });
    const before = readSide(row, ['oldCode', 'oldName', 'oldKana'], prefectures);
    const given = readSide(row, ['newCode', 'newName', 'newKana'], prefectures);
    if (before !== null && 'fault' in before) refuse(before.fault);
    else if (given !== null && 'fault' in given) refuse(given.fault);
    else if (before === null && given === null) refuse(row.filled <= 1 ? 'note' : 'noCode');
    else {
      const after: CodedName | null = given ?? (before !== null && continuesMerger(row) ? merged : null);
      date = row.of('effectiveOn').trim() === '' ? date : row.of('effectiveOn');
      const on = date === '' ? effectiveOn : (readAppliedAt(date)?.receivedOn ?? null);
      merged = after;
      if (on === null) refuse('invalidDate');
      else if (before?.code === after?.code && before?.name === after?.name) refuse('noChange');
      else changes.push({ rowNumber: row.number, before, after, on });
    }
  }
  return { changes, faults };
}

/** Without a reason of its own the row belongs to the one above it; 廃止 and 欠番 end a body that nobody takes over. */
function continuesMerger(row: Row): boolean {
  const reason = row.of('reason');
  return reason.trim() === '' ? row.of('effectiveOn').trim() === '' : /合併|編入/u.test(reason);
}

function readSide(row: Row, [code, name, kana]: readonly BodyColumn[], prefectures: Prefectures): Side {
  const cell = (column: BodyColumn | undefined) => (column === undefined ? '' : row.of(column));
  const written = cell(code).trim();
  const called = nameText(cell(name));
  const isAbsent = /^[-－―ー—‐\s]*$/u;
  if (isAbsent.test(written) && isAbsent.test(called)) return null;
  // The column says 欠番 or 廃止 where there is no code any more.
  if (/^(?:欠番|廃止|削除|なし)$/u.test(written) || /^(?:欠番|廃止|削除|なし)$/u.test(called)) return null;
  const reading = readCode(written, null);
  if ('fault' in reading) return row.filled <= 1 ? { fault: 'note' } : reading;
  const prefecture = prefectures.get(reading.code.slice(0, 2)) ?? '';
  if (called === '') return { fault: 'noName' };
  return { code: reading.code, prefecture, name: called, kana: kanaText(cell(kana)) };
}
