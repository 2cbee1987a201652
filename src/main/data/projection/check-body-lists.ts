import {
  applyBodyChange,
  type BodyNameRow,
  type BodyRowStore,
  type ListedBodyRow,
} from '../body-list/body-rows.ts';
import {
  bodyNameRows,
  type ImportRow,
  importColumns,
  importRow,
  listedBodyRows,
} from '../body-list/body-tables.ts';
import type { ReadableDb, SqlValue } from '../database.ts';
import { officeEventPayloads } from '../journal/event-kinds.ts';
import type { DifferenceCollector } from './differences.ts';
import { officeEvents } from './journal-fold.ts';

/** Compares the tables of bodies with what the imported lists in the journal give, in both directions. */
export function checkBodyLists(db: ReadableDb, found: DifferenceCollector): void {
  const imports = new Map<string, ImportRow>();
  const bodies = new Map<string, ListedBodyRow>();
  const names = new Map<string, BodyNameRow>();
  const store: BodyRowStore = {
    body: (code) => bodies.get(code),
    name: (code, name) => names.get(nameKey({ code, name })),
    putBody: (row) => bodies.set(row.code, row),
    putName: (row) => names.set(nameKey(row), row),
  };
  for (const event of officeEvents(db)) {
    if (event.kind !== 'bodyListImported') continue;
    const payload = officeEventPayloads.bodyListImported.parse(JSON.parse(event.payload));
    if (payload.part === 1) imports.set(payload.import, importRow(event, payload));
    for (const change of payload.changes) applyBodyChange(store, change, payload.import);
  }
  const storedImports = db
    .query<ImportRow>(`SELECT ${importColumns.join(', ')} FROM body_list_imports ORDER BY seq`)
    .all();
  compareAll('body_list_imports', imports, storedImports, (row) => String(row.id), found);
  compareAll('listed_bodies', bodies, listedBodyRows(db), (row) => row.code, found);
  compareAll('body_names', names, bodyNameRows(db), nameKey, found);
}

function compareAll<R extends Readonly<Record<string, SqlValue>>>(
  table: string,
  expected: ReadonlyMap<string, R>,
  stored: readonly R[],
  keyOf: (row: R) => string,
  found: DifferenceCollector,
): void {
  const storedByKey = new Map(stored.map((row) => [keyOf(row), row]));
  for (const key of new Set([...expected.keys(), ...storedByKey.keys()])) {
    found.compare(table, key, expected.get(key) ?? null, storedByKey.get(key) ?? null);
  }
}

function nameKey({ code, name }: Pick<BodyNameRow, 'code' | 'name'>): string {
  return `${code} ${name}`;
}
