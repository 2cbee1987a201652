import type {} from '#shared/contract/case.ts';
import type { CaseOrigin } from '#shared/contract/intake-plan.ts';
import type { ReadableDb } from '../database.ts';
import type { OperationContext } from '../handler.ts';
import { caseEvents } from '../journal/journal.ts';
import type { Named } from '../session/actor-names.ts';
import { actorNames } from '../session/actor-names.ts';
import { type CaseContent, caseContents } from './case-contents.ts';

/** Which file a case came from, what was corrected on the way in, and what later files replaced. */
export function caseOrigin(db: ReadableDb, caseId: string, context: OperationContext): CaseOrigin | null {
  const contents = caseContents(db, caseEvents(db, caseId));
  const current = contents.findLast((each) => !each.isUndone);
  if (!current) return null;
  const named = actorNames(db, context.session.actor);
  return {
    source: sourceOf(current, named),
    corrections: correctionsOf(current, named),
    replaced: contents.flatMap((each) => replacementOf(each, named)).reverse(),
  };
}

function replacementOf(content: CaseContent, named: Named): CaseOrigin['replaced'] {
  const { before, changes, isUndone } = content;
  if (!before) return [];
  const gone = isUndone ? content : before;
  return [
    {
      ...sourceOf(content, named),
      isUndone,
      changes: [...changes],
      corrections: correctionsOf(gone, named),
    },
  ];
}

function sourceOf({ event, file }: CaseContent, named: Named): CaseOrigin['source'] {
  return { fileName: file?.name ?? null, by: named(event.actor, event.at), at: event.at };
}

function correctionsOf({ event, record }: CaseContent, named: Named): CaseOrigin['corrections'] {
  const { actor, at } = event;
  return (record?.corrections ?? []).map((each) => ({ ...each, by: named(actor, at), at }));
}
