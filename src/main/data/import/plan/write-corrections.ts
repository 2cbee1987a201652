import { stat } from 'node:fs/promises';
import type { AppError } from '#shared/contract/app-error.ts';
import type { OutputOf } from '#shared/contract/contract.ts';
import type { RowProblem } from '#shared/contract/intake.ts';
import type { CorrectionFileEncoding } from '#shared/contract/intake-plan.ts';
import { ApplicationField } from '#shared/domain/application/application.ts';
import {
  guardCell,
  LIST_HEADERS,
  REASON_HEADER,
  ROW_NUMBER_HEADER,
  SOURCE_HEADER,
  sourceCell,
} from '#shared/domain/intake/correction-file.ts';
import { formHeader } from '#shared/domain/intake/form-columns.ts';
import { PHONE_AS_RECEIVED } from '#shared/domain/intake/phone-number.ts';
import { csvLine } from '#shared/domain/report/csv-line.ts';
import { err, ok, type Result } from '#shared/result.ts';
import { vocabularyJa as words } from '#shared/text/vocabulary-ja.ts';
import { encodeCp932 } from '../../export/cp932.ts';
import { fileFault } from '../../export/file-fault.ts';
import { createGrowingFile } from '../../export/growing-file.ts';
import { removeFile } from '../../remove-file.ts';
import { takePlace } from '../../take-place.ts';
import { beginUnfinished, finished, removeUnfinished } from '../../unfinished.ts';
import type { OpenImport } from '../import-desk.ts';
import { namesOfExtras } from '../intake-row.ts';
import type { Origin } from '../origin.ts';
import type { ImportPlan } from './import-plan.ts';
import { correctedRow } from './plan-edits.ts';
import { visitPlanRows } from './read-plan-rows.ts';

/**
 * Writes the rows to be corrected as CSV that can be sent to whoever filled them in, and imported again: the columns of
 * the form, those that the program does not know, the row number and what is wrong. Cells that a spreadsheet would run
 * or rewrite begin with an apostrophe, which a later import takes off again.
 */
export async function writeCorrections(
  file: OpenImport,
  plan: ImportPlan,
  encoding: CorrectionFileEncoding,
  path: string,
): Promise<Result<OutputOf<'import.writeCorrections'>, AppError>> {
  const indexes = plan.seen.indexesOf('needsCorrection');
  let bytes = 0;
  // The save dialog has asked whether an older file may go; it goes when the new one is whole.
  const draft = `${path}.part`;
  try {
    if (await isOrigin(file.origin, path)) {
      return err({ code: 'fileProblem', problem: 'isSource', path, detail: '' });
    }
    const headers = await extraHeaders(file, plan, indexes);
    removeFile(draft);
    beginUnfinished(draft);
    const out = await createGrowingFile(draft);
    try {
      const write = async (cells: readonly string[]) => {
        const line = csvLine(cells.map(guardCell));
        const piece = encoding === 'cp932' ? encodeCp932(line).bytes : Buffer.from(line, 'utf8');
        bytes += piece.length;
        await out.write(piece);
      };
      if (encoding === 'utf-8-bom') await out.write('\ufeff');
      await write([
        ...ApplicationField.options.map(formHeader),
        ...headers,
        ROW_NUMBER_HEADER,
        REASON_HEADER,
        SOURCE_HEADER,
      ]);
      await visitPlanRows(file, plan, indexes, async (index, received) => {
        const row = correctedRow(received, plan.edits.get(index));
        const { verdict } = plan.judge.judge(row, index);
        const problems = verdict.kind === 'needsCorrection' ? verdict.problems : [];
        await write([
          ...ApplicationField.options.map((field) => row.fields[field]),
          ...headers.map((header) => row.extra[header] ?? ''),
          String(row.rowNumber),
          problems.map(inWords).join('、'),
          sourceCell(plan.sha256),
        ]);
      });
      await out.finish();
      await takePlace(draft, path);
      finished(draft);
    } catch (error) {
      await out.abandon();
      removeUnfinished(draft);
      throw error;
    }
  } catch (error) {
    return err(fileFault(error, path));
  }
  return ok({ path, rows: indexes.length, bytes });
}

/** Under whatever name: through a link, or in other letters where those make no difference. */
async function isOrigin(origin: Origin, path: string): Promise<boolean> {
  if (origin.kind === 'pasted') return false;
  const [source, target] = await Promise.all([identityOf(origin.path), identityOf(path)]);
  return source !== null && source === target;
}

async function identityOf(path: string): Promise<string | null> {
  // Neither need be there: a first export makes the one, and the other may have been moved away.
  const facts = await stat(path, { bigint: true }).catch(() => null);
  return facts && `${facts.dev}:${facts.ino}`;
}

/** The columns that the program does not know, and those that single rows have beyond the headers. */
async function extraHeaders(
  file: OpenImport,
  plan: ImportPlan,
  indexes: readonly number[],
): Promise<string[]> {
  const { columns } = plan.reading.mapping;
  const mapped = namesOfExtras(columns).filter((_name, place) => columns[place]?.use === 'extra');
  const names = new Set(mapped);
  await visitPlanRows(file, plan, indexes, (_index, { extra }) => {
    for (const name of Object.keys(extra)) if (name !== PHONE_AS_RECEIVED) names.add(name);
  });
  return [...names].filter((name) => !LIST_HEADERS.includes(name));
}

function inWords({ field, code }: RowProblem): string {
  return field === null ? words.rowProblem[code] : `${words.field[field]}: ${words.rowProblem[code]}`;
}
