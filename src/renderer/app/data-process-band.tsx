import { useEffect, useState } from 'react';
import { useText } from '../text/text-context.tsx';
import { announce } from './announcer.tsx';
import { useNotice } from './use-notices.ts';

const UP_NOTE_MS = 15_000;

/** Full width, above the work and never over it: what was typed stays where it is. */
export function DataProcessBand() {
  const { dataDown, dataResting, dataUp } = useText().shell;
  const [state, setState] = useState<'steady' | 'down' | 'resting' | 'back'>('steady');
  const words = state === 'resting' ? dataResting : dataDown;
  useNotice((notice) => {
    if (notice.kind !== 'dataProcess') return;
    if (notice.state === 'up') {
      // The first start of the process is no recovery.
      if (state === 'down' || state === 'resting') {
        setState('back');
        announce(dataUp, 'window');
      }
      return;
    }
    setState(notice.state);
    const { title, safe, unsafe, next } = notice.state === 'resting' ? dataResting : dataDown;
    announce(`${title}${safe}${unsafe}${next}`, 'window');
  });
  useEffect(() => {
    if (state !== 'back') return;
    const timer = setTimeout(() => setState('steady'), UP_NOTE_MS);
    return () => clearTimeout(timer);
  }, [state]);

  if (state === 'steady') return null;
  if (state === 'back') {
    return (
      <p className="border-b-2 border-green-800 bg-green-50 px-4 py-1.5 text-green-1200">
        <span aria-hidden="true">✓ </span>
        {dataUp}
      </p>
    );
  }
  return (
    <section aria-label={words.title} className="border-b-2 border-yellow-1000 bg-yellow-50 px-4 py-1.5">
      <p className="font-bold">
        <span aria-hidden="true">△ </span>
        {words.title}
      </p>
      <ul className="flex flex-wrap gap-x-6 text-dns-14N-130">
        <li>
          <span aria-hidden="true">✓ </span>
          {words.safe}
        </li>
        <li>
          <span aria-hidden="true">△ </span>
          {words.unsafe}
        </li>
        <li>
          <span aria-hidden="true">→ </span>
          {words.next}
        </li>
      </ul>
    </section>
  );
}
