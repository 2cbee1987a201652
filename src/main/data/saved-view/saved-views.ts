import { z } from 'zod';
import type { AppError } from '#shared/contract/app-error.ts';
import type { InputOf } from '#shared/contract/contract.ts';
import { QueueFilter } from '#shared/contract/queue.ts';
import { QueueFact, type SavedView } from '#shared/contract/saved-view.ts';
import { err, ok, type Result } from '#shared/result.ts';
import type { ReadableDb, WritableDb } from '../database.ts';
import type { CommandContext, OperationContext, Session } from '../handler.ts';
import { actorNames } from '../session/actor-names.ts';
import { putView, removeView } from './view-rows.ts';

/** In the vault: a name is free text, and who is searched for is a person. */
const ViewContent = z.object({ name: z.string(), filter: QueueFilter, facts: z.array(QueueFact) });

interface StoredView {
  id: string;
  version: number;
  owner: string;
  shared: number;
  at: string;
  actor: string;
  content: string | null;
}

const VIEWS = `SELECT saved_views.id, saved_views.version, owner, shared, journal.at, journal.actor, vault.content
  FROM saved_views JOIN journal ON journal.seq = saved_views.seq
  LEFT JOIN vault ON vault.event = journal.id`;
export const VISIBLE = `${VIEWS} WHERE shared = 1 OR owner = ? ORDER BY saved_views.seq DESC LIMIT 200`;
const ONE = `${VIEWS} WHERE saved_views.id = ?`;

/** The person's own ones and the shared ones, the one that was saved last at the end; of very many the oldest are left out. */
export function savedViews(db: ReadableDb, { session }: Pick<OperationContext, 'session'>): SavedView[] {
  const named = actorNames(db, session.actor);
  return db
    .query<StoredView>(VISIBLE)
    .all(session.actor)
    .toReversed()
    .flatMap((stored) => {
      const content = contentOf(stored);
      if (!content) return [];
      const { name, isMe } = named(stored.owner);
      return [
        {
          ...content,
          id: stored.id,
          version: stored.version,
          isShared: stored.shared === 1,
          owner: { name, isMe },
          isChangeable: mayChange(stored, session),
        },
      ];
    });
}

/** Null when it was erased, or when a newer program saved what this one cannot show. */
function contentOf({ content }: StoredView): z.infer<typeof ViewContent> | null {
  return content === null ? null : (ViewContent.safeParse(JSON.parse(content)).data ?? null);
}

function mayChange({ owner }: Pick<StoredView, 'owner'>, { actor, role }: Session): boolean {
  return owner === actor || role === 'administrator';
}

export function saveView(
  db: WritableDb,
  input: InputOf<'savedViews.save'>,
  context: CommandContext,
): Result<SavedView, AppError> {
  const { session } = context;
  const { name, isShared, filter, facts, replaces } = input;
  if (isShared && session.role === 'viewer') return err({ code: 'viewerMayNot' });
  const before = replaces === null ? null : changeable(db, replaces.id, session);
  if (before && !before.ok) return before;
  if (before && before.value.version !== replaces?.version)
    return err(stale(db, before.value, input, session));
  const id = before?.value.id ?? context.newId();
  if (savedViews(db, context).some((other) => other.name === name && other.id !== id)) {
    return err({ code: 'nameInUse', name });
  }
  const owner = before?.value.owner ?? session.actor;
  const payload = {
    view: id,
    version: (before?.value.version ?? 0) + 1,
    owner,
    // Somebody else's view is a shared one; taking it out of sharing would hide it from whoever just saved it.
    shared: isShared || owner !== session.actor,
  };
  const personal = { kind: 'savedView', content: { name, filter, facts } };
  putView(db, context.append({ kind: 'viewSaved', payload, personal }, null), payload);
  context.changed(['savedViews']);
  const saved = savedViews(db, context).find((view) => view.id === id);
  if (!saved) throw new Error('a view that was saved can be read');
  return ok(saved);
}

export function deleteView(db: WritableDb, id: string, context: CommandContext): Result<null, AppError> {
  const before = changeable(db, id, context.session);
  if (!before.ok) return before;
  const payload = { view: id };
  context.append({ kind: 'viewDeleted', payload, personal: null }, null);
  removeView(db, payload);
  context.changed(['savedViews']);
  return ok(null);
}

/** Somebody else's own view is not there for anybody but its owner. */
function changeable(db: ReadableDb, id: string, session: Session): Result<StoredView, AppError> {
  const stored = db.query<StoredView>(ONE).get(id);
  if (!stored || (stored.shared === 0 && stored.owner !== session.actor)) {
    return err({ code: 'notFound', what: 'savedView' });
  }
  return mayChange(stored, session) ? ok(stored) : err({ code: 'administratorRequired' });
}

function stale(
  db: ReadableDb,
  { version, actor, at }: StoredView,
  { replaces }: InputOf<'savedViews.save'>,
  session: Session,
): AppError {
  const by = actorNames(db, session.actor)(actor, at).name;
  const changes = [{ kind: 'viewSaved', by, at }];
  return {
    code: 'staleVersion',
    expected: replaces?.version ?? 0,
    actual: version,
    changes,
    differences: [],
  };
}
