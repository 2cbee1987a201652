import type { CaseView } from '#shared/contract/case.ts';
import type { CaseAction } from '#shared/domain/case/command.ts';
import { MoveChecklistDialog } from '../checklist/move-checklist-dialog.tsx';
import { JudgeAgainDialog } from '../judge-again/judge-again-dialog.tsx';
import { AnswerDialog } from './answer-dialog.tsx';
import { ConfirmDialog } from './confirm-dialog.tsx';
import { DecideDialog } from './decide-dialog.tsx';
import { InquireDialog } from './inquire-dialog.tsx';
import { NotifyDialog } from './notify-dialog.tsx';
import { PriorityDialog } from './priority-dialog.tsx';
import { ReassignDialog } from './reassign-dialog.tsx';
import { ReopenDialog } from './reopen-dialog.tsx';
import { SnoozeDialog } from './snooze-dialog.tsx';
import { TextDialog } from './text-dialog.tsx';
import { WithdrawDialog } from './withdraw-dialog.tsx';

/** Actions that ask for something, or are final, before they are sent. */
export type AskingAction = Exclude<
  CaseAction,
  'claim' | 'undo' | 'wake' | 'recordCheck' | 'clearCheck' | 'addNote' | 'resolveDuplicate' | TabAction
>;

/** Actions that are begun in the tabs of the case, not in its bar. */
export type TabAction =
  | 'logContact'
  | 'recordConsent'
  | 'attachEvidence'
  | 'linkEvidence'
  | 'withdrawEvidence';

export interface OpenDialogProps {
  readonly action: AskingAction;
  readonly onClose: () => void;
  readonly onDone: (action: AskingAction, after: CaseView) => void;
}

export function OpenDialog({ action, onClose, onDone }: OpenDialogProps) {
  const step = { onClose, onDone: (after: CaseView) => onDone(action, after) };
  switch (action) {
    case 'approve':
    case 'decline':
      return <DecideDialog initial={action} {...step} />;
    case 'confirm':
      return <ConfirmDialog {...step} />;
    case 'returnForRevision':
    case 'release':
      return <TextDialog kind={action} {...step} />;
    case 'inquire':
      return <InquireDialog {...step} />;
    case 'recordAnswer':
      return <AnswerDialog {...step} />;
    case 'withdraw':
      return <WithdrawDialog {...step} />;
    case 'reopen':
      return <ReopenDialog {...step} />;
    case 'judgeAgain':
      return <JudgeAgainDialog {...step} />;
    case 'moveChecklist':
      return <MoveChecklistDialog {...step} />;
    case 'snooze':
      return <SnoozeDialog {...step} />;
    case 'setPriority':
      return <PriorityDialog {...step} />;
    case 'reassign':
      return <ReassignDialog {...step} />;
    case 'notify':
      return <NotifyDialog {...step} />;
    default:
      return action satisfies never;
  }
}
