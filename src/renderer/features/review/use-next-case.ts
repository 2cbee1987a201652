import { useQueryClient } from '@tanstack/react-query';
import { useBridge } from '#renderer/app/bridge.ts';
import { callSafely } from '#renderer/app/call-safely.ts';
import { operationQuery } from '#renderer/app/use-operation.ts';
import { showToast, TOAST_KEY } from '#renderer/components/toast.tsx';
import { useSpeech } from '#renderer/text/text-context.tsx';
import type { CaseView } from '#shared/contract/case.ts';
import { useDraftStore } from './drafts.tsx';

export interface NextCase {
  /** One's own unfinished case first, then one marked 優先, then the oldest due one; says why, or that nothing waits. */
  readonly openNext: (except: string | null) => Promise<void>;
  /** Says what was done, with 元に戻す beside it; gives what is read out. */
  readonly offerUndo: (settled: CaseView, message: string) => string;
  /** Reads a case before it is asked for. */
  readonly prepare: (id: string) => void;
}

/** Where one is in 審査: null on another screen. */
type PlaceNow = () => { readonly caseId: string | null } | null;

/**
 * Going from one case to the next, and back when the last step was a slip. Answers may take long, while an import writes: who is
 * elsewhere by then stays there.
 */
export function useNextCase(open: (id: string) => void, placeNow: PlaceNow): NextCase {
  const { call } = useBridge();
  const client = useQueryClient();
  const drafts = useDraftStore();
  const { text, error, words } = useSpeech();
  const own = text.review.next;
  const openNext = async (except: string | null) => {
    const from = placeNow();
    const found = await callSafely(call, 'queue.nextCase', { except });
    if (placeNow() !== from) return;
    if (!found.ok) showToast({ message: error(found.error), tone: 'danger' });
    else if (found.value === null) showToast({ message: own.none, tone: 'info' });
    else {
      open(found.value.id);
      showToast({ message: own.why[found.value.why], tone: 'info' });
    }
  };
  const undo = async (settled: CaseView) => {
    const from = placeNow();
    const undone = await callSafely(call, 'case.act', {
      id: settled.id,
      expectedVersion: settled.version,
      command: { kind: 'undo' },
    });
    if (!undone.ok) {
      showToast({ message: error(undone.error), tone: 'danger' });
      return;
    }
    drafts.goAlong({ id: settled.id, from: settled.version, to: undone.value.version });
    client.setQueryData(['case.open', { id: settled.id }], undone.value);
    if (placeNow() === from) {
      open(settled.id);
      showToast({ message: text.review.done.undo });
    } else {
      showToast({ message: own.undone(settled.application?.name ?? settled.id) });
    }
  };
  const offerUndo = (settled: CaseView, message: string) => {
    const mayUndo = settled.actions.some(({ action, refusal }) => action === 'undo' && refusal === null);
    const action = { label: words.action.undo, run: () => void undo(settled) };
    const spoken = mayUndo ? `${message} ${own.undoKey(TOAST_KEY)}` : message;
    showToast({ message, spoken, ...(mayUndo ? { action } : {}) });
    return spoken;
  };
  const prepare = (id: string) => {
    void client.prefetchQuery(operationQuery(call, 'case.open', { id }));
  };
  return { openNext, offerUndo, prepare };
}
