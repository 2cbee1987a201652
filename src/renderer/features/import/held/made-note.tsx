import { everyOpenCase } from '#shared/contract/queue.ts';
import { useRouter } from '../../../app/router.tsx';
import { Button } from '../../../components/button.tsx';
import { Note } from '../../../components/note.tsx';
import { useText } from '../../../text/text-context.tsx';
import type { HeldWork } from './use-held-work.ts';

/** Says that the last correction made a case, and leads to it. Stands where the work goes on. */
export function MadeNote({ work }: { work: HeldWork }) {
  const text = useText().import.held;
  const { navigate } = useRouter();
  const { made } = work;
  if (!made) return null;
  return (
    <Note tone="success" role="status">
      <div className="flex flex-wrap items-center gap-x-4 gap-y-1">
        <p>{text.made(made.name === '' ? text.noName : made.name)}</p>
        <Button
          size="small"
          onPress={() => navigate({ screen: 'review', filter: everyOpenCase, caseId: made.caseId })}
        >
          {text.openCase}
        </Button>
      </div>
    </Note>
  );
}
