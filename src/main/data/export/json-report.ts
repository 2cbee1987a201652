import type { ReportProfile, ReportRow, ReportSummary, SetAsideRow } from '#shared/contract/report.ts';
import type { GrowingFile } from './growing-file.ts';

export interface JsonReport {
  begin(summary: ReportSummary, setAside: readonly SetAsideRow[]): Promise<void>;
  add(row: ReportRow): Promise<void>;
  end(): Promise<void>;
}

/**
 * The same list for programs: ids instead of labels, one case a line. Nothing in it tells when or by whom it was
 * written, nor how far the journal had come, so the same period and profile give the same bytes again.
 */
export function jsonReport(file: GrowingFile, profile: ReportProfile): JsonReport {
  let first = true;
  return {
    begin: async ({ chainHead: _inManifest, from, to, ...counts }, setAside) => {
      const head = JSON.stringify({
        report: '審査結果報告書',
        format: 1,
        profile,
        from,
        to,
        summary: counts,
        setAside: setAside.map((row) => setAsideRow(row, profile)),
      });
      await file.write(`${head.slice(0, -1)},"cases":[`);
    },
    add: async (row) => {
      await file.write(`${first ? '\n' : ',\n'}${JSON.stringify(jsonRow(row, profile))}`);
      first = false;
    },
    end: () => file.write('\n]}\n'),
  };
}

function jsonRow({ setAsideOn: _after, ...row }: ReportRow, profile: ReportProfile): Partial<ReportRow> {
  if (profile === 'full') return row;
  const { name: _name, address: _address, decidedBy: _decidedBy, ...rest } = row;
  return rest;
}

function setAsideRow(row: SetAsideRow, profile: ReportProfile): Partial<SetAsideRow> {
  if (profile === 'full') return row;
  const { name: _name, endedBy: _endedBy, reopenedBy: _reopenedBy, ...rest } = row;
  return rest;
}
