import { mkdirSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fromRoot } from '../lib/paths.mjs';

export const outputFolder = fromRoot('demo-output');

/** What the demonstration writes there. */
export const outputNames = {
  list: 'applications-cp932.csv',
  review: '01-review.png',
  importPlan: '02-import-plan.png',
  reports: '03-reports.png',
  stopped: '99-stopped.png',
} as const;

const REPORT_FOLDER = /^審査結果報告書_\d{4}-\d\d-\d\d_\d{4}-\d\d-\d\d_(full|anonymous)(_\d+)?$/;

/** Takes away what an earlier run left; whatever else lies in the folder is somebody else's and stays. */
export function emptyOutputFolder(): void {
  mkdirSync(outputFolder, { recursive: true });
  const own = new Set<string>(Object.values(outputNames));
  for (const name of readdirSync(outputFolder)) {
    if (own.has(name) || REPORT_FOLDER.test(name))
      rmSync(join(outputFolder, name), { recursive: true, force: true });
  }
}

export function outputPath(name: keyof typeof outputNames): string {
  return join(outputFolder, outputNames[name]);
}

/** The files of the report that the program saved there. */
export function savedReport(): { path: string; bytes: number }[] {
  const folder = readdirSync(outputFolder).find((name) => REPORT_FOLDER.test(name));
  if (!folder) throw new Error('報告書のフォルダーがありません。');
  return readdirSync(join(outputFolder, folder))
    .sort()
    .map((name) => join(outputFolder, folder, name))
    .map((path) => ({ path, bytes: statSync(path).size }));
}
