import { z } from 'zod';
import { operation } from './operation.ts';

export const windowOperations = {
  /** One more window on the same ledger, with the same operator; at a case, or at ホーム for null. */
  'windows.open': operation('shell', 'operator', z.object({ caseId: z.string().nullable() }), z.null()),
};
