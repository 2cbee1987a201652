import { useSyncExternalStore } from 'react';

/** `single`: there is room for the list or the case, not for both. */
export type ReviewLayout = 'sideBySide' | 'stacked' | 'single';

/** In rem, so that a text of 200 % gets the layout of half the window. */
const SIDE_BY_SIDE_WIDTH = 1100 / 16;
const STACKED_HEIGHT = 44;
const SHORT_HEIGHT = 36;

export interface RoomForReview {
  readonly layout: ReviewLayout;
  /** Too low for a fixed header and action bar: everything scrolls together. */
  readonly isShort: boolean;
}

/** How list and case share the window at its present size and text size. */
export function useReviewLayout(): RoomForReview {
  const [layout, height] = useSyncExternalStore(subscribe, measure).split(' ');
  return { layout: toLayout(layout), isShort: height === 'short' };
}

function measure(): string {
  const rem = rootFontSize();
  const width = window.innerWidth / rem;
  const height = window.innerHeight / rem;
  const layout = width >= SIDE_BY_SIDE_WIDTH ? 'sideBySide' : height >= STACKED_HEIGHT ? 'stacked' : 'single';
  return `${layout} ${height < SHORT_HEIGHT ? 'short' : 'tall'}`;
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
