import { relative } from 'node:path';
import type { ElectronApplication, Page } from 'playwright';
import { root } from '../lib/paths.mjs';

export interface DemoRun {
  readonly app: ElectronApplication;
  readonly page: Page;
  /** Notes one thing that was done: what, what came of it, and the file that shows it. */
  readonly done: (step: string, result: string, file?: string) => void;
  /** A picture of the window as it is. */
  readonly picture: (path: string) => Promise<void>;
}

export interface Finding {
  readonly step: string;
  readonly result: string;
  /** From the project's folder; empty when the step leaves none. */
  readonly file: string;
}

/** One part of the job; its name is what the person reads while it runs and when it fails. */
export interface DemoPart {
  readonly name: string;
  readonly work: (run: DemoRun) => Promise<void>;
}

export function demoRun(app: ElectronApplication, page: Page, onDone: (finding: Finding) => void): DemoRun {
  return {
    app,
    page,
    done: (step, result, file) => onDone({ step, result, file: file ? relative(root, file) : '' }),
    picture: async (path) => {
      await page.screenshot({ path });
    },
  };
}
