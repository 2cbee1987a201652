import type { CaseOrigin } from '#shared/contract/intake-plan.ts';
import type { CaseEvent } from '#shared/domain/case/event.ts';
import type { ReadableDb } from '../database.ts';
import type { OperationContext } from '../handler.ts';
import { caseEvents } from '../journal/journal.ts';
import { type ApplicationRecord, readApplication } from '../journal/vault.ts';
import { actorNames } from '../session/actor-names.ts';
import { RunFile } from './intake-runs.ts';
import { fieldChanges } from './plan/describe-row.ts';

type Content = CaseEvent & { kind: 'applicationReceived' | 'applicationUpdated' };

/** Which file a case came from, what was corrected on the way in, and what later files replaced. */
export function caseOrigin(db: ReadableDb, caseId: string, context: OperationContext): CaseOrigin | null {
  const events = caseEvents(db, caseId);
  if (events.length === 0) return null;
  const names = actorNames(db, context.session.actor);
  const undone = new Set(events.flatMap((each) => (each.kind === 'undone' ? [each.payload.event] : [])));
  const contents = events
    .filter((each): each is Content & { seq: number } => isContent(each) && !undone.has(each.id))
    .map((event) => ({ event, record: readApplication(db, event.vault) }));
  const current = contents.at(-1);
  const replaced = contents.slice(1).flatMap(({ event, record }, at) => {
    const before = contents[at]?.record;
    if (!record || !before) return [];
    const changes = fieldChanges(before.application, record.application);
    return [{ by: names(event.actor).name, at: event.at, changes }];
  });
  return {
    fileName: fileOf(db, current?.event.payload.importRun ?? null),
    corrections: current?.record ? correctionsOf(current.event, current.record, names) : [],
    replaced: replaced.reverse(),
  };
}

function isContent(event: CaseEvent): event is Content {
  return event.kind === 'applicationReceived' || event.kind === 'applicationUpdated';
}

function correctionsOf(
  event: Content,
  record: ApplicationRecord,
  names: (actor: string) => { readonly name: string },
): CaseOrigin['corrections'] {
  return record.corrections.map((each) => ({ ...each, by: names(event.actor).name, at: event.at }));
}

function fileOf(db: ReadableDb, run: string | null): string | null {
  if (run === null) return null;
  const file = db
    .query<{ content: string }>(
      `SELECT vault.content FROM intake_runs JOIN journal ON journal.seq = intake_runs.seq
        JOIN vault ON vault.event = journal.id WHERE intake_runs.id = ?`,
    )
    .get(run);
  return file ? RunFile.parse(JSON.parse(file.content)).fileName : null;
}
