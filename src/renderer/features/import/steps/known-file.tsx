import { useOperation } from '../../../app/use-operation.ts';
import { Note } from '../../../components/note.tsx';
import { useSpeech } from '../../../text/text-context.tsx';

/** Says when and by whom the very same file was imported before, unless that was undone. */
export function KnownFile({ sha256 }: { sha256: string }) {
  const { text, instant } = useSpeech();
  const earlier = useOperation('import.runOfFile', { sha256 }).data;
  if (!earlier) return null;
  return <Note tone="info">{text.import.plan.alreadyImported(instant(earlier.at), earlier.by)}</Note>;
}
