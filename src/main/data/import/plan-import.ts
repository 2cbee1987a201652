import type { AppError } from '#shared/contract/app-error.ts';
import type { IntakePlan, PlannedRow } from '#shared/contract/intake.ts';
import { err, ok, type Result } from '#shared/result.ts';
import type { Office } from '../handler.ts';
import { readingRefusal } from './file-fault.ts';
import { type OpenImport, whileRunning } from './import-desk.ts';
import type { IntakeRow } from './intake-row.ts';
import { judgeFile } from './judge-file.ts';
import { nameOf, withSource } from './origin.ts';
import { bytesProgress } from './progress.ts';
import type { RowVerdict } from './row-verdict.ts';

const MOST_ROWS = 200;

/** Reads the whole file and says what a commit would do; writes nothing. */
export async function planImport(office: Office, file: OpenImport): Promise<Result<IntakePlan, AppError>> {
  file.plannedSha256 = null;
  const faulty: PlannedRow[] = [];
  const others: PlannedRow[] = [];
  try {
    const { sha256, counts } = await whileRunning(file, (signal) =>
      withSource(file.origin, signal, (source) =>
        judgeFile({
          source,
          reading: file.reading,
          db: office.requireLedger().read,
          context: office.context(),
          onRow: (row, verdict) => {
            const list = verdict.kind === 'needsCorrection' ? faulty : others;
            if (list.length < MOST_ROWS) list.push(plannedRow(row, verdict));
          },
          onProgress: bytesProgress(office, 'import.plan', file.id, source.size),
        }),
      ),
    );
    file.plannedSha256 = sha256;
    return ok({ counts, sha256, rows: [...faulty, ...others].slice(0, MOST_ROWS) });
  } catch (error) {
    return err(readingRefusal(error, nameOf(file.origin)));
  }
}

function plannedRow(row: IntakeRow, verdict: RowVerdict): PlannedRow {
  return {
    rowNumber: row.rowNumber,
    kind: verdict.kind,
    name: row.fields.name,
    organizationName: row.fields.organizationName,
    address: row.fields.address,
    problems: verdict.kind === 'needsCorrection' ? [...verdict.problems] : [],
  };
}
