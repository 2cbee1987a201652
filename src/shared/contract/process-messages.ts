import type { Result } from '../result.ts';
import type { AppError } from './app-error.ts';
import type { Notice } from './notice.ts';

/**
 * What main and the data process say to each other. Main starts the process with the folders in
 * `DataProcessSetup` as one JSON argument; the process answers `ready` before it takes requests.
 */
export interface DataProcessSetup {
  /** Folder with the reference tables (`data/`). */
  readonly referenceDirectory: string;
  /** Folder with the SQL migrations (`drizzle/`). */
  readonly migrationsDirectory: string;
  /** Folder with fonts for the printed report. */
  readonly fontsDirectory: string;
  /** Where error logs with their ids are written. */
  readonly logDirectory: string;
  /** Where the process lists the files that it has not finished, for the next one to remove. */
  readonly unfinishedList: string;
  /** A fixed instant for tests, honoured by main only when not packaged; null is the real clock. */
  readonly clock: string | null;
}

export interface DataRequest {
  readonly type: 'request';
  readonly id: number;
  /** Of an operation, if the window that asks is right; the data process finds out. */
  readonly name: string;
  readonly input: unknown;
  /** Requests of windows cannot reach internal operations. */
  readonly from: 'window' | 'main';
}

export type DataMessage =
  | { readonly type: 'ready' }
  | { readonly type: 'response'; readonly id: number; readonly result: Result<unknown, AppError> }
  | { readonly type: 'notice'; readonly notice: Notice };
