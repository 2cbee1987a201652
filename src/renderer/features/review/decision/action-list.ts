import type { CaseView } from '#shared/contract/case.ts';
import type { CaseAction } from '#shared/domain/case/command.ts';
import type { CaseRefusal } from '#shared/domain/case/refusal.ts';

export interface OfferedAction {
  readonly action: CaseAction;
  readonly refusal: CaseRefusal | null;
}

/** What moves the case on, the usual first; what is final stands last in the first group. */
const main: readonly CaseAction[] = [
  'claim',
  'inquire',
  'recordAnswer',
  'returnForRevision',
  'decline',
  'approve',
  'confirm',
  'notify',
];
const beside: readonly CaseAction[] = [
  'undo',
  'release',
  'reassign',
  'snooze',
  'wake',
  'setPriority',
  'reopen',
  'withdraw',
];

/**
 * The actions that make sense in this state, open or not. What another state would need is left out: a bar of
 * fifteen grey buttons explains nothing.
 */
export function offeredActions(view: CaseView): { main: OfferedAction[]; beside: OfferedAction[] } {
  const offered = (action: CaseAction): OfferedAction[] => {
    const verdict = view.actions.find((each) => each.action === action);
    return verdict && isOffered(verdict, view) ? [verdict] : [];
  };
  return { main: main.flatMap(offered), beside: beside.flatMap(offered) };
}

function isOffered({ action, refusal }: OfferedAction, view: CaseView): boolean {
  // Whoever holds the case: there is nothing to end where nothing was put off.
  if (action === 'wake' && view.snoozedUntil === null) return false;
  switch (refusal?.code) {
    case 'actionNotAllowed':
    case 'nothingToUndo':
    case 'notSnoozed':
      return false;
    case 'roleNotPermitted':
      // The second person's buttons are shown where a second person is waited for.
      return view.status === 'proposed' && (action === 'confirm' || action === 'returnForRevision');
    default:
      return true;
  }
}

/** Why actions are shut, each sentence once with the actions that it concerns. */
export function shutActions(
  actions: readonly OfferedAction[],
  sentence: (refusal: CaseRefusal) => string,
): { sentence: string; actions: CaseAction[] }[] {
  const bySentence = new Map<string, CaseAction[]>();
  for (const { action, refusal } of actions) {
    if (!refusal) continue;
    const said = sentence(refusal);
    bySentence.set(said, [...(bySentence.get(said) ?? []), action]);
  }
  return [...bySentence].map(([said, concerned]) => ({ sentence: said, actions: concerned }));
}
