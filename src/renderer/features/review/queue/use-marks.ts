import { useRef, useState } from 'react';
import { announce } from '#renderer/app/announcer.tsx';
import { showToast } from '#renderer/components/toast.tsx';
import { useSpeech } from '#renderer/text/text-context.tsx';
import { MOST_BULK_CASES } from '#shared/contract/bulk.ts';
import type { QueueRow } from '#shared/contract/queue.ts';
import { formatCount } from '#shared/text/format-date.ts';
import type { QueueRows } from './use-queue-pages.ts';

export interface Marks {
  /** By id, in the order in which they were marked. They stay while one searches on for the next. */
  readonly rows: ReadonlyMap<string, QueueRow>;
  readonly toggle: (index: number) => void;
  /** Marks everything from the row that was marked last to this one. */
  readonly markTo: (index: number) => Promise<void>;
  readonly clear: () => void;
  readonly forget: (ids: readonly string[]) => void;
}

interface Anchor {
  readonly id: string;
  /** Where it stood then; it may have been scrolled out of what is at hand. */
  readonly index: number;
  readonly listKey: string;
}

/** Cases that were picked out of the list for まとめて処理. */
export function useMarks(list: QueueRows, listKey: string): Marks {
  const { text, error } = useSpeech();
  const own = text.review.marks;
  const [rows, setRows] = useState<ReadonlyMap<string, QueueRow>>(new Map());
  const [anchor, setAnchor] = useState<Anchor | null>(null);
  // A stretch may have to be read, and one goes on marking meanwhile.
  const latest = useRef(rows);

  const keep = (marked: ReadonlyMap<string, QueueRow>) => {
    latest.current = marked;
    setRows(marked);
  };
  const change = (marked: ReadonlyMap<string, QueueRow>) => {
    keep(marked);
    announce(own.count(formatCount(marked.size)));
  };
  const add = (found: readonly QueueRow[]) => {
    const marked = new Map([...latest.current, ...found.map((row) => [row.id, row] as const)]);
    if (marked.size > MOST_BULK_CASES) {
      showToast({ message: own.tooMany(formatCount(MOST_BULK_CASES)), tone: 'warning' });
      return;
    }
    change(marked);
  };
  const toggle = (index: number) => {
    const row = list.rowAt(index);
    if (!row) return;
    setAnchor({ id: row.id, index, listKey });
    if (latest.current.has(row.id)) change(without(latest.current, [row.id]));
    else add([row]);
  };
  const markTo = async (index: number) => {
    if (anchor?.listKey !== listKey) {
      toggle(index);
      return;
    }
    const before = latest.current;
    const from = list.indexOf(anchor.id) ?? anchor.index;
    const read = await list.between(Math.min(from, index), Math.max(from, index), MOST_BULK_CASES + 1);
    if (!read.ok) {
      showToast({ message: error(read.error), tone: 'danger' });
      return;
    }
    const wasUnmarked = (id: string) => before.has(id) && !latest.current.has(id);
    add(read.value.filter(({ id }) => !wasUnmarked(id)));
  };
  const clear = () => {
    setAnchor(null);
    change(new Map());
  };
  const forget = (ids: readonly string[]) => keep(without(latest.current, ids));
  return { rows, toggle, markTo, clear, forget };
}

function without(rows: ReadonlyMap<string, QueueRow>, ids: readonly string[]): Map<string, QueueRow> {
  const gone = new Set(ids);
  return new Map([...rows].filter(([id]) => !gone.has(id)));
}
