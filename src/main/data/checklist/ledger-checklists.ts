import { type Checklists, checklistsWith } from '#shared/domain/checklist/checklists.ts';
import { ChecklistTemplate } from '#shared/domain/checklist/template.ts';
import type { ReadableDb } from '../database.ts';
import { memoryOf } from '../memory.ts';

interface Known {
  /** Of the newest version: its number alone is given anew after a rollback. */
  readonly event: string | null;
  readonly checklists: Checklists;
}

const NEWEST = 'SELECT event FROM checklist_versions ORDER BY seq DESC LIMIT 1';
const ALL = 'SELECT content FROM checklist_versions ORDER BY seq';

const LATEST = 'latest';
const latest = memoryOf<Known>({ table: 'checklist_versions', change: 'any', most: 1 });

/** The checklists of the program and those of the office. */
export function ledgerChecklists(db: ReadableDb): Checklists {
  const newest = () => db.query<{ event: string }>(NEWEST).get()?.event ?? null;
  const known = latest.recall(db, LATEST, ({ event }) => event === newest());
  if (known) return known.checklists;
  const own = db.query<{ content: string }>(ALL).all();
  const checklists = checklistsWith(own.map(({ content }) => ChecklistTemplate.parse(JSON.parse(content))));
  return latest.keep(db, LATEST, { event: newest(), checklists }).checklists;
}
