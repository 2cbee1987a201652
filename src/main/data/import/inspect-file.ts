import type { IntakeEncoding, IntakeFile } from '#shared/contract/intake.ts';
import { missingFields } from '#shared/domain/intake/form-columns.ts';
import { detectEncoding } from './detect-encoding.ts';
import { withFile } from './file-bytes.ts';
import type { IntakeRow, RowLayout } from './intake-row.ts';
import { readRows } from './read-rows.ts';

const SAMPLE_ROWS = 5;
/** A cell of the sample is looked at, not read. */
const SAMPLE_CELL = 200;

/** Looks at the head of the file; with `encoding` null it is detected first. Throws FileFault. */
export function inspectFile(
  path: string,
  encoding: IntakeEncoding | null,
): Promise<Pick<IntakeFile, 'bytes' | 'encoding' | 'columns' | 'missing' | 'sample'>> {
  const signal = new AbortController().signal;
  return withFile(path, signal, async (source) => {
    const used = encoding ?? (await detectEncoding(source));
    for await (const { layout, rows } of readRows(source, used)) {
      const sample = rows.slice(0, SAMPLE_ROWS).map((row) => sampleCells(row, layout));
      const columns = layout.columns.map((column) => ({ ...column }));
      return { bytes: source.size, encoding: used, columns, missing: missingFields(columns), sample };
    }
    throw new Error('a file without a header is refused while reading');
  });
}

function sampleCells(row: IntakeRow, layout: RowLayout): string[] {
  return layout.cellsOf(row).map((cell) => cell.slice(0, SAMPLE_CELL));
}
