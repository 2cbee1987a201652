import type { ChecklistChange } from '#shared/contract/judge-again.ts';
import type { Application } from '#shared/domain/application/application.ts';
import { checklistFor } from '#shared/domain/case/checklist-for.ts';
import { recordsToSetAside } from '#shared/domain/case/judge-again.ts';
import { checklistMoves } from '#shared/domain/case/move-checklist.ts';
import type { CaseState } from '#shared/domain/case/state.ts';
import { type ChecklistDifference, compareChecklists } from '#shared/domain/checklist/compare-checklists.ts';
import type { ChecklistTemplate } from '#shared/domain/checklist/template.ts';
import type { Judgement } from '#shared/domain/email-domain/judgement.ts';
import type { OperationContext } from '../handler.ts';

/** With which checklists the case can go on; none after its application was erased. */
export function movesOf(
  state: CaseState,
  application: Application | null,
  judgement: Judgement | null,
  { reference, checklists }: Pick<OperationContext, 'reference' | 'checklists'>,
): ChecklistTemplate[] {
  if (!application || !judgement) return [];
  const claim = { code: application.organizationCode, name: application.organizationName };
  const judged = checklistFor(state.type, claim, judgement, reference.judgementTables, checklists);
  return checklistMoves(state, checklists.template(judged), checklists);
}

/** What another checklist would change in the case. */
export function checklistChange(
  state: CaseState,
  before: ChecklistTemplate,
  after: ChecklistTemplate,
): ChecklistChange {
  return {
    before: nameOf(before),
    after: nameOf(after),
    ...knownDifference(before, after),
    setAside: recordsToSetAside(state, after),
  };
}

/** Every reading of a case asks, and versions never change. */
const compared = new WeakMap<ChecklistTemplate, WeakMap<ChecklistTemplate, ChecklistDifference>>();

function knownDifference(before: ChecklistTemplate, after: ChecklistTemplate): ChecklistDifference {
  const known = compared.get(before) ?? new WeakMap<ChecklistTemplate, ChecklistDifference>();
  compared.set(before, known);
  const difference = known.get(after) ?? compareChecklists(before, after);
  known.set(after, difference);
  return difference;
}

function nameOf({ id, version, name }: ChecklistTemplate) {
  return { id, version, name };
}
