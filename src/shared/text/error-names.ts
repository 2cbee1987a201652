import type { MissedChange } from '../contract/app-error.ts';
import type { CaseAction } from '../domain/case/command.ts';
import { type CaseType, type Outcome, outcomesOf } from '../domain/case/status.ts';

/** Names that a sentence needs and an error does not carry; without them it speaks in general terms. */
export interface ErrorNames {
  /** Label of a checklist item. */
  readonly item?: (id: string) => string;
  /** Name of an actor such as `operator:…`; null when nobody knows it. */
  readonly actor?: (actor: string) => string | null;
  /** What a case of its kind calls an action; null where it is called as in every other. */
  readonly action?: (action: CaseAction) => string | null;
}

/** A name to read, never an internal id. `other` stands for an operator whose name is not at hand. */
export function actorInWords(actor: string, names: ErrorNames, other: string): string {
  const known = names.actor?.(actor);
  if (known) return known;
  return actor.startsWith('operator:') ? other : actor;
}

/** What was missed is a new version of something in the settings, and no step on a case. */
export function isOfSettings(changes: readonly MissedChange[]): boolean {
  return changes.some(({ kind }) => kind === 'letterTemplateChanged' || kind === 'checklistChanged');
}

/** The outcome by which a decision on a case of this kind is called: 継続 and 資格喪失 are decided by the same steps as 承認 and 見送り. */
export function outcomeOfAction(action: CaseAction, type: CaseType): Outcome | null {
  const { favourable, adverse } = outcomesOf(type);
  if (action === 'approve') return favourable;
  return action === 'decline' ? adverse : null;
}
