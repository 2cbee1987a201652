import { Activity, useEffect, useLayoutEffect, useState } from 'react';
import type { LedgerStatus } from '#shared/contract/ledger.ts';
import { ErrorNote } from '../components/error-note.tsx';
import { SkeletonRows } from '../components/skeleton.tsx';
import { clearToasts } from '../components/toast.tsx';
import { OpeningNote } from '../features/start/opening-note.tsx';
import { StartScreen } from '../features/start/start-screen.tsx';
import { DataProcessBand } from './data-process-band.tsx';
import { type Desk, deskAfter } from './desk.ts';
import { lockDesk } from './desk-lock.ts';
import { laterPart, useLaterPart } from './later-part.ts';
import type { ShellProps } from './shell/shell-props.ts';
import { useHoldingBack } from './unsaved.ts';
import { useRereading } from './use-notices.ts';
import { useLedgerStatus } from './use-session.ts';
import { whenQuiet } from './when-quiet.ts';

/** Short against the typing of a passphrase. */
const PAUSE_BEFORE_WORK_MS = 100;

/** Everything behind the sign-in: fetched while somebody types a passphrase. */
const work = laterPart(async () => (await import('./shell/work.tsx')).Work);

/** Decides between the start screen and the work: a ledger must be open and somebody signed in. */
export function Root() {
  useRereading();
  useHoldingBack();
  const status = useLedgerStatus();
  return (
    <div className="@container flex h-dvh flex-col">
      <DataProcessBand />
      <div className="min-h-0 flex-1">
        {status.data ? (
          <Stage status={status.data} />
        ) : status.error ? (
          <div className="p-4">
            <ErrorNote error={status.error} onRetry={() => void status.refetch()} />
          </div>
        ) : (
          <div className="flex flex-col">
            <Waiting />
            <div className="mx-auto w-full max-w-[40rem] px-8">
              <OpeningNote />
            </div>
          </div>
        )}
      </div>
    </div>
  );
}

/**
 * While the desk is locked, by its operator or because the data process had to start again, the work stays
 * behind the start screen: hidden, silent, with everything that was typed.
 */
function Stage({ status }: { status: LedgerStatus }) {
  const [kept, setKept] = useState<Desk | null>(null);
  const desk = deskAfter(kept, status);
  if (desk !== kept) setKept(desk);
  const locked = status.operator === null;
  // What a toast offers, such as 元に戻す, is not for whoever stands before a locked screen.
  useLayoutEffect(() => {
    if (!locked) return;
    lockDesk(true);
    clearToasts();
    // Before the screens that come forth again say where one is.
    return () => lockDesk(false);
  }, [locked]);
  useEffect(() => whenQuiet(PAUSE_BEFORE_WORK_MS, work.prepare), []);
  return (
    <>
      {desk && (
        <Activity mode={locked ? 'hidden' : 'visible'}>
          <PreparedWork
            key={desk.key}
            ledger={status.ledger ?? desk.ledger}
            // The role may be another one than when the desk was taken.
            operator={status.operator ?? desk.operator}
          />
        </Activity>
      )}
      {locked && <StartScreen status={status} waiting={desk?.operator ?? null} />}
    </>
  );
}

function PreparedWork(props: ShellProps) {
  const Work = useLaterPart(work);
  return Work ? <Work {...props} /> : <Waiting />;
}

function Waiting() {
  return (
    <div className="mx-auto max-w-[40rem] p-8">
      <SkeletonRows rows={4} rowClass="h-12" />
    </div>
  );
}
