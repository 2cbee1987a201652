import { everyOpenCase } from '#shared/contract/queue.ts';
import { useShortcuts } from '../../app/keyboard/shortcuts.tsx';
import { useRouter } from '../../app/router.tsx';
import { useOperation } from '../../app/use-operation.ts';
import { Button } from '../../components/button.tsx';
import { ErrorNote } from '../../components/error-note.tsx';
import { Skeleton } from '../../components/skeleton.tsx';
import { useText } from '../../text/text-context.tsx';

/** 次の一件: one's own unfinished case first, else of those that nobody has or can go on with one marked 優先, else the oldest due one. */
export function NextCase() {
  const text = useText().home;
  const { navigate, openScreen } = useRouter();
  const next = useOperation('queue.nextCase', { except: null }, { fresh: true });
  const caseId = next.data?.id ?? null;
  const sentences = {
    ownUnfinished: text.nextOwn,
    priority: text.nextPriority,
    handover: text.nextHandover,
    oldestDue: text.nextOldest,
  };
  const open = () => {
    if (caseId !== null) navigate({ screen: 'review', filter: everyOpenCase, caseId });
  };
  useShortcuts(text.title, [
    { keys: 'Enter', description: text.shortcutNext, enabled: caseId !== null, run: open },
  ]);
  if (next.error) return <ErrorNote error={next.error} onRetry={() => void next.refetch()} />;
  if (next.data === undefined) return <Skeleton className="h-16" />;
  return (
    <section className="flex min-h-16 flex-wrap items-center gap-x-4 gap-y-2 rounded-8 border border-solid-gray-420 px-4 py-2">
      {next.data === null ? (
        <>
          <Button variant="primary" onPress={() => openScreen('import')}>
            {text.goToImport}
          </Button>
          <p>{text.nextNone}</p>
        </>
      ) : (
        <>
          <Button variant="primary" keyHint="Enter" onPress={open}>
            {text.nextCase}
          </Button>
          <p>{sentences[next.data.why]}</p>
        </>
      )}
    </section>
  );
}
