import { useCallback, useEffect, useEffectEvent, useRef, useState } from 'react';
import { announce } from '#renderer/app/announcer.tsx';
import { type RouteOf, useRoute, useRouter } from '#renderer/app/router.tsx';
import { useText } from '#renderer/text/text-context.tsx';
import type { CaseView } from '#shared/contract/case.ts';
import type { QueueFilter } from '#shared/contract/queue.ts';
import { neighbourOf, type QueueCursorState, useQueueCursor } from './queue/use-queue-cursor.ts';
import { type QueueRows, useQueuePages } from './queue/use-queue-pages.ts';
import { useNextCase } from './use-next-case.ts';
import type { ReviewLayout } from './use-review-layout.ts';

/** While a key is held down, cases fly by; only the one that is stopped at is opened. */
const FOLLOW_MS = 120;

export interface Review {
  readonly filter: QueueFilter;
  readonly caseId: string | null;
  readonly rows: QueueRows;
  readonly cursor: QueueCursorState;
  /** The focus is to go into the case; taken once. */
  readonly isEntered: boolean;
  readonly onEntered: () => void;
  /** Takes the focus into the case that is open. */
  readonly enter: () => void;
  readonly setFilter: (filter: QueueFilter) => void;
  /** Opens the case of a row and goes on inside it. */
  readonly openRow: (index: number) => void;
  readonly openNext: () => void;
  /** Back to the list, at the row where one was. */
  readonly close: () => void;
  /** The case has the window to itself. */
  readonly fillsWindow: boolean;
  readonly isFilled: boolean;
  readonly fill: (isFilled: boolean) => void;
  readonly settled: (after: CaseView, message: string) => void;
  /** The case stays open; what was done with it is said, with 元に戻す beside it. */
  readonly marked: (after: CaseView, message: string) => void;
}

/** Where one is in the list and in which case, and every way from one to the other. */
export function useReview(layout: ReviewLayout): Review {
  const text = useText().review;
  const route = useRoute('review');
  const { filter, caseId } = route;
  const { replace } = useRouter();
  const rows = useQueuePages(filter);
  const cursor = useQueueCursor(rows, caseId, JSON.stringify(filter));
  const [entered, setEntered] = useState<string | null>(null);
  const [isFilled, setFilled] = useState(false);
  const fillsWindow = caseId !== null && (isFilled || layout === 'single');

  // A place that was changed here is known here; any other was come to from elsewhere.
  const known = useRef<RouteOf<'review'> | null>(null);
  // The move in the list that was followed last. The screen's effects run anew whenever it is shown again, and a move of long
  // ago must not take the place of the case that one came for.
  const followed = useRef(0);
  const cameTo = useEffectEvent((id: string | null) => {
    followed.current = cursor.moves;
    if (id !== null) cursor.goTo(id);
    setEntered(id);
  });
  const stay = (place: Pick<RouteOf<'review'>, 'filter' | 'caseId'>) => {
    const here: RouteOf<'review'> = { screen: 'review', ...place };
    known.current = here;
    replace(here);
  };
  useEffect(() => {
    if (known.current === route) return;
    known.current = route;
    cameTo(route.caseId);
  }, [route]);
  const show = (id: string | null) => stay({ filter, caseId: id });
  const followTimer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const open = (id: string) => {
    // What was asked for by name outranks a move that is still to be followed.
    clearTimeout(followTimer.current);
    followed.current = cursor.moves;
    cursor.goTo(id);
    show(id);
    setEntered(id);
  };
  // Hidden, the screen is nowhere: an answer that was waited for does not call anybody back to it.
  const place = useRef<{ readonly caseId: string | null } | null>(null);
  useEffect(() => {
    place.current = { caseId };
    return () => {
      place.current = null;
    };
  }, [caseId]);
  const placeNow = useCallback(() => place.current, []);
  const { openNext, offerUndo, prepare } = useNextCase(useLatest(open), placeNow);

  // With a case open, moving in the list moves the case too: what the keys act on is what is marked.
  const markedNow = useEffectEvent(() => rows.rowAt(cursor.index)?.id ?? null);
  const follow = useEffectEvent((marked: string | null) => {
    const id = marked ?? markedNow();
    if (id === null || caseId === null || id === caseId) return;
    if (fillsWindow) open(id);
    else show(id);
  });
  const isMove = useEffectEvent(() => cursor.follows);
  useEffect(() => {
    if (cursor.moves === followed.current || !isMove()) return;
    // The case that was marked at the move: by the end of the wait another may stand in its row.
    const marked = markedNow();
    followTimer.current = setTimeout(() => {
      followed.current = cursor.moves;
      follow(marked);
    }, FOLLOW_MS);
    return () => clearTimeout(followTimer.current);
  }, [cursor.moves]);

  const below = caseId === null ? null : (neighbourOf(rows, cursor, caseId)?.id ?? null);
  const prepareBelow = useEffectEvent(prepare);
  useEffect(() => {
    if (below === null) return;
    const timer = setTimeout(() => prepareBelow(below), FOLLOW_MS);
    return () => clearTimeout(timer);
  }, [below]);

  const openRow = (index: number) => {
    const row = rows.rowAt(index);
    if (row) open(row.id);
  };
  const settled = (after: CaseView, message: string) => {
    const next = neighbourOf(rows, cursor, after.id);
    const spoken = offerUndo(after, message);
    if (placeNow()?.caseId !== after.id) return;
    if (!next) {
      void openNext(after.id);
      return;
    }
    open(next.id);
    announce(`${spoken} ${text.next.announce(next.name)}`);
  };
  return {
    filter,
    caseId,
    rows,
    cursor,
    isEntered: caseId !== null && entered === caseId,
    onEntered: () => setEntered(null),
    enter: () => setEntered(caseId),
    setFilter: (changed) => stay({ filter: changed, caseId }),
    openRow,
    openNext: () => void openNext(caseId),
    close: () => {
      show(null);
      cursor.moveTo(cursor.index);
    },
    fillsWindow,
    isFilled,
    fill: (wanted) => {
      setFilled(wanted);
      setEntered(caseId);
    },
    settled,
    marked: offerUndo,
  };
}

/** One function for as long as the screen lives, for a notification that may be pressed many seconds later. */
function useLatest(run: (id: string) => void): (id: string) => void {
  const latest = useRef(run);
  useEffect(() => {
    latest.current = run;
  });
  return useCallback((id: string) => latest.current(id), []);
}
