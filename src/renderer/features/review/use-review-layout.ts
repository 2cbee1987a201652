import { useSyncExternalStore } from 'react';

/** `single`: there is room for the list or the case, not for both. */
export type ReviewLayout = 'sideBySide' | 'stacked' | 'single';

/** In rem, so that a text of 200 % gets the layout of half the window. */
const SIDE_BY_SIDE_WIDTH = 1100 / 16;
const STACKED_HEIGHT = 44;
const SHORT_HEIGHT = 36;
/** From here the list has every column at its full width, and more room belongs to the case beside it. */
const WIDE = 110;

/** What moves when a case is scrolled: where height is scarce, what stands still would take all of it. */
export type CaseScroll = 'body' | 'bodyAndHeader' | 'everything';

export interface RoomForReview {
  readonly layout: ReviewLayout;
  readonly caseScroll: CaseScroll;
  /** Percent of the width that the list has until somebody moves the divider. */
  readonly listShare: number;
}

/** How list and case share the window at its present size and text size. */
export function useReviewLayout(): RoomForReview {
  const [layout, height, width] = useSyncExternalStore(subscribe, measure).split(' ');
  const caseScroll = height === 'short' ? 'everything' : layout === 'stacked' ? 'bodyAndHeader' : 'body';
  return { layout: toLayout(layout), caseScroll, listShare: width === 'wide' ? 40 : 48 };
}

function measure(): string {
  const rem = rootFontSize();
  const width = window.innerWidth / rem;
  const height = window.innerHeight / rem;
  const layout = width >= SIDE_BY_SIDE_WIDTH ? 'sideBySide' : height >= STACKED_HEIGHT ? 'stacked' : 'single';
  return `${layout} ${height < SHORT_HEIGHT ? 'short' : 'tall'} ${width >= WIDE ? 'wide' : 'narrow'}`;
}

function toLayout(name: string | undefined): ReviewLayout {
  return name === 'sideBySide' || name === 'stacked' ? name : 'single';
}

/** Pixels of one rem now. */
export function rootFontSize(): number {
  const size = /^([\d.]+)px$/.exec(getComputedStyle(document.documentElement).fontSize);
  return Number(size?.[1] ?? 16);
}

export function useRootFontSize(): number {
  return useSyncExternalStore(subscribe, rootFontSize);
}

function subscribe(listener: () => void): () => void {
  const observer = new MutationObserver(listener);
  // The text size of the settings is written to the root element.
  observer.observe(document.documentElement, { attributes: true });
  window.addEventListener('resize', listener);
  return () => {
    observer.disconnect();
    window.removeEventListener('resize', listener);
  };
}
