import { useState } from 'react';
import type { PlanRows } from './use-plan-rows.ts';

export interface PlanCursor {
  readonly position: number;
  /** The row that is open: its place in the file. It stays open when a correction takes it out of the list. */
  readonly index: number | null;
  /** Rises with every move, so that the list brings the row into view. */
  readonly moves: number;
  readonly moveTo: (position: number) => void;
  readonly step: (by: 1 | -1) => void;
}

interface Place {
  readonly position: number;
  readonly index: number | null;
  readonly moves: number;
}

/** Which row of the list one is at, and which row is open beside it. */
export function usePlanCursor(rows: PlanRows): PlanCursor {
  const [place, setPlace] = useState<Place>({ position: 0, index: null, moves: 0 });
  const position = Math.max(0, Math.min(place.position, rows.total - 1));
  const atHand = rows.rowAt(position);
  // The first row is open without a move, and must stay so when a correction takes it out of the list.
  if (place.index === null && atHand) setPlace({ ...place, index: atHand.index });
  const index = place.index ?? atHand?.index ?? null;
  const moveTo = (wanted: number) => {
    const to = Math.max(0, Math.min(wanted, rows.total - 1));
    setPlace((before) => ({ position: to, index: rows.rowAt(to)?.index ?? null, moves: before.moves + 1 }));
  };
  // From a row that left the list, down is the row that took its place.
  const hasLeft = place.index !== null && atHand !== undefined && atHand.index !== place.index;
  const step = (by: 1 | -1) => moveTo(hasLeft && by === 1 ? position : position + by);
  return { position, index, moves: place.moves, moveTo, step };
}
