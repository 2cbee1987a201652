import { ErrorNote } from '#renderer/components/error-note.tsx';
import { InSight } from '#renderer/components/in-sight.tsx';
import { type Place, useDesk } from './desk.tsx';
import { StaleNote } from './stale-note.tsx';

/** What was refused here. For a case that changed meanwhile: who did what, and each field then and now. */
export function RefusalNote({ place }: { place: Place }) {
  const { view, failureAt, names, dismissFailure } = useDesk();
  const failure = failureAt(place);
  if (!failure) return null;
  const { error, command } = failure;
  return (
    <InSight of={error}>
      {error.code === 'staleVersion' ? (
        <StaleNote missed={error} command={command} type={view.type} onDismiss={dismissFailure} />
      ) : (
        <ErrorNote error={error} names={names} />
      )}
    </InSight>
  );
}
