import { useEffect, useState } from 'react';
import { useText } from '../../text/text-context.tsx';

/** Most ledgers are open before anybody could read it. */
const AFTER_MS = 3_000;

/** Why a ledger may take long to open, once it does: nothing else moves meanwhile. */
export function OpeningNote() {
  const text = useText().start.choice;
  const [isLong, setLong] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLong(true), AFTER_MS);
    return () => clearTimeout(timer);
  }, []);
  return (
    <div role="status">
      {isLong && (
        <>
          <p className="font-bold">{text.working}</p>
          <p className="text-solid-gray-700">{text.workingLong}</p>
        </>
      )}
    </div>
  );
}
