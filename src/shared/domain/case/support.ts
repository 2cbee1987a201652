import type { ChecklistItem } from '../checklist/template.ts';
import type { CaseRefusal } from './refusal.ts';
import type { CaseState } from './state.ts';

/** What is still missing before an item may be 確認済; null when nothing is (rules §5). */
export function missingSupport(state: CaseState, item: ChecklistItem): CaseRefusal | null {
  if (item.needsIndependentContact) {
    const because = contactGap(state);
    if (because) return { code: 'independentContactRequired', item: item.id, because };
  }
  if (item.needsEvidence && !hasEvidence(state, item.id)) return { code: 'evidenceRequired', item: item.id };
  return null;
}

/**
 * Why a recorded result is not enough any more, though nobody took it back: the item may no longer be 対象外, or what it was confirmed
 * by was withdrawn. Null while it counts, and where nothing was recorded.
 */
export function lapsedBecause(state: CaseState, item: ChecklistItem): CaseRefusal | null {
  const result = state.checks[item.id]?.result;
  if (result === 'notApplicable' && !item.mayBeNotApplicable) {
    return { code: 'notApplicableNotPermitted', item: item.id };
  }
  return result === 'confirmed' ? missingSupport(state, item) : null;
}

type ContactGap = Extract<CaseRefusal, { code: 'independentContactRequired' }>['because'];

/** 在籍 must have been confirmed in a contact that was not found through the application. */
function contactGap({ contacts }: CaseState): ContactGap | null {
  if (contacts.length === 0) return 'noContact';
  const current = contacts.filter((contact) => !contact.ofEarlierApplicant);
  if (current.length === 0) return 'earlierApplicant';
  const independent = current.filter((contact) => contact.independence === 'independent');
  if (independent.length === 0) return 'notIndependent';
  return independent.some((contact) => contact.result === 'employed') ? null : 'notConfirmed';
}

function hasEvidence({ evidence }: CaseState, item: string): boolean {
  return evidence.some((each) => each.withdrawn === null && each.items.includes(item));
}
