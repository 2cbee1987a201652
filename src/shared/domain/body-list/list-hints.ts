import { readAppliedAt } from '../intake/applied-at.ts';
import type { PlainDate } from '../time/plain-date.ts';
import { isUnionCode } from './body-kind.ts';
import { isCodeChangeLayout, type ListLayout, type SheetLine } from './columns.ts';
import type { BodyListKind } from './listed-body.ts';
import { rowsBelow } from './read-bodies.ts';
import { readCode } from './read-code.ts';

/** Which of the lists this is, by its columns and by the numbers of its first rows; a proposal that the clerk may change. */
export function guessListKind(lines: readonly SheetLine[], layout: ListLayout): BodyListKind {
  if (isCodeChangeLayout(layout)) return 'codeChanges';
  let unions = 0;
  let others = 0;
  for (const row of rowsBelow(lines, layout)) {
    const reading = readCode(row.of('code'), null);
    if ('code' in reading) {
      if (isUnionCode(reading.code)) unions += 1;
      else others += 1;
    }
  }
  return unions > others ? 'unions' : 'municipalities';
}

/** 「令和6年1月1日現在」 in a title row, or 「R6.1.1現在の団体」 as the name of the sheet. */
export function guessEffectiveDate(
  lines: readonly SheetLine[],
  headerRow: number,
  sheetName: string,
): PlainDate | null {
  const titles = lines.filter((line) => line.number < headerRow).flatMap((line) => line.cells);
  for (const text of [...titles, sheetName]) {
    const written = dateIn.exec(text.normalize('NFKC').replace(/\s/gu, ''))?.[0];
    const date = written === undefined ? null : readAppliedAt(written);
    if (date) return date.receivedOn;
  }
  return null;
}

/** The latest 施行年月日 of a list of changes, which has no day of its own. */
export function latestChangeDate(lines: readonly SheetLine[], layout: ListLayout): PlainDate | null {
  let latest: PlainDate | null = null;
  for (const row of rowsBelow(lines, layout)) {
    const on = readAppliedAt(row.of('effectiveOn'))?.receivedOn ?? null;
    if (on !== null && (latest === null || on > latest)) latest = on;
  }
  return latest;
}

const dateIn = /(?:(?:令和|平成|R|H)(?:\d{1,2}|元)|\d{4})[-/.年]\d{1,2}[-/.月]\d{1,2}日?/u;

/** A complete list that ends so many bodies at once is more likely a wrong sheet or a partial list: ask before believing it. */
export function endsSuspiciouslyMany(ended: number, knownOfKind: number): boolean {
  return ended > 20 && ended * 10 > knownOfKind;
}
