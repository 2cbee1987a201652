import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { callOf } from '#data/dispatch.ts';
import type { Office } from '#data/handler.ts';
import type { RecordSource } from '#data/journal/journal.ts';
import { systemRecordSource } from '#data/journal/record-source.ts';
import { type Checkpoint, checkpointHere } from '#data/ledger/checkpoint.ts';
import { openWriter } from '#data/ledger/connection.ts';
import { checkFileHere, type FileCheck } from '#data/ledger/file-check.ts';
import { bringUpToDate } from '#data/ledger/migrate.ts';
import { foundLedger } from '#data/ledger/open-ledger.ts';
import { createOffice } from '#data/office.ts';
import { loadReferenceData, type ReferenceData } from '#data/reference/reference-data.ts';
import type { Call } from '#shared/contract/contract.ts';
import type { Notice } from '#shared/contract/notice.ts';
import { fontsDirectory, migrationsDirectory, referenceDirectory } from './directories.ts';

let reference: ReferenceData | null = null;

/** The tables are read once a test file; they never change. */
export function testReference(): ReferenceData {
  reference ??= loadReferenceData(referenceDirectory);
  return reference;
}

let migrated: Buffer | null = null;

/** A file that has had the migrations and holds nothing: they are most of the making of a ledger, and the same each time. */
function migratedFile(): Buffer {
  if (migrated) return migrated;
  const folder = mkdtempSync(join(tmpdir(), 'review-migrated-'));
  const path = join(folder, '移行済.kyoso');
  writeFileSync(path, '');
  const connection = openWriter(path);
  bringUpToDate(connection, migrationsDirectory);
  connection.close();
  migrated = readFileSync(path);
  rmSync(folder, { recursive: true });
  return migrated;
}

export interface TestClock {
  nowMs: number;
}

export interface TestOffice {
  readonly office: Office;
  readonly call: Call;
  readonly directory: string;
  readonly path: string;
  readonly clock: TestClock;
  readonly notices: Notice[];
  /** Signs somebody in without a passphrase; scrypt is tested where it matters. */
  signIn(name: string, role?: 'viewer' | 'clerk' | 'approver' | 'administrator'): void;
  close(): void;
}

export interface TestOfficeOptions {
  readonly now?: string;
  readonly demonstration?: boolean;
  /** On the calling thread when left out: a test that ends must not leave one behind. */
  readonly checkpoint?: Checkpoint;
  /** Likewise. */
  readonly checkFile?: FileCheck;
  /** Called at once with each notice, also in the middle of long work. */
  readonly onNotice?: (notice: Notice) => void;
}

/**
 * A real office over a real ledger in a temporary folder. Only the clock and the ids are the test's; a
 * defect inside a call is thrown, so that a test shows its stack.
 */
export function createTestOffice(options: TestOfficeOptions = {}): TestOffice {
  const directory = mkdtempSync(join(tmpdir(), 'review-office-'));
  const path = join(directory, '台帳.kyoso');
  const clock = { nowMs: Date.parse(options.now ?? '2026-11-24T00:00:00.000Z') };
  const source: RecordSource = systemRecordSource(() => clock.nowMs);
  const notices: Notice[] = [];
  const office = createOffice({
    source,
    reference: testReference,
    migrationsDirectory,
    fontsDirectory,
    marksUse: true,
    checkpoint: options.checkpoint ?? checkpointHere,
    checkFile: options.checkFile ?? checkFileHere,
    notify: (notice) => {
      notices.push(notice);
      options.onNotice?.(notice);
    },
  });
  writeFileSync(path, migratedFile());
  const made = foundLedger(path, {
    migrationsDirectory,
    source,
    marksUse: true,
    demonstration: options.demonstration ?? false,
    actor: 'system',
  });
  if (!made.ok) throw new Error(made.error.problem);
  office.setLedger(made.value);
  const signIn: TestOffice['signIn'] = (name, role = 'administrator') =>
    office.setSession({ actor: `operator:${name}`, role, name, operator: null });
  signIn('事務局 担当');
  return {
    office,
    call: callOf(office, throwDefect, 'main'),
    directory,
    path,
    clock,
    notices,
    signIn,
    close: () => {
      office.ledger?.close();
      rmSync(directory, { recursive: true, force: true });
    },
  };
}

function throwDefect(operation: string, error: unknown): string {
  throw new Error(`defect in ${operation}`, { cause: error });
}
