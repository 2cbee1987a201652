import type { ApplicationField } from '#shared/domain/application/application.ts';
import {
  isCorrectionFile,
  LIST_HEADERS,
  ROW_NUMBER_HEADER,
  restoreCell,
  rowOrigin,
  SOURCE_HEADER,
} from '#shared/domain/intake/correction-file.ts';
import type { ColumnMapping } from '#shared/domain/intake/mapping.ts';
import { emptyFields, type RowLayout } from './intake-row.ts';

/** For a list of rows to be corrected that comes back: what was written for the reader's eyes is taken off again. */
export function correctionLayout(mapping: ColumnMapping, layout: RowLayout): RowLayout {
  if (!isCorrectionFile(mapping.columns.map((column) => column.header))) return layout;
  return (record) => {
    const row = layout(record);
    const fields = emptyFields();
    for (const field of Object.keys(fields) as ApplicationField[])
      fields[field] = restoreCell(row.fields[field]);
    const extra = Object.entries(row.extra)
      .filter(([name]) => !LIST_HEADERS.includes(name))
      .map(([name, value]): [string, string] => [name, restoreCell(value)]);
    const origin = rowOrigin(row.extra[SOURCE_HEADER] ?? '', row.extra[ROW_NUMBER_HEADER] ?? '');
    return { ...row, fields, extra: Object.fromEntries(extra), ...(origin === null ? {} : { origin }) };
  };
}
