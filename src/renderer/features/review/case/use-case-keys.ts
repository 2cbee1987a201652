import { useShortcuts } from '#renderer/app/keyboard/shortcuts.tsx';
import { useCommand } from '#renderer/app/use-command.ts';
import { useSpeech } from '#renderer/text/text-context.tsx';
import type { CaseAction } from '#shared/domain/case/command.ts';
import type { CaseRefusal } from '#shared/domain/case/refusal.ts';
import type { CaseStatus } from '#shared/domain/case/status.ts';
import { useDesk } from './desk.tsx';

export interface CaseKeys {
  readonly begin: (action: CaseAction) => void;
  /** Asks for the 個別審査票. */
  readonly saveSheet: () => void;
  /** Puts the focus into the notes or the contacts, or on the tabs themselves. */
  readonly enterTab: (target: 'notes' | 'contacts' | 'tabs') => void;
  /** Puts the focus on the buttons of the case. */
  readonly enterActions: () => void;
}

/** The keys of one case. None of them decides anything: `d` only opens the summary. */
export function useCaseKeys({ begin, saveSheet, enterTab, enterActions }: CaseKeys): void {
  const { view, refusalOf } = useDesk();
  const { text, words } = useSpeech();
  const own = text.review.keys;
  const openWindow = useCommand('windows.open');
  useShortcuts(own.caseTitle, [
    { keys: 'c', description: words.action.claim, run: () => begin('claim') },
    { keys: 'r', description: text.review.bar.action.release, run: () => begin('release') },
    { keys: 'n', description: words.action.addNote, run: () => enterTab('notes') },
    { keys: 'l', description: words.action.logContact, run: () => enterTab('contacts') },
    { keys: 't', description: own.tabs, run: () => enterTab('tabs') },
    { keys: 'a', description: own.actions, run: enterActions },
    { keys: 'i', description: own.inquire, run: () => begin('inquire') },
    {
      keys: 'd',
      description: own.decide,
      run: () => begin(decisionOf(view.status, refusalOf('approve'))),
    },
    { keys: 'p', description: own.priority, run: () => begin('setPriority') },
    { keys: 's', description: own.sheet, run: saveSheet },
    { keys: 'w', description: own.newWindow, run: () => void openWindow.run({ caseId: view.id }) },
    { keys: 'u', description: words.action.undo, run: () => begin('undo') },
  ]);
}

/** What the summary opens with: 承認 unless something failed or nobody answered. */
function decisionOf(status: CaseStatus, refusal: CaseRefusal | null): CaseAction {
  if (status === 'proposed') return 'confirm';
  const failed = refusal?.code === 'checksIncomplete' && refusal.failed.length > 0;
  return status === 'inquiring' || failed ? 'decline' : 'approve';
}
