import { type ZoomPercent, zoomPercents } from '#shared/contract/display-choice.ts';

export function largerZoom(current: ZoomPercent): ZoomPercent {
  return zoomPercents.find((step) => step > current) ?? 200;
}

export function smallerZoom(current: ZoomPercent): ZoomPercent {
  return zoomPercents.findLast((step) => step < current) ?? 100;
}
