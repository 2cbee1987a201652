import { z } from 'zod';
import { operation } from './operation.ts';

/** Sizes of the page that the screens are made for; text at 200 % is a requirement (JIS X 8341-3 1.4.4). */
export const zoomPercents = [100, 110, 125, 150, 175, 200] as const;

/** How this computer shows the program: window, menus and dialogs alike. Never in the ledger. */
export const Display = z.object({
  language: z.enum(['ja', 'en']),
  zoomPercent: z.literal(zoomPercents),
});
export type Display = z.infer<typeof Display>;

export type ZoomPercent = Display['zoomPercent'];

export const defaultDisplay: Display = { language: 'ja', zoomPercent: 100 };

/** The main process owns and keeps it; the notice `display` says what it became, whoever changed it. */
export const displayOperations = {
  'display.read': operation('shell', 'open', z.null(), Display),
  /** Takes effect at once; refused when it could not be kept for the next start. */
  'display.change': operation('shell', 'open', Display, Display),
};
