import { z } from 'zod';
import { err, ok, type Result } from '../../result.ts';
import { Actor } from '../operator/actor.ts';
import { PlainDate } from '../time/plain-date.ts';
import type { CaseCommand } from './command.ts';
import { type DecideContext, decide } from './decide.ts';
import type { CaseEvent, CaseEventDraft } from './event.ts';
import { evolve } from './evolve.ts';
import type { CaseRefusal } from './refusal.ts';
import type { CaseState } from './state.ts';

const Text = z.string().trim().max(4_000);

/**
 * What can be done with many cases at once. Only what needs no look at the single case: 所属確認 and 見送り are
 * judgements about one person and are not among them.
 */
export const BulkWork = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('claim') }),
  z.object({ kind: z.literal('snooze'), until: PlainDate, text: Text }),
  z.object({ kind: z.literal('reassign'), to: Actor, note: Text }),
  /** `confirmed`: the items of the checklist that the person says were confirmed for every one of the cases. */
  z.object({ kind: z.literal('approve'), confirmed: z.array(z.string()), source: Text, text: Text }),
  z.object({ kind: z.literal('notify'), notifiedOn: PlainDate.optional() }),
]);
export type BulkWork = z.infer<typeof BulkWork>;

export interface Rehearsal {
  readonly drafts: readonly CaseEventDraft[];
  readonly after: CaseState;
}

/**
 * What the work would record on one case, or why it cannot be done there. The same decide() as for a single case, step by
 * step, each on the state that the step before leaves. Pure: a plan shows it, and the commit records exactly it.
 * `contextOf` gives the context for a state, since guards look at the state's checklist and decision.
 */
export function rehearse(
  state: CaseState,
  work: BulkWork,
  contextOf: (state: CaseState) => DecideContext,
): Result<Rehearsal, CaseRefusal> {
  // A pass was earned by the domain; everything else is for one pair of eyes on one case.
  if (work.kind === 'approve' && state.judgement.outcome !== 'pass') return err({ code: 'oneByOneOnly' });
  const drafts: CaseEventDraft[] = [];
  let after = state;
  for (const command of steps(state, work, contextOf(state))) {
    const context = contextOf(after);
    const decided = decide(after, command, context);
    if (!decided.ok) return decided;
    for (const draft of decided.value) {
      after = evolve(after, rehearsed(draft, drafts.length, context));
      drafts.push(draft);
    }
  }
  return ok({ drafts, after });
}

function steps(state: CaseState, work: BulkWork, { template }: DecideContext): CaseCommand[] {
  switch (work.kind) {
    case 'claim':
    case 'notify':
    case 'snooze':
    case 'reassign':
      return [work];
    case 'approve': {
      const claim: CaseCommand[] = state.status === 'received' ? [{ kind: 'claim' }] : [];
      const confirmed = new Set(work.confirmed);
      const open = template.items.filter(({ id }) => confirmed.has(id) && state.checks[id] === undefined);
      const checks = open.map(
        ({ id }): CaseCommand => ({
          kind: 'recordCheck',
          item: id,
          result: 'confirmed',
          reason: null,
          checkedOn: null,
          source: work.source,
          note: '',
        }),
      );
      return [...claim, ...checks, { kind: 'approve', text: work.text }];
    }
    default:
      return work satisfies never;
  }
}

/** A draft as if the journal had taken it: enough for the guards of the next step. */
function rehearsed(draft: CaseEventDraft, index: number, { actor, today }: DecideContext): CaseEvent {
  return { ...draft, id: `rehearsed-${index}`, at: `${today}T00:00:00.000Z`, actor, vault: null };
}
