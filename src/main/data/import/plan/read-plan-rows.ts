import { setImmediate as nextTurn } from 'node:timers/promises';
import { contentText } from '#shared/domain/intake/same-content.ts';
import { contentDigest, shortDigest } from '../content-digest.ts';
import { FileFault } from '../file-fault.ts';
import type { OpenImport } from '../import-desk.ts';
import type { IntakeRow } from '../intake-row.ts';
import { withSource } from '../origin.ts';
import { readRows } from '../read-rows.ts';
import type { ImportPlan } from './import-plan.ts';

/** How many rows are taken from memory before other calls have their turn. */
const ROWS_A_TURN = 200;

type VisitRow = (index: number, row: IntakeRow) => Promise<void> | void;

/**
 * Shows the rows at these places, in the order of the file, as they stand in it. Only one is held at a time, so there may be
 * any number of them. Unless memory has them all, the file is read again, once; one that is another by now is refused with
 * FileFault `changed`.
 */
export async function visitPlanRows(
  file: Pick<OpenImport, 'origin'>,
  plan: ImportPlan,
  indexes: readonly number[],
  visit: VisitRow,
): Promise<void> {
  if (!indexes.every((index) => plan.kept.has(index))) return visitAgain(file, plan, indexes, visit);
  for (const [at, index] of indexes.entries()) {
    if (at > 0 && at % ROWS_A_TURN === 0) await nextTurn();
    const row = plan.kept.get(index);
    // Other rows, which somebody looked at meanwhile, may have taken its room.
    if (!row) return visitAgain(file, plan, indexes.slice(at), visit);
    await visit(index, row);
  }
}

/** A page of rows, for somebody who looks at them and will look again. */
export async function readPlanRows(
  file: Pick<OpenImport, 'origin'>,
  plan: ImportPlan,
  indexes: readonly number[],
): Promise<IntakeRow[]> {
  const rows: IntakeRow[] = [];
  await visitPlanRows(file, plan, indexes, (index, row) => {
    if (!plan.kept.has(index)) plan.kept.remember(index, row);
    rows.push(row);
  });
  return rows;
}

export async function planRowAt(
  file: Pick<OpenImport, 'origin'>,
  plan: ImportPlan,
  index: number,
): Promise<IntakeRow> {
  const [row] = await readPlanRows(file, plan, [index]);
  if (!row) throw new RangeError(`no row ${index}`);
  return row;
}

async function visitAgain(
  { origin }: Pick<OpenImport, 'origin'>,
  plan: ImportPlan,
  indexes: readonly number[],
  visit: VisitRow,
): Promise<void> {
  await withSource(origin, new AbortController().signal, async (source) => {
    let index = 0;
    let visited = 0;
    for await (const { rows } of readRows(source, plan.reading)) {
      for (const row of rows) {
        if (index === indexes[visited]) {
          refuseOtherRow(plan, index, row);
          await visit(index, row);
          visited += 1;
        }
        index += 1;
      }
      if (visited === indexes.length) return;
    }
    throw new FileFault('changed', '');
  });
}

function refuseOtherRow({ seen, edits }: ImportPlan, index: number, row: IntakeRow): void {
  const isSamePlace = seen.rowNumberAt(index) === row.rowNumber;
  // The content of an edited row is remembered as edited, and beside it as received.
  const expected = edits.get(index)?.of ?? seen.contentAt(index);
  if (!isSamePlace || expected !== receivedHash(row)) throw new FileFault('changed', '');
}

/** By which a row is known again, in this file or in one that was saved anew. */
export function receivedHash({ fields, extra }: IntakeRow): number {
  return shortDigest(contentDigest(contentText(fields, extra)));
}
