import { contentText } from '#shared/domain/intake/same-content.ts';
import { contentDigest, shortDigest } from '../content-digest.ts';
import { FileFault } from '../file-fault.ts';
import type { OpenImport } from '../import-desk.ts';
import type { IntakeRow } from '../intake-row.ts';
import { withSource } from '../origin.ts';
import { readRows } from '../read-rows.ts';
import type { ImportPlan } from './import-plan.ts';

/**
 * The rows at these places as they stand in the file. Those that memory had no room for are read again, all in one
 * reading; a file that is another one by now is refused with FileFault `changed`.
 */
export async function readPlanRows(
  file: Pick<OpenImport, 'origin'>,
  plan: ImportPlan,
  indexes: readonly number[],
): Promise<IntakeRow[]> {
  const missing = new Set(indexes.filter((index) => plan.kept.get(index) === null));
  if (missing.size > 0) await readAgain(file, plan, missing);
  return indexes.map((index) => {
    const row = plan.kept.get(index);
    if (!row) throw new FileFault('changed', '');
    return row;
  });
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

async function readAgain(
  file: Pick<OpenImport, 'origin'>,
  plan: ImportPlan,
  wanted: ReadonlySet<number>,
): Promise<void> {
  const last = Math.max(...wanted);
  await withSource(file.origin, new AbortController().signal, async (source) => {
    let index = 0;
    for await (const { rows } of readRows(source, plan.reading)) {
      for (const row of rows) {
        if (wanted.has(index)) {
          refuseOtherRow(plan, index, row);
          plan.kept.remember(index, row);
        }
        index += 1;
      }
      if (index > last) return;
    }
  });
}

function refuseOtherRow({ seen, edits }: ImportPlan, index: number, row: IntakeRow): void {
  const isSamePlace = seen.rowNumberAt(index) === row.rowNumber;
  // The content of an edited row is remembered as edited.
  const content = () => shortDigest(contentDigest(contentText(row.fields, row.extra)));
  if (!isSamePlace || (!edits.has(index) && seen.contentAt(index) !== content())) {
    throw new FileFault('changed', '');
  }
}
