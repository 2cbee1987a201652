import type { BodyChange } from '#shared/domain/body-list/body-change.ts';

/** A row of `listed_bodies`: what the imported lists say of a body, taken together. */
export type ListedBodyRow = {
  readonly code: string;
  readonly prefecture: string;
  readonly name: string;
  readonly kana: string;
  readonly kind: string;
  readonly members: string;
  readonly established_on: string;
  /** The day of the first list that named it as new; null for a body that the program's tables had. */
  readonly started_on: string | null;
  readonly ended_on: string | null;
  /** 団体コード as JSON. */
  readonly successors: string;
  readonly last_import: string;
};

/** A row of `body_names`: a name that a body has or had. Null days: a list told the name, not when it was used. */
export type BodyNameRow = {
  readonly code: string;
  readonly name: string;
  readonly kana: string;
  readonly first_seen: string | null;
  readonly last_seen: string | null;
  /** The import that told it last. */
  readonly import: string;
};

/** Where the rows are kept: the tables of a ledger, or memory when the tables are checked. */
export interface BodyRowStore {
  body(code: string): ListedBodyRow | undefined;
  name(code: string, name: string): BodyNameRow | undefined;
  putBody(row: ListedBodyRow): void;
  putName(row: BodyNameRow): void;
}

/** The projection of one change of an imported list, for the import, a rebuild and a check alike. */
export function applyBodyChange(store: BodyRowStore, change: BodyChange, importId: string): void {
  store.putBody(nextBody(store.body(change.body.code), change, importId));
  for (const row of nextNames(store, change, importId)) store.putName(row);
}

function nextBody(before: ListedBodyRow | undefined, change: BodyChange, importId: string): ListedBodyRow {
  const { code, prefecture, name, kana, kind, members, establishedOn } = change.body;
  const row: ListedBodyRow = {
    code,
    prefecture,
    name,
    kana,
    kind,
    members,
    established_on: establishedOn,
    started_on: before?.started_on ?? null,
    ended_on: before?.ended_on ?? null,
    successors: before?.successors ?? '[]',
    last_import: importId,
  };
  switch (change.change) {
    case 'added':
      return { ...row, started_on: change.on };
    case 'resumed':
      return { ...row, ended_on: null, successors: '[]' };
    case 'ended':
      return { ...row, ended_on: change.on, successors: JSON.stringify(change.successors) };
    case 'changed':
    case 'unchanged':
      return row;
    default:
      return change satisfies never;
  }
}

function nextNames(store: BodyRowStore, change: BodyChange, importId: string): BodyNameRow[] {
  const { code, name, kana } = change.body;
  const told = (former: string, reading: string): BodyNameRow =>
    store.name(code, former) ?? {
      code,
      name: former,
      kana: reading,
      first_seen: null,
      last_seen: null,
      import: importId,
    };
  if (change.change === 'ended') return [told(name, kana)];
  const current = seen(told(name, kana), kana, change.on, importId);
  if (change.change !== 'changed' && change.change !== 'resumed') return [current];
  const reading = change.fields.find(({ field }) => field === 'kana')?.before ?? kana;
  const former = change.fields.flatMap(({ field, before, after }) => {
    if (field === 'name') return [told(before, reading)];
    return field === 'formerName' ? [told(after, '')] : [];
  });
  return [current, ...former];
}

function seen(row: BodyNameRow, kana: string, on: string, importId: string): BodyNameRow {
  const isLatest = row.last_seen === null || on >= row.last_seen;
  return {
    ...row,
    kana: isLatest ? kana : row.kana,
    first_seen: row.first_seen === null || on < row.first_seen ? on : row.first_seen,
    last_seen: isLatest ? on : row.last_seen,
    import: isLatest ? importId : row.import,
  };
}
