import type { AppError } from '#shared/contract/app-error.ts';
import type { Display } from '#shared/contract/display.ts';
import { err, ok, type Result } from '#shared/result.ts';
import type { LogDefect } from './defect-log.ts';
import type { DisplaySettings } from './display.ts';

/** What could not be kept is in effect all the same, and only forgotten at the end of the program. */
export function changeDisplay(
  display: DisplaySettings,
  wished: Display,
  logDefect: LogDefect,
): Result<Display, AppError> {
  try {
    display.change(wished);
  } catch (error) {
    logDefect('main: display', error);
    return err({ code: 'displayNotKept' });
  }
  return ok(display.current());
}
