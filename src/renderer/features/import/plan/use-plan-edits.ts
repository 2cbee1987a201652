import { useQueryClient } from '@tanstack/react-query';
import type { AppError } from '#shared/contract/app-error.ts';
import type { OutputOf } from '#shared/contract/contract.ts';
import type { PlanCounts } from '#shared/contract/intake-plan.ts';
import type { FormFields } from '#shared/domain/intake/read-application.ts';
import type { Result } from '#shared/result.ts';
import { useCommand } from '../../../app/use-command.ts';

export interface PlanEditing {
  readonly correct: (index: number, fields: FormFields | null) => Promise<boolean>;
  readonly exclude: (index: number, reason: string | null) => Promise<boolean>;
  readonly choose: (index: number | null, replace: boolean) => Promise<boolean>;
  readonly isPending: boolean;
  readonly error: AppError | null;
}

type Edited = OutputOf<'import.correctPlanRow'>;

/** What a person may say about rows of a plan; each answer brings the counts, and the lists are read anew. */
export function usePlanEdits(planId: string, onCounts: (counts: PlanCounts) => void): PlanEditing {
  const client = useQueryClient();
  const correcting = useCommand('import.correctPlanRow');
  const excluding = useCommand('import.excludePlanRow');
  const choosing = useCommand('import.choosePlanRow');
  const reread = (counts: PlanCounts) => {
    onCounts(counts);
    void client.invalidateQueries({ queryKey: ['import.planRows'] });
    void client.invalidateQueries({ queryKey: ['import.planRow'] });
  };
  const takeOver = (answer: Result<Edited, AppError>): boolean => {
    if (answer.ok) reread(answer.value.counts);
    return answer.ok;
  };
  return {
    correct: async (index, fields) =>
      takeOver(await correcting.run({ planId, index, fields: fields && { ...fields } })),
    exclude: async (index, reason) => takeOver(await excluding.run({ planId, index, reason })),
    choose: async (index, replace) => {
      const answer = await choosing.run({ planId, index, replace });
      if (answer.ok) reread(answer.value);
      return answer.ok;
    },
    isPending: correcting.isPending || excluding.isPending || choosing.isPending,
    error: correcting.error ?? excluding.error ?? choosing.error,
  };
}
