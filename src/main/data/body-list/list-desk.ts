import type { ListRequest } from '#shared/contract/body-list.ts';
import type { BodyChange } from '#shared/domain/body-list/body-change.ts';
import type { RowFault } from '#shared/domain/body-list/row-fault.ts';
import type { IntakeEncoding } from '#shared/domain/intake/reading.ts';
import type { Office } from '../handler.ts';

/** What a preview found; the commit must find the same. */
export interface ListPreview {
  readonly request: ListRequest;
  readonly sha256: string;
  /** Version of the ledger's tables with which the list was compared. */
  readonly tables: string;
  readonly changes: readonly BodyChange[];
  readonly faults: readonly RowFault[];
}

/** A list that somebody is about to import. Lives in memory only: after a restart the file is chosen again. */
export interface OpenList {
  readonly id: string;
  readonly path: string;
  readonly fileName: string;
  /** Null for a spreadsheet. */
  encoding: IntakeEncoding | null;
  preview: ListPreview | null;
}

/** Lists that nobody imported are forgotten, the oldest first. */
const MOST_OPEN = 5;

const desks = new WeakMap<object, Map<string, OpenList>>();

export function openLists(office: Office): Map<string, OpenList> {
  const existing = desks.get(office.key);
  if (existing) return existing;
  const lists = new Map<string, OpenList>();
  desks.set(office.key, lists);
  return lists;
}

export function openList(office: Office, list: Omit<OpenList, 'preview'>): OpenList {
  const lists = openLists(office);
  const opened: OpenList = { ...list, preview: null };
  lists.set(list.id, opened);
  for (const id of lists.keys()) {
    if (lists.size <= MOST_OPEN) break;
    lists.delete(id);
  }
  return opened;
}
