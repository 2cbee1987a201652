import type { AppError } from '#shared/contract/app-error.ts';
import type { ChecklistView } from '#shared/contract/checklist.ts';
import type { InputOf } from '#shared/contract/contract.ts';
import { dividedId, generalId, isDivisible } from '#shared/domain/checklist/checklist-body.ts';
import { dividedChecklist } from '#shared/domain/checklist/edit-checklist.ts';
import { ChecklistTemplate } from '#shared/domain/checklist/template.ts';
import { err, ok, type Result } from '#shared/result.ts';
import type { ReadableDb, WritableDb } from '../database.ts';
import type { CommandContext } from '../handler.ts';
import { recordChecklist, staleChecklist } from './checklist-versions.ts';
import { ledgerChecklists } from './ledger-checklists.ts';

/** Cases of this kind of body begin with a checklist of their own from now on. */
export function divideChecklist(
  db: WritableDb,
  { checklist, body }: InputOf<'checklists.divide'>,
  context: CommandContext,
): Result<ChecklistView, AppError> {
  if (context.session.role !== 'administrator') return err({ code: 'administratorRequired' });
  const { all } = ledgerChecklists(db);
  const general = isDivisible(checklist) ? all.find(({ id }) => id === checklist) : undefined;
  if (!general) return err({ code: 'notFound', what: 'checklist' });
  const id = dividedId(checklist, body);
  const there = all.find((each) => each.id === id);
  if (there) return err({ code: 'nameInUse', name: there.name.ja });
  return ok(recordChecklist(db, dividedChecklist(general, body, newestOf(db, id)), context));
}

/** They begin with the general one again; cases under way keep theirs and may be moved. */
export function retireChecklist(
  db: WritableDb,
  { checklist, expectedVersion }: InputOf<'checklists.retire'>,
  context: CommandContext,
): Result<null, AppError> {
  if (context.session.role !== 'administrator') return err({ code: 'administratorRequired' });
  const current = ledgerChecklists(db).all.find(({ id }) => id === checklist && id !== generalId(id));
  if (!current) return err({ code: 'notFound', what: 'checklist' });
  const stale = staleChecklist(db, current, expectedVersion, context);
  if (stale) return err(stale);
  recordChecklist(db, { ...current, version: current.version + 1, retired: true }, context);
  return ok(null);
}

const NEWEST = 'SELECT content FROM checklist_versions WHERE template = ? ORDER BY seq DESC LIMIT 1';

/** Also one that was given up. */
function newestOf(db: ReadableDb, id: string): ChecklistTemplate | null {
  const row = db.query<{ content: string }>(NEWEST).get(id);
  return row ? ChecklistTemplate.parse(JSON.parse(row.content)) : null;
}
