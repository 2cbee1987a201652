import type { AppError } from '#shared/contract/app-error.ts';
import type { ChecklistView } from '#shared/contract/checklist.ts';
import type { InputOf } from '#shared/contract/contract.ts';
import { standardTemplate } from '#shared/domain/checklist/checklists.ts';
import { nextVersion } from '#shared/domain/checklist/edit-checklist.ts';
import type { ChecklistTemplate } from '#shared/domain/checklist/template.ts';
import { err, ok, type Result } from '#shared/result.ts';
import type { ReadableDb, WritableDb } from '../database.ts';
import type { CommandContext, OperationContext } from '../handler.ts';
import { canonicalJson } from '../journal/canonical-json.ts';
import { actorNames } from '../session/actor-names.ts';
import { ledgerChecklists } from './ledger-checklists.ts';

interface VersionRow {
  at: string;
  actor: string;
}

const VERSION = 'SELECT at, actor FROM checklist_versions WHERE template = ? AND version = ?';

export function checklistViews(db: ReadableDb, context: OperationContext): ChecklistView[] {
  return context.checklists.all.map((current) => checklistView(db, current, context));
}

export function checklistView(
  db: ReadableDb,
  current: ChecklistTemplate,
  { session }: Pick<OperationContext, 'session'>,
): ChecklistView {
  const { id, version } = current;
  const row = db.query<VersionRow>(VERSION).get(id, version);
  const by = row && actorNames(db, session.actor)(row.actor, row.at).name;
  return {
    current,
    standard: standardTemplate(id),
    changed: row && by ? { at: row.at, by } : null,
  };
}

/** Cases that begin from now on begin with the new version; the others keep theirs. */
export function changeChecklist(
  db: WritableDb,
  { checklist, expectedVersion, items }: InputOf<'checklists.change'>,
  context: CommandContext,
): Result<ChecklistView, AppError> {
  if (context.session.role !== 'administrator') return err({ code: 'administratorRequired' });
  const current = ledgerChecklists(db).all.find(({ id }) => id === checklist);
  if (!current) return err({ code: 'notFound', what: 'checklist' });
  const stale = staleChecklist(db, current, expectedVersion, context);
  if (stale) return err(stale);
  const next = nextVersion(current, standardTemplate(checklist), items, context.newId);
  if (!next.ok) return err({ code: 'checklistRefused', problem: next.error });
  return ok(recordChecklist(db, next.value, context));
}

/** Null while it is still the version from which somebody set out. */
export function staleChecklist(
  db: ReadableDb,
  current: ChecklistTemplate,
  expected: number,
  context: OperationContext,
): AppError | null {
  const { version: actual } = current;
  if (actual === expected) return null;
  const { changed } = checklistView(db, current, context);
  const changes = changed ? [{ kind: 'checklistChanged', ...changed }] : [];
  return { code: 'staleVersion', expected, actual, changes, differences: [] };
}

export function recordChecklist(
  db: WritableDb,
  template: ChecklistTemplate,
  context: CommandContext,
): ChecklistView {
  const event = context.append({ kind: 'checklistChanged', payload: { template }, personal: null }, null);
  putChecklist(db, { ...event, actor: context.session.actor }, template);
  context.changed(['settings']);
  return checklistView(db, template, context);
}

export function putChecklist(
  db: WritableDb,
  event: { id: string; seq: number; at: string; actor: string },
  template: ChecklistTemplate,
): void {
  db.run(
    'INSERT INTO checklist_versions (seq, template, version, event, at, actor, content) VALUES (?, ?, ?, ?, ?, ?, ?)',
    event.seq,
    template.id,
    template.version,
    event.id,
    event.at,
    event.actor,
    canonicalJson(template),
  );
}
