import { useState } from 'react';
import type { QueueRow } from '#shared/contract/queue.ts';
import type { QueueRows } from './use-queue-pages.ts';

export interface QueueCursorState {
  /** The row that `Enter` opens; it follows its case when the list is read again. */
  readonly index: number;
  /** The case that one is at, which may have left the list or never been in it. */
  readonly id: string | null;
  readonly moveTo: (index: number) => void;
  /** Where one is becomes a case that was opened by name; the focus is the case's, not the row's. */
  readonly goTo: (id: string) => void;
  /** Takes the focus to the row where one is, without going to another case. */
  readonly comeBack: () => void;
  /** One row down or up; at first down to the row that is marked. From a case that left the list, down is the row that took its place. */
  readonly step: (by: 1 | -1) => void;
  /** Rises with every move, so that the list brings the row into view. */
  readonly moves: number;
  /** The last move went to a case; coming back from one does not. */
  readonly follows: boolean;
  /** The last move also takes the focus to the row, once it is drawn. */
  readonly takesFocus: boolean;
  readonly focusTaken: () => void;
}

/**
 * Which row one is at. The case counts, not the place: when the case leaves the list, the place stays. Another list, which
 * `listKey` tells, is begun at its top unless the case is in it.
 */
export function useQueueCursor(rows: QueueRows, openId: string | null, listKey: string): QueueCursorState {
  const [place, setPlace] = useState<Place>({
    listKey,
    index: 0,
    id: null,
    moves: 0,
    follows: true,
    takesFocus: false,
    isUnheard: true,
  });
  if (place.listKey !== listKey && rows.isSettled) setPlace(placeInOther(listKey, rows, place, openId));
  const last = Math.max(0, rows.count - 1);
  const index = Math.min(whereNow(rows, place, openId), last);
  const moveTo: QueueCursorState['moveTo'] = (wanted) => {
    const to = Math.max(0, Math.min(wanted, last));
    setPlace((before) => ({
      listKey: before.listKey,
      index: to,
      id: rows.rowAt(to)?.id ?? null,
      moves: before.moves + 1,
      follows: true,
      takesFocus: true,
      isUnheard: false,
    }));
  };
  const goTo: QueueCursorState['goTo'] = (id) =>
    setPlace((before) => ({
      ...before,
      // A case of another list leaves the place as it is: down from it is the row that is marked there.
      index: rows.indexOf(id) ?? before.index,
      id,
      moves: before.moves + 1,
      follows: false,
      takesFocus: false,
    }));
  const comeBack = () =>
    setPlace(({ listKey: list, id, moves }) => ({
      listKey: list,
      index,
      // The case itself, which may have left the list: its place is then taken by one that nobody has looked at.
      id: id ?? openId,
      moves: moves + 1,
      follows: false,
      takesFocus: true,
      isUnheard: false,
    }));
  const isGone = place.id !== null && rows.rowAt(index) !== undefined && rows.rowAt(index)?.id !== place.id;
  // An open case that is in the list is where one is, also before the first move.
  const isUnheard = place.isUnheard && (openId === null || rows.indexOf(openId) === null);
  const step: QueueCursorState['step'] = (by) =>
    moveTo((isGone || isUnheard) && by === 1 ? index : index + by);
  const focusTaken = () => setPlace((before) => ({ ...before, takesFocus: false }));
  const { moves, follows, takesFocus } = place;
  const id = place.id ?? openId;
  return { index, id, moveTo, goTo, comeBack, step, moves, follows, takesFocus, focusTaken };
}

interface Place {
  /** The list that it is a place in. */
  readonly listKey: string;
  readonly index: number;
  readonly id: string | null;
  readonly moves: number;
  readonly follows: boolean;
  readonly takesFocus: boolean;
  /** Before the first move in a list its first row is only marked, and nobody has heard it yet. */
  readonly isUnheard: boolean;
}

/** Where one is when another list has come: at the same case if it is there, else at the top. */
function placeInOther(listKey: string, rows: QueueRows, before: Place, openId: string | null): Place {
  // A move that was made while the list was on its way went to its top, whatever case is open.
  const ids = before.takesFocus ? [before.id] : [before.id, openId];
  const id = ids.find((each) => each !== null && rows.indexOf(each) !== null) ?? null;
  const index = (id !== null && rows.indexOf(id)) || 0;
  return {
    listKey,
    index,
    id: before.takesFocus ? (rows.rowAt(index)?.id ?? null) : id,
    // The list begins at its top; a case further down has to be brought into view.
    moves: before.moves + 1,
    follows: before.takesFocus && before.follows,
    takesFocus: before.takesFocus,
    isUnheard: id === null && !before.takesFocus,
  };
}

function whereNow(
  rows: QueueRows,
  place: { index: number; id: string | null },
  openId: string | null,
): number {
  const id = place.id ?? openId;
  if (id === null || rows.rowAt(place.index)?.id === id) return place.index;
  return rows.indexOf(id) ?? place.index;
}

/** The case that comes next when this one is done: the one below, or the one above at the end of the list. */
export function neighbourOf(rows: QueueRows, cursor: QueueCursorState, id: string): QueueRow | null {
  const at = rows.indexOf(id);
  // A case that was claimed out of a list of unclaimed ones: what took its place is next.
  if (at === null) return rows.rowAt(cursor.index) ?? null;
  return rows.rowAt(at + 1) ?? rows.rowAt(at - 1) ?? null;
}
