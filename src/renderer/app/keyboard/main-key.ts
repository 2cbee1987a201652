import type { RefObject } from 'react';
import type { KeyCombination } from './key-combination.ts';

/** Sends what is filled in, in a dialog and in the forms of a case alike. */
export const MAIN_KEY: KeyCombination = 'Ctrl+Enter';

/** Whether a key was pressed in this part of the screen. */
export function isInside({ current }: RefObject<Element | null>, target: EventTarget | null): boolean {
  return target instanceof Node && current?.contains(target) === true;
}
