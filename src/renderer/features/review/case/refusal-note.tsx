import { ErrorNote } from '#renderer/components/error-note.tsx';
import { type Place, useDesk } from './desk.tsx';
import { StaleNote } from './stale-note.tsx';

/** What was refused here. For a case that changed meanwhile: who did what, and each field then and now. */
export function RefusalNote({ place }: { place: Place }) {
  const { failureAt, names, dismissFailure } = useDesk();
  const failure = failureAt(place);
  if (!failure) return null;
  const { error, command } = failure;
  if (error.code === 'staleVersion') {
    return <StaleNote missed={error} command={command} onDismiss={dismissFailure} />;
  }
  return <ErrorNote error={error} names={names} />;
}
