import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { ReportRequest, ReportSummary } from '#shared/contract/report.ts';
import type { Session } from '../handler.ts';
import { removeUnfinished } from '../unfinished.ts';
import type { CsvRemarks } from './csv-table.ts';

/** A report whose data stands in a staging folder and waits for its PDF and its seal. */
export interface StagedReport {
  readonly id: string;
  readonly request: ReportRequest;
  /** Who asked for it; printing takes minutes, in which the window may be locked. */
  readonly session: Session;
  /** The folder that the person chose. */
  readonly directory: string;
  readonly stagingDirectory: string;
  readonly summary: ReportSummary;
  /** The newest event that the data contains. */
  readonly chainSeq: number;
  readonly ledgerId: string;
  /** Files that must stand there when it is sealed. */
  readonly fileNames: readonly string[];
  /** Needed for printing only. */
  readonly htmlPaths: readonly string[];
  readonly csvRemarks: CsvRemarks | null;
}

/** Reports in the making, of this process. Another process never finds the id and so cannot seal them. */
const staged = new Map<string, StagedReport>();

export function rememberStaged(report: StagedReport): void {
  staged.set(report.id, report);
}

/** Gives the report once: whoever takes it either seals or discards it. */
export function takeStaged(id: string): StagedReport | null {
  const report = staged.get(id) ?? null;
  staged.delete(id);
  return report;
}

/** Hidden beside the destination, on the same disk: moving it in place is then one step. */
export function stagingDirectoryOf(directory: string, id: string): string {
  return join(directory, `${PREFIX}${id}${SUFFIX}`);
}

const PREFIX = '.審査結果報告書.';
const SUFFIX = '.part';
const LEFT_AFTER_MS = 3_600_000;

/** A killed program may have left a folder with personal data behind; nobody else would look for it. */
export function removeLeftovers(directory: string, nowMs: number): void {
  for (const name of readdirSync(directory)) {
    const id = name.slice(PREFIX.length, -SUFFIX.length);
    if (name !== `${PREFIX}${id}${SUFFIX}` || !/^[0-9a-f-]{36}$/.test(id) || staged.has(id)) continue;
    const path = join(directory, name);
    if (nowMs - statSync(path).mtimeMs > LEFT_AFTER_MS) removeUnfinished(path);
  }
}
