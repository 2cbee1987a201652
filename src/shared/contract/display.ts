import { z } from 'zod';
import { displayLanguages, zoomPercents } from './display-choice.ts';
import { operation } from './operation.ts';

/** How this computer shows the program: window, menus and dialogs alike. Never in the ledger. */
export const Display = z.object({
  language: z.enum(displayLanguages),
  zoomPercent: z.literal(zoomPercents),
});
export type Display = z.infer<typeof Display>;

/** The main process owns and keeps it; the notice `display` says what it became, whoever changed it. */
export const displayOperations = {
  'display.read': operation('shell', 'open', z.null(), Display),
  /** Takes effect at once; refused when it could not be kept for the next start. */
  'display.change': operation('shell', 'open', Display, Display),
};
