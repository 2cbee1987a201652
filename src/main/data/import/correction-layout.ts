import type { ApplicationField } from '#shared/domain/application/application.ts';
import {
  isCorrectionFile,
  REASON_HEADER,
  ROW_NUMBER_HEADER,
  restoreCell,
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
      .filter(([name]) => name !== REASON_HEADER && name !== ROW_NUMBER_HEADER)
      .map(([name, value]): [string, string] => [name, restoreCell(value)]);
    return { ...row, fields, extra: Object.fromEntries(extra) };
  };
}
