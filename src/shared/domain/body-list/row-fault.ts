import { z } from 'zod';

/** Why a row of a list changes nothing. Every row that is not taken over is listed with one of these. */
export const RowFaultCode = z.enum([
  'noCode',
  'invalidCode',
  'wrongCheckDigit',
  'noName',
  'unknownKind',
  'otherPrefecture',
  'otherKind',
  'contradictory',
  'invalidDate',
  'noChange',
  'repeated',
  'ward',
  'note',
]);
export type RowFaultCode = z.infer<typeof RowFaultCode>;

export const RowFault = z.object({
  rowNumber: z.int(),
  code: RowFaultCode,
  /** What stood there, for finding and correcting it. */
  value: z.string(),
});
export type RowFault = z.infer<typeof RowFault>;

/** Rows that are as they should be and yet name no body of their own: nothing to correct. */
export const harmlessFaults: ReadonlySet<RowFaultCode> = new Set(['noChange', 'repeated', 'ward', 'note']);
