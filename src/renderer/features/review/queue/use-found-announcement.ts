import { useEffect, useRef } from 'react';
import { announce } from '#renderer/app/announcer.tsx';
import { useText } from '#renderer/text/text-context.tsx';
import { formatCount } from '#shared/text/format-date.ts';
import type { QueueRows } from './use-queue-pages.ts';

/** Tells screen readers how many cases another search or filter found; those that stood there already are not counted out. */
export function useFoundAnnouncement(listKey: string, { total, isSettled }: QueueRows): void {
  const { queue, empty } = useText().review;
  const told = useRef(listKey);
  const count = total?.count ?? 0;
  const isCapped = total?.capped === true;
  useEffect(() => {
    if (told.current === listKey || !isSettled) return;
    told.current = listKey;
    announce(count === 0 ? empty.match.title : queue.found(formatCount(count), isCapped));
  }, [listKey, isSettled, count, isCapped, queue, empty]);
}
