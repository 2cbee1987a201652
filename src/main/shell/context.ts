import type { BrowserWindow } from 'electron';
import type { Language } from '#shared/text/language.ts';
import type { DataCall } from '../data-process.ts';
import type { LogDefect } from '../defect-log.ts';
import type { DisplaySettings } from '../display.ts';
import type { UnfinishedWork } from '../ending.ts';
import type { MainText } from '../text.ts';
import type { OpenLedger } from './open-ledger.ts';
import type { RecentLedgers } from './recent-ledgers.ts';

/** What the operations of the main process work with. */
export interface ShellContext {
  readonly call: DataCall;
  readonly ledger: OpenLedger;
  readonly recent: RecentLedgers;
  /** The one that asked. */
  readonly window: () => BrowserWindow | null;
  readonly openWindow: (caseId: string | null) => void;
  readonly display: DisplaySettings;
  /** Of the moment: to be read when a dialog opens, not kept. */
  readonly language: Language;
  readonly text: MainText;
  readonly demonstrationPath: string;
  readonly fontsDirectory: string;
  /** For work that must not be cut off when the program ends. */
  readonly hold: UnfinishedWork['hold'];
  readonly logDefect: LogDefect;
}
