import type { ListRequest } from '#shared/contract/body-list.ts';
import type { BodyChange } from '#shared/domain/body-list/body-change.ts';
import { isUsable, layoutAt } from '#shared/domain/body-list/columns.ts';
import { compareCodeChanges } from '#shared/domain/body-list/compare-code-changes.ts';
import { compareBodyList, type KnownBodies } from '#shared/domain/body-list/compare-list.ts';
import { type Prefectures, readBodies } from '#shared/domain/body-list/read-bodies.ts';
import { readCodeChanges } from '#shared/domain/body-list/read-code-changes.ts';
import type { RowFault } from '#shared/domain/body-list/row-fault.ts';
import type { ListContent } from './read-list-file.ts';

export interface ListDifferences {
  readonly changes: BodyChange[];
  readonly faults: RowFault[];
}

/** Preview and commit are this one function. Null when no list can be read by the header row that was chosen. */
export function compareFile(
  { lines }: ListContent,
  request: Pick<ListRequest, 'headerRow' | 'list' | 'scope' | 'effectiveOn'>,
  known: KnownBodies,
): ListDifferences | null {
  const layout = layoutAt(lines, request.headerRow);
  if (!layout || !isUsable(layout)) return null;
  const { list, scope, effectiveOn } = request;
  const has = (means: string) => layout.columns.some((column) => column.means === means);
  const prefectures = prefecturesOf(known);
  if (list === 'codeChanges') {
    if (!has('oldCode')) return null;
    const read = readCodeChanges(lines, layout, prefectures, effectiveOn);
    const compared = compareCodeChanges(read.changes, known);
    return { changes: compared.changes, faults: inOrder([...read.faults, ...compared.faults]) };
  }
  if (!has('code')) return null;
  const read = readBodies(lines, layout, list, prefectures);
  return {
    changes: compareBodyList(read, known, { list, scope, effectiveOn }),
    faults: inOrder(read.faults),
  };
}

function inOrder(faults: readonly RowFault[]): RowFault[] {
  return faults.toSorted((one, other) => one.rowNumber - other.rowNumber);
}

function prefecturesOf(known: KnownBodies): Prefectures {
  const names = [...known.values()].filter((body) => body.kind === '都道府県');
  return new Map(names.map((body) => [body.code.slice(0, 2), body.name]));
}
