import { err, ok, type Result } from '../../result.ts';
import { type Checklists, refOf, SECONDMENT } from '../checklist/checklists.ts';
import type { ChecklistRef, ChecklistTemplate } from '../checklist/template.ts';
import type { CaseEventDraft } from './event.ts';
import { recordsToSetAside } from './judge-again.ts';
import type { CaseRefusal } from './refusal.ts';
import type { CaseState } from './state.ts';

/**
 * The checklists that the case can go on with: what its judgement asks for in the version of now, and the one for
 * secondees. Never an easier one than the judgement asks for.
 *
 * @param judged the checklist with which such a case would begin today.
 */
export function checklistMoves(
  state: CaseState,
  judged: ChecklistTemplate,
  checklists: Checklists,
): ChecklistTemplate[] {
  const offered = [judged, ...(state.type === 'application' ? [checklists.newest(SECONDMENT)] : [])];
  return offered.filter((template) => !isSame(refOf(template), state.checklist));
}

/** A case keeps the version that it started with until somebody moves it (rules §5). */
export function moveChecklist(
  state: CaseState,
  wanted: ChecklistRef,
  moves: readonly ChecklistTemplate[],
): Result<CaseEventDraft[], CaseRefusal> {
  const template = moves.find((each) => isSame(refOf(each), wanted));
  if (!template) return err({ code: 'checklistNotOffered' });
  const payload = { checklist: refOf(template), setAside: recordsToSetAside(state, template) };
  return ok([{ kind: 'checklistMoved', payload, personal: null }]);
}

function isSame(one: ChecklistRef, other: ChecklistRef): boolean {
  return one.template === other.template && one.version === other.version;
}
