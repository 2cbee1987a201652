import { type CsvReader, type CsvRecord, csvReader } from './csv-records.ts';
import { FileFault } from './file-fault.ts';
import { type IntakeRow, type RowLayout, rowLayout } from './intake-row.ts';

/** Text in, rows out: chooses the delimiter and the layout by the header row. */
export interface RowReader {
  /** Null until the header row is complete. */
  readonly layout: RowLayout | null;
  push(text: string): IntakeRow[];
  /** The last rows. Throws when there was no header or a quote was never closed. */
  end(): IntakeRow[];
}

export function rowReader(): RowReader {
  let beginning = '';
  let csv: CsvReader | null = null;
  let layout: RowLayout | null = null;

  const rowsOf = (records: CsvRecord[]): IntakeRow[] => {
    if (layout) return records.map(layout.read);
    const [header, ...rows] = records;
    if (!header) return [];
    layout = rowLayout(header);
    return rows.map(layout.read);
  };

  return {
    get layout() {
      return layout;
    },
    push: (text) => {
      if (csv) return rowsOf(csv.push(text));
      beginning += text;
      // A file without a single line break is chosen by mistake; the reader's own limits refuse it.
      if (!/[\r\n]/.test(beginning) && beginning.length < LONGEST_HEADER) return [];
      csv = csvReader(delimiterOf(beginning));
      return rowsOf(csv.push(beginning));
    },
    end: () => {
      const last = csv ?? csvReader(delimiterOf(beginning));
      const records = csv ? last.end() : [...last.push(beginning), ...last.end()];
      const rows = rowsOf(records);
      if (!layout) throw new FileFault('empty', '');
      return rows;
    },
  };
}

const LONGEST_HEADER = 100_000;

/** Cells pasted from a spreadsheet come with tabs; no header of a comma-separated file has a tab and no comma. */
function delimiterOf(text: string): ',' | '\t' {
  const [line = ''] = text.trimStart().split(/[\r\n]/, 1);
  return line.includes('\t') && !line.includes(',') ? '\t' : ',';
}
