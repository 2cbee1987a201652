import { useState } from 'react';
import { announce } from '#renderer/app/announcer.tsx';
import { useSpeech } from '#renderer/text/text-context.tsx';
import type { CaseView } from '#shared/contract/case.ts';
import type { CaseAction } from '#shared/domain/case/command.ts';
import type { CaseRefusal } from '#shared/domain/case/refusal.ts';
import { useDesk } from '../case/desk.tsx';
import type { AskingAction } from './open-dialog.tsx';

/** After these the work with the case is over for this person, and the next one comes. */
const settling: ReadonlySet<CaseAction> = new Set<CaseAction>([
  'approve',
  'decline',
  'confirm',
  'returnForRevision',
  'withdraw',
  'snooze',
  'reassign',
  'notify',
]);

/** The dialog of the decision shows what is missing, so it opens although the decision is not open yet. */
const opensNonetheless: ReadonlySet<CaseRefusal['code']> = new Set<CaseRefusal['code']>([
  'checksIncomplete',
  'duplicateUnresolved',
  'duplicateRegistered',
  'reasonNotPermitted',
  'answerAwaited',
  'sameOperator',
]);

export interface Steps {
  /** The action whose dialog is open. */
  readonly asking: AskingAction | null;
  /** Begins an action: at once, or by asking for what it needs. Says why when it is shut. */
  readonly begin: (action: CaseAction) => void;
  readonly stop: () => void;
  readonly finish: (action: AskingAction, after: CaseView) => void;
}

export interface StepListeners {
  /** The case is done here: `message` says what was done with it. */
  readonly onSettled: (after: CaseView, message: string) => void;
  /** The work goes on in this case. */
  readonly onContinue: (after: CaseView) => void;
  /** A mark on the case: the work goes on in it, and the mark is offered to be taken back. */
  readonly onMarked: (after: CaseView, message: string) => void;
}

/** Taking a case through its steps from buttons and keys alike. */
export function useSteps({ onSettled, onContinue, onMarked }: StepListeners): Steps {
  const { send, refuse, refusalOf } = useDesk();
  const { text, words } = useSpeech();
  const [asking, setAsking] = useState<AskingAction | null>(null);

  const sendNow = async (action: 'claim' | 'undo' | 'wake') => {
    const after = await send('bar', { kind: action });
    if (!after) return;
    announce(text.review.done[action]);
    onContinue(after);
  };
  const begin = (action: CaseAction) => {
    const refusal = refusalOf(action);
    if (refusal && !opensNonetheless.has(refusal.code)) {
      refuse('bar', refusal);
      return;
    }
    switch (action) {
      case 'claim':
      case 'undo':
      case 'wake':
        void sendNow(action);
        return;
      case 'recordCheck':
      case 'clearCheck':
      case 'addNote':
      case 'resolveDuplicate':
      case 'logContact':
      case 'recordConsent':
      case 'attachEvidence':
      case 'linkEvidence':
      case 'withdrawEvidence':
        return;
      default:
        setAsking(action);
    }
  };
  const finish = (action: AskingAction, after: CaseView) => {
    setAsking(null);
    const outcome = after.decision?.outcome ?? after.proposal?.outcome;
    const name = after.application?.name ?? after.id;
    const message = text.review.doneTo(
      name,
      doneInWords(action, after, outcome ? words.outcome[outcome] : '', text.review),
    );
    // Who takes over a case wants to work on it.
    const isTakenOver = action === 'reassign' && after.assignee?.isMe === true;
    if (settling.has(action) && !isTakenOver) onSettled(after, message);
    else if (action === 'setPriority') onMarked(after, message);
    else {
      announce(message);
      onContinue(after);
    }
  };
  return { asking, begin, stop: () => setAsking(null), finish };
}

type ReviewTexts = ReturnType<typeof useSpeech>['text']['review'];

function doneInWords(
  action: AskingAction,
  after: CaseView,
  outcome: string,
  { done, priority }: ReviewTexts,
): string {
  if (action === 'setPriority') return priority.done[after.priority];
  const decides = action === 'approve' || action === 'decline' || action === 'confirm';
  if (!decides) return done[action];
  return after.status === 'proposed' ? done.proposed(outcome) : done.decided(outcome);
}
