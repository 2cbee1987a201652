/** Sizes of the page that the screens are made for; text at 200 % is a requirement (JIS X 8341-3 1.4.4). */
export const zoomSteps = [1, 1.1, 1.25, 1.5, 1.75, 2] as const;

export function largerZoom(current: number): number {
  return zoomSteps.find((step) => step > current + 0.01) ?? 2;
}

export function smallerZoom(current: number): number {
  return zoomSteps.findLast((step) => step < current - 0.01) ?? 1;
}
