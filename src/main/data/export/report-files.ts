import type { ReportRequest } from '#shared/contract/report.ts';

/** Names inside the folder of a report. */
export const CSV_NAME = '審査結果報告書.csv';
/** Only where the period has a 再審査. */
export const SET_ASIDE_CSV_NAME = '審査結果報告書_再審査.csv';
export const STATISTICS_CSV_NAME = '審査結果報告書_統計.csv';
export const XLSX_NAME = '審査結果報告書.xlsx';
export const JSON_NAME = '審査結果報告書.json';
export const PDF_NAME = '審査結果報告書.pdf';
export const MANIFEST_NAME = 'manifest.json';
/** What the PDF is printed from; never part of the report. */
export const PRINT_NAME = 'print.html';

/** A volume of records, where they are too many for one PDF; counted from 1. */
export function volumeName(volume: number): string {
  return `審査結果報告書_別紙${volume}.pdf`;
}

export function volumePrintName(volume: number): string {
  return `print-${volume}.html`;
}

/** `審査結果報告書_2026-11-01_2026-11-30_full`, then `…_2`: a report that stands is never written over. */
export function reportFolderName(request: ReportRequest, attempt: number): string {
  const name = `審査結果報告書_${request.from}_${request.to}_${request.profile}`;
  return attempt === 1 ? name : `${name}_${attempt}`;
}
