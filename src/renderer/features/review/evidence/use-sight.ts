import { useState } from 'react';

/** How a picture or page is looked at: 100 % is the width of the window. */
export interface Sight {
  readonly zoom: number;
  readonly rotation: number;
  readonly page: number;
  /** 0 until it is known. */
  readonly pages: number;
  readonly setPages: (pages: number) => void;
  readonly zoomIn: () => void;
  readonly zoomOut: () => void;
  readonly fit: () => void;
  readonly rotate: () => void;
  readonly goTo: (page: number) => void;
}

const steps = [50, 75, 100, 125, 150, 200, 300, 400] as const;

export function useSight(): Sight {
  const [zoom, setZoom] = useState(100);
  const [rotation, setRotation] = useState(0);
  const [page, setPage] = useState(1);
  const [pages, setPages] = useState(0);
  return {
    zoom,
    rotation,
    page,
    pages,
    setPages,
    zoomIn: () => setZoom((now) => steps.find((step) => step > now) ?? now),
    zoomOut: () => setZoom((now) => steps.findLast((step) => step < now) ?? now),
    fit: () => setZoom(100),
    rotate: () => setRotation((now) => (now + 90) % 360),
    goTo: (wanted) => setPage(Math.min(Math.max(1, wanted), Math.max(1, pages))),
  };
}
