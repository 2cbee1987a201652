import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { AppError } from '#shared/contract/app-error.ts';
import type { IntakeRun } from '#shared/contract/intake.ts';
import { formReading } from '#shared/domain/intake/form-columns.ts';
import type { Result } from '#shared/result.ts';
import type { Office, Session } from '../handler.ts';
import { commitImport } from '../import/commit-import.ts';
import { importDesk } from '../import/import-desk.ts';
import { type CsvOptions, writeApplicationsCsv } from './write-applications-csv.ts';

export type LedgerSeed = Omit<CsvOptions, 'reference' | 'encoding'>;

/** Who seeds when nobody has signed in yet, as while a demonstration file is being made. */
const nobody: Session = { actor: 'system', role: 'administrator', name: 'system', operator: null };

/**
 * Fills the open ledger with invented applications. They go through a file and the import like everybody's, so
 * what is shown and measured with them is the real thing.
 */
export async function seedLedger(office: Office, seed: LedgerSeed): Promise<Result<IntakeRun, AppError>> {
  const folder = await mkdtemp(join(tmpdir(), 'applications-'));
  const fileName = `申請一覧-${seed.today}.csv`;
  const path = join(folder, fileName);
  try {
    await writeApplicationsCsv(path, { ...seed, encoding: 'utf-8-bom', reference: office.reference });
    const file = importDesk(office).open({
      id: office.source.newId(),
      origin: { kind: 'file', path },
      fileName,
      reading: formReading('utf-8-bom'),
      profile: null,
    });
    return await commitImport(ofSomebody(office), file);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** For the work of the signed-in person, or of the program itself when there is none. */
export function ofSomebody(office: Office): Office {
  return office.session ? office : office.askedBy(nobody);
}
