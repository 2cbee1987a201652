import { err, ok, type Result } from '../../result.ts';
import { SECONDMENT } from '../checklist/checklists.ts';
import type { ChecklistRef, ChecklistTemplate } from '../checklist/template.ts';
import { compareJudgements, isSameFinding } from '../email-domain/compare-judgements.ts';
import type { Judgement } from '../email-domain/judgement.ts';
import type { DomainPolicy } from '../email-domain/policy.ts';
import type { CaseEventDraft, JudgedAgainCause } from './event.ts';
import { refuseNewJudgement } from './guards.ts';
import type { CaseRefusal } from './refusal.ts';
import type { CaseState } from './state.ts';
import { summariseJudgement } from './summarise-judgement.ts';

/** The judgement that a case has, and the one that it would get by the tables and settings of now. */
export interface FreshJudgement {
  readonly before: Judgement;
  readonly after: Judgement;
  /** Version of the tables behind `after`. */
  readonly tables: string;
  /** The settings behind it. */
  readonly policy: DomainPolicy;
  /** The checklist that goes with `after`. */
  readonly template: ChecklistTemplate;
}

/**
 * Replaces the judgement of a case. Also for those who have to judge many cases again because something
 * that judgements rest on changed: who may ask for that is their question, not this one's.
 */
export function judgeAgain(
  state: CaseState,
  fresh: FreshJudgement | null,
  cause: JudgedAgainCause,
): Result<CaseEventDraft[], CaseRefusal> {
  const refusal = refuseNewJudgement(state);
  if (refusal) return err(refusal);
  if (!fresh) return err({ code: 'applicationErased' });
  const { before, after, tables, policy, template } = fresh;
  const given = { judgement: before, tables: state.judgement.tables };
  if (isSameFinding(compareJudgements(given, { judgement: after, tables }))) {
    return err({ code: 'sameJudgement' });
  }
  return ok([
    {
      kind: 'judgedAgain',
      payload: {
        judgement: summariseJudgement(after, tables, policy),
        checklist: { template: template.id, version: template.version },
        cause,
        setAside: recordsToSetAside(state, template),
      },
      personal: { kind: 'judgement', content: { judgement: after } },
    },
  ]);
}

/** Recorded items that another checklist does not ask for. */
export function recordsToSetAside(state: CaseState, template: ChecklistTemplate): string[] {
  const asked = new Set(template.items.map((item) => item.id));
  return Object.keys(state.checks).filter((item) => !asked.has(item));
}

/**
 * A case keeps the version of its checklist as long as it keeps the checklist (rules §5). That somebody is a secondee
 * was found by a person; a new judgement of the address does not change it.
 */
export function checklistAfter(current: ChecklistRef, chosen: ChecklistRef): ChecklistRef {
  const isKept = chosen.template === current.template || current.template === SECONDMENT;
  return isKept ? current : chosen;
}
