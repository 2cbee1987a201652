import { inventApplications } from '#data/seed/applications.ts';
import { writeFormCsv } from '#data/seed/write-applications-csv.ts';
import type { FormFields } from '#shared/domain/intake/read-application.ts';
import type { IntakeEncoding } from '#shared/domain/intake/reading.ts';
import { testReference } from '../support/office.ts';

export interface FormFile {
  readonly rows: number;
  readonly seed: number;
  /** The beginning of each 受付番号: two files with different ones have no number in common. */
  readonly numbers: string;
  readonly encoding: IntakeEncoding;
}

const TODAY = '2026-11-24';

/**
 * An export of the form with twelve columns and about 300 bytes a row in UTF-8, as the issue describes the file that
 * imports are measured with: people write a sentence or two into 備考.
 */
export async function writeFormFile(path: string, file: FormFile): Promise<void> {
  await writeFormCsv(path, formRows(file), file.encoding);
}

function* formRows({ rows, seed, numbers }: FormFile): Generator<FormFields> {
  let index = 0;
  for (const row of inventApplications({ count: rows, seed, today: TODAY }, testReference())) {
    index += 1;
    const receiptNumber = `${numbers}-${String(index).padStart(7, '0')}`;
    yield { ...row, receiptNumber, remarks: remarksOf(index) };
  }
}

function remarksOf(index: number): string {
  const first = REMARKS[index % REMARKS.length] ?? '';
  return `${first}連絡は平日の${9 + (index % 8)}時から17時までにお願いします。`;
}

const REMARKS = [
  '庁内の標準化担当者として参加を希望します。',
  '前任者の異動に伴い、引き続き参加します。',
  '課の共有アドレスにも案内を送ってください。',
  '来月から組織改正で課名が変わる予定です。',
];
