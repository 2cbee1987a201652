import type { SqlValue } from '../database.ts';

type Row = Readonly<Record<string, SqlValue>>;

/** One cell that is not what the journal says. Null in `column` means the whole row. */
export interface Difference {
  readonly table: string;
  readonly key: string;
  readonly column: string | null;
  readonly stored: SqlValue;
  readonly expected: SqlValue;
}

export interface ProjectionReport {
  readonly rows: number;
  readonly differences: number;
  /** The first twenty, to look at. */
  readonly first: readonly Difference[];
}

const REPORTED = 20;
/** Folded names and addresses are compared, never shown. */
const personalTables: ReadonlySet<string> = new Set(['case_search']);

export interface DifferenceCollector {
  /** Compares column by column; null on one side is a row that is missing or too many. */
  compare(table: string, key: string, expected: Row | null, stored: Row | null): void;
  report(): ProjectionReport;
}

export function differenceCollector(): DifferenceCollector {
  const first: Difference[] = [];
  let rows = 0;
  let differences = 0;
  const add = (difference: Difference) => {
    differences += 1;
    if (first.length < REPORTED) first.push(hidePersonal(difference));
  };
  return {
    compare: (table, key, expected, stored) => {
      rows += 1;
      if (!expected || !stored) {
        if (expected) add({ table, key, column: null, stored: 'missing', expected: 'present' });
        else if (stored) add({ table, key, column: null, stored: 'present', expected: 'missing' });
        return;
      }
      for (const [column, value] of Object.entries(expected)) {
        const found = stored[column] ?? null;
        if (found !== value) add({ table, key, column, stored: found, expected: value });
      }
    },
    report: () => ({ rows, differences, first }),
  };
}

function hidePersonal(difference: Difference): Difference {
  const isPersonal = personalTables.has(difference.table) && difference.column !== null;
  return isPersonal ? { ...difference, stored: 'differs', expected: '' } : difference;
}
