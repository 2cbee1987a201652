import { showToast } from '../../components/toast.tsx';
import { useSpeech } from '../../text/text-context.tsx';

/** Says that what was written is gone from the screen, with 元に戻す beside it. */
export function useWayBack(): (message: string, goBack: () => void) => void {
  const { words } = useSpeech();
  return (message, goBack) => showToast({ message, action: { label: words.action.undo, run: goBack } });
}
