import type { InputOf, OutputOf } from '#shared/contract/contract.ts';
import type { PlannedRow } from '#shared/contract/intake-plan.ts';
import type { ApplicationField } from '#shared/domain/application/application.ts';
import { planRows } from './intake-file.ts';
import type { TestOffice } from './office.ts';

type Changes = Partial<Record<ApplicationField, string>>;

/** What a clerk does in the preview of a plan. Refusals are thrown; tests of refusals call the operation itself. */
export function planHands(test: TestOffice, planId: string) {
  const rows = () => planRows(test, planId);
  const rowAt = async (rowNumber: number): Promise<PlannedRow> => {
    const row = (await rows()).find((each) => each.rowNumber === rowNumber);
    if (!row) throw new Error(`no row ${rowNumber}`);
    return row;
  };
  const open = async (rowNumber: number): Promise<OutputOf<'import.planRow'>> => {
    const { index } = await rowAt(rowNumber);
    return granted(await test.call('import.planRow', { planId, index }));
  };
  return {
    rows,
    open,
    correct: async (rowNumber: number, changes: Changes) => {
      const { row, fields } = await open(rowNumber);
      const input = { planId, index: row.index, fields: { ...fields, ...changes } };
      return granted(await test.call('import.correctPlanRow', input));
    },
    exclude: async (rowNumber: number, reason: InputOf<'import.excludePlanRow'>['reason']) => {
      const { index } = await rowAt(rowNumber);
      return granted(await test.call('import.excludePlanRow', { planId, index, reason }));
    },
    reconsider: async (rowNumber: number, again = true) => {
      const { index } = await rowAt(rowNumber);
      return granted(await test.call('import.reconsiderPlanRow', { planId, index, again }));
    },
    choose: async (rowNumber: number | null, replace: boolean) => {
      const index = rowNumber === null ? null : (await rowAt(rowNumber)).index;
      return granted(await test.call('import.choosePlanRow', { planId, index, replace }));
    },
  };
}

export function granted<T>(result: { ok: true; value: T } | { ok: false; error: { code: string } }): T {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}
