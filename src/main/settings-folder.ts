import { join } from 'node:path';

/** What the system says of where programs keep their settings. */
export interface SettingsPlaces {
  readonly platform: NodeJS.Platform;
  readonly appData: string;
  /** LOCALAPPDATA of Windows: what stays on this PC. */
  readonly localAppData: string | undefined;
}

const FOLDER_NAME = 'participation-review-console';

/**
 * A folder name of its own, whatever the program is called in a language. On Windows not among what follows a person from PC to PC:
 * an office may keep that on a server, where no ledger opens, not even the demonstration, and what stands in the folder (where the
 * ledgers of this PC are, where the window was) is true of this PC only.
 */
export function settingsFolder({ platform, appData, localAppData }: SettingsPlaces): string {
  return join(platform === 'win32' && localAppData ? localAppData : appData, FOLDER_NAME);
}
