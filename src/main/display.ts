import type { Display } from '#shared/contract/display.ts';
import { defaultDisplay, takeDisplay } from '#shared/contract/display-choice.ts';
import type { Language } from '#shared/text/language.ts';
import { fieldOf, readJsonFile, writeJsonFile } from './json-file.ts';

export interface DisplaySettings {
  readonly current: () => Display;
  /** Takes effect even when it cannot be kept; throws in that case. */
  readonly change: (wished: Display) => void;
  /** Tells of every change from then on, until the function that it gives is called. */
  readonly onChange: (listener: (display: Display) => void) => () => void;
}

/**
 * The one source of language and page zoom. A language named at the start wins for this run, until another is
 * chosen on the screen; it is not written to the file.
 */
export function displaySettings(file: string, named: Language | null): DisplaySettings {
  let kept: Display = readJsonFile(file, displayIn) ?? defaultDisplay;
  let current: Display = named === null ? kept : { ...kept, language: named };
  const listeners = new Set<(display: Display) => void>();

  return {
    current: () => current,
    change(wished) {
      const { language, zoomPercent } = current;
      if (wished.language === language && wished.zoomPercent === zoomPercent) return;
      kept = {
        language: wished.language === language ? kept.language : wished.language,
        zoomPercent: wished.zoomPercent,
      };
      current = wished;
      for (const listener of listeners) listener(current);
      writeJsonFile(file, kept);
    },
    onChange(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

function displayIn(value: unknown): Display | null {
  return takeDisplay(fieldOf(value, 'language'), fieldOf(value, 'zoomPercent'));
}
