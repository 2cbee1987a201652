/** Languages of the screens, menus and dialogs. */
export const displayLanguages = ['ja', 'en'] as const;

/** Sizes of the page that the screens are made for; text at 200 % is a requirement (JIS X 8341-3 1.4.4). */
export const zoomPercents = [100, 110, 125, 150, 175, 200] as const;

export type ZoomPercent = (typeof zoomPercents)[number];

/** What the contract's `Display` says, beside it: the first screen is drawn before any schema is read. */
export interface DisplayChoice {
  readonly language: (typeof displayLanguages)[number];
  readonly zoomPercent: ZoomPercent;
}

export const defaultDisplay: DisplayChoice = { language: 'ja', zoomPercent: 100 };

/** Null where one of the two is not on offer. */
export function takeDisplay(language: unknown, zoomPercent: unknown): DisplayChoice | null {
  const known = displayLanguages.find((each) => each === language);
  const size = zoomPercents.find((each) => each === zoomPercent);
  return known && size ? { language: known, zoomPercent: size } : null;
}
