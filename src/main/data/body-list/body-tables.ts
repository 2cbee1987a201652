import type { z } from 'zod';
import type { ReadableDb, SqlValue, WritableDb } from '../database.ts';
import type { officeEventPayloads } from '../journal/event-kinds.ts';
import { applyBodyChange, type BodyNameRow, type BodyRowStore, type ListedBodyRow } from './body-rows.ts';

export type BodyListPayload = z.infer<(typeof officeEventPayloads)['bodyListImported']>;

interface EventFacts {
  readonly seq: number;
  readonly at: string;
  readonly actor: string;
}

/** A row of `body_list_imports`, from the first event of an import. */
export type ImportRow = Record<(typeof importColumns)[number], SqlValue>;

export const importColumns = [
  'seq',
  'id',
  'list',
  'sha256',
  'effective_on',
  'scope',
  'added',
  'changed',
  'ended',
  'resumed',
  'unchanged',
  'faults',
  'actor',
  'at',
] as const;

export const bodyColumns = [
  'code',
  'prefecture',
  'name',
  'kana',
  'kind',
  'members',
  'established_on',
  'started_on',
  'ended_on',
  'successors',
  'last_import',
] as const;

export const nameColumns = ['code', 'name', 'kana', 'first_seen', 'last_seen', 'import'] as const;

export const bodyNamesSql = `SELECT ${nameColumns.join(', ')} FROM body_names WHERE code = ? ORDER BY name`;
const BODY = `SELECT ${bodyColumns.join(', ')} FROM listed_bodies WHERE code = ?`;
const NAME = `SELECT ${nameColumns.join(', ')} FROM body_names WHERE code = ? AND name = ?`;

/** The projection of `bodyListImported`, for the import and for a rebuild. */
export function projectBodyList(db: WritableDb, event: EventFacts, payload: BodyListPayload): void {
  if (payload.part === 1) {
    const row = importRow(event, payload);
    db.run(insert('body_list_imports', importColumns), ...importColumns.map((column) => row[column]));
  }
  const store = bodyStore(db);
  for (const change of payload.changes) applyBodyChange(store, change, payload.import);
}

export function importRow({ seq, at, actor }: EventFacts, payload: BodyListPayload): ImportRow {
  const { added, changed, ended, resumed, unchanged } = payload.counts;
  return {
    seq,
    id: payload.import,
    list: payload.list,
    sha256: payload.sha256,
    effective_on: payload.effectiveOn,
    scope: payload.scope,
    added,
    changed,
    ended,
    resumed,
    unchanged,
    faults: payload.faults,
    actor,
    at,
  };
}

function bodyStore(db: WritableDb): BodyRowStore {
  const putBody = db.writer(upsert('listed_bodies', bodyColumns));
  const putName = db.writer(upsert('body_names', nameColumns));
  return {
    body: (code) => db.query<ListedBodyRow>(BODY).get(code),
    name: (code, name) => db.query<BodyNameRow>(NAME).get(code, name),
    putBody: (row) => putBody(...bodyColumns.map((column) => row[column])),
    putName: (row) => putName(...nameColumns.map((column) => row[column])),
  };
}

/** Every body of which an imported list speaks; some thousands at most. */
export function listedBodyRows(db: ReadableDb): ListedBodyRow[] {
  return db.query<ListedBodyRow>(`SELECT ${bodyColumns.join(', ')} FROM listed_bodies ORDER BY code`).all();
}

export function bodyNamesOf(db: ReadableDb, code: string): BodyNameRow[] {
  return db.query<BodyNameRow>(bodyNamesSql).all(code);
}

export function bodyNameRows(db: ReadableDb): BodyNameRow[] {
  return db.query<BodyNameRow>(`SELECT ${nameColumns.join(', ')} FROM body_names ORDER BY code, name`).all();
}

function insert(table: string, columns: readonly string[]): string {
  return `INSERT INTO ${table} (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`;
}

function upsert(table: string, columns: readonly string[]): string {
  return `INSERT OR REPLACE ${insert(table, columns).slice('INSERT '.length)}`;
}
