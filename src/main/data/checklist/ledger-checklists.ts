import { type Checklists, checklistsWith } from '#shared/domain/checklist/checklists.ts';
import { ChecklistTemplate } from '#shared/domain/checklist/template.ts';
import type { ReadableDb } from '../database.ts';

interface Known {
  /** Of the newest version: its number alone is given anew after a rollback. */
  readonly event: string | null;
  readonly checklists: Checklists;
}

const NEWEST = 'SELECT event FROM checklist_versions ORDER BY seq DESC LIMIT 1';
const ALL = 'SELECT content FROM checklist_versions ORDER BY seq';

const known = new WeakMap<ReadableDb, Known>();

/** The checklists of the program and those of the office. Asking again costs one look at a single row. */
export function ledgerChecklists(db: ReadableDb): Checklists {
  const event = db.query<{ event: string }>(NEWEST).get()?.event ?? null;
  const before = known.get(db);
  if (before && before.event === event) return before.checklists;
  const own = db.query<{ content: string }>(ALL).all();
  const checklists = checklistsWith(own.map(({ content }) => ChecklistTemplate.parse(JSON.parse(content))));
  known.set(db, { event, checklists });
  return checklists;
}
